import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { names } from '../../src/state/preferences';
import { SjText } from '../../src/parts/text';
import { compose, span } from './compose';

const TEXT = 'مسيرة في الميناء\nقال الصياد هاني 🚤 إن زوارق حرسٍ أوقفت مركبا وصادرته، وخرج الأهالي في مسيرة.';

const stop = compose('c1', TEXT, 'أوقفت', {
  type: 'COERCE',
  actor: [span(TEXT, 'زوارق حرسٍ')],
  recipient: [span(TEXT, 'مركبا')],
  speakers: [{ ...span(TEXT, 'الصياد هاني'), private: true, kind: 'witness', stance: 'asserts' }],
});
const seize = compose('c2', TEXT, 'صادرته', { type: 'COERCE', actor: [span(TEXT, 'زوارق حرسٍ')] });
const march = compose('c3', TEXT, 'خرج الأهالي في مسيرة', { type: 'PROTEST', actor: [span(TEXT, 'الأهالي')] });
const talk = compose('c4', TEXT, 'خرج', { type: 'CONSULT', status: 'negated' });
const claims = [
  { ...stop, private: [{ ...span(TEXT, 'الصياد هاني'), role: 'صياد' }] },
  seize,
  march,
  talk,
];

let element: SjText;

async function show(change: Partial<SjText> = {}): Promise<SjText> {
  Object.assign(element, { text: TEXT, headline: 'مسيرة في الميناء', claims, framing: [], ...change });
  await element.updateComplete;
  return element;
}

const marks = () => [...element.querySelectorAll<HTMLElement>('[data-testid="claim-mark"]')];
const words = () => [...element.querySelectorAll<HTMLElement>('[data-begin]')];

beforeEach(() => {
  names.set(true);
  element = new SjText();
  document.body.append(element);
});

afterEach(() => {
  element.remove();
  names.set(false);
});

describe('sj-text', () => {
  it('shows the whole text, unaltered', async () => {
    await show({ extents: true, active: 0 });
    expect([...element.querySelectorAll('p')].map((line) => line.textContent?.trim()).join('\n')).toBe(TEXT);
    for (const piece of words()) {
      expect(piece.textContent).toBe(TEXT.slice(Number(piece.dataset['begin']), Number(piece.dataset['end'])));
    }
  });

  it('sets the title as a headline', async () => {
    await show();
    expect(element.querySelector('.headline')?.textContent).toContain('مسيرة في الميناء');
  });

  it('marks each trigger once, with family and name', async () => {
    await show();
    expect(marks().map((mark) => [mark.textContent, mark.dataset['family'], mark.dataset['claims']])).toEqual([
      ['أوقفت', 'control', '0'],
      ['صادرته', 'control', '1'],
      ['خرج', 'protest', '2 3'],
    ]);
    expect(marks()[2]?.getAttribute('aria-label')).toContain('احتجاج، تشاور منفي');
    expect(marks().every((mark) => mark.tabIndex === 0 && mark.getAttribute('role') === 'button')).toBe(true);
  });

  it('goes on with the mark behind a nested one', async () => {
    await show();
    const rest = words().filter((piece) => piece.classList.contains('trigger') && piece.dataset['testid'] === undefined);
    expect(rest.map((piece) => piece.textContent).join('')).toBe(' الأهالي في مسيرة');
  });

  it('names roles and speakers of the claim that is open or pointed at', async () => {
    await show({ active: 0 });
    const roles = () => words().filter((piece) => piece.dataset['role']).map((piece) => [piece.dataset['role'], piece.textContent]);
    expect(roles()).toEqual([
      ['القائل', 'الصياد هاني'],
      ['الفاعل', 'زوارق حرسٍ'],
      ['المتلقي', 'مركبا'],
    ]);
    await show({ active: 0, preview: 2 });
    expect(roles()).toEqual([['الفاعل', 'الأهالي']]);
  });

  it('underlines all words of all claims when asked, each claim in its lane', async () => {
    await show({ extents: true });
    const actor = words().find((piece) => piece.textContent === 'زوارق حرسٍ');
    const lanes = [...element.querySelectorAll<HTMLElement>('.line')].filter((line) => actor && line.contains(actor));
    expect(lanes.map((line) => line.dataset['lane']).sort()).toEqual(['0', '1']);
  });

  it('shows the role of a private person while names are hidden', async () => {
    names.set(false);
    await show();
    expect(element.textContent).not.toContain('هاني');
    const mask = element.querySelector<HTMLElement>('.mask');
    expect(mask?.textContent).toBe('صياد');
    expect(TEXT.slice(Number(mask?.dataset['begin']), Number(mask?.dataset['end']))).toBe('الصياد هاني');
  });

  it('strikes loaded words and puts neutral ones behind them', async () => {
    await show({ neutral: true, framing: [{ ...span(TEXT, 'أوقفت'), neutral: 'اعترضت' }] });
    expect(element.querySelector('del')?.textContent).toBe('أوقفت');
    expect(element.querySelector('ins')?.textContent).toBe('اعترضت');
    expect(element.querySelector('ins')?.closest('[data-begin]')).toBeNull();
  });

  it('leaves out families that are switched off and claims that are rejected', async () => {
    const rejected = [claims[0]!, { ...claims[1]!, verdict: 'rejected' as const }, ...claims.slice(2)];
    await show({ claims: rejected, hiddenFamilies: new Set(['protest']) });
    expect(marks().map((mark) => mark.dataset['claims'])).toEqual(['0', '3']);
  });

  it('opens the claims of one trigger in turn', async () => {
    const opened: number[] = [];
    element.addEventListener('claim-open', (event) => {
      opened.push((event as CustomEvent<number>).detail);
      element.active = opened.at(-1) ?? -1;
    });
    await show();
    for (let time = 0; time < 3; time++) {
      marks()[2]?.click();
      await element.updateComplete;
    }
    expect(opened).toEqual([2, 3, 2]);
  });

  it('opens with Enter and walks with arrows', async () => {
    const opened: number[] = [];
    element.addEventListener('claim-open', (event) => opened.push((event as CustomEvent<number>).detail));
    await show();
    marks()[0]?.focus();
    marks()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(marks()[1]);
    marks()[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(opened).toEqual([1]);
  });

  it('keeps script in a text as text', async () => {
    const text = 'قصف <script>alert(1)</script><img src=x onerror=alert(1)> الموقع';
    await show({ text, headline: null, claims: [compose('x', text, 'قصف')] });
    expect(element.querySelector('script, img')).toBeNull();
    expect(element.textContent).toContain('<script>alert(1)</script>');
  });
});
