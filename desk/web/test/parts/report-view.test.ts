import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewReview, ReportClaim, Reviewed } from '../../src/api/types';
import { SjReportView } from '../../src/parts/report-view';
import { compose, span } from './compose';

const TEXT = 'احتج عمال المرفأ على خفض الأجور، وأغلقت الإدارة البوابة الشرقية ثم اعتذرت.';
const first = compose('c1', TEXT, 'احتج', { type: 'PROTEST', actor: [span(TEXT, 'عمال المرفأ')] });
const second = compose('c2', TEXT, 'أغلقت', { type: 'COERCE', actor: [span(TEXT, 'الإدارة')] });

let element: SjReportView;
let sent: NewReview[];

/** Answers reviews as the desk does. */
function desk(given: readonly ReportClaim[]): void {
  let claims = given;
  vi.stubGlobal('fetch', async (url: string, options: RequestInit = {}) => {
    const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    if (!url.startsWith('/api/v1/reviews')) return json({});
    const body = JSON.parse(String(options.body)) as NewReview & { id?: string };
    sent.push(body);
    let claim = body.claim ?? null;
    if (body.kind === 'accept' || body.kind === 'reject') {
      const verdict = body.kind === 'accept' ? 'accepted' : 'rejected';
      claims = claims.map((each) => (each.claim.id === body.claim ? { ...each, verdict } : each));
    } else if (body.kind === 'add') {
      claim = 'c9';
      claims = [...claims, { ...compose('c9', TEXT, 'اعتذرت', { type: body.type ?? '' }), verdict: 'added', by_person: true }];
    } else if (url.endsWith('/undo')) {
      claims = given;
    }
    const review = { id: `r${sent.length}`, kind: body.kind ?? 'undo', report: 'r', claim, other: body.id ?? null };
    return json({ review, claims });
  });
}

async function show(change: Partial<SjReportView> = {}): Promise<void> {
  const claims = [first, second];
  desk(claims);
  Object.assign(element, {
    report: { id: 'r', outlet: null, published: null, title: null, text: TEXT },
    given: claims,
    stored: true,
    ...change,
  });
  document.body.append(element);
  await settle();
}

async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0));
  await element.updateComplete;
  await new Promise((done) => setTimeout(done, 0));
  await element.updateComplete;
}

async function press(key: string): Promise<void> {
  dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await settle();
}

const opened = () => element.querySelector('[data-testid="claim-record"] h2')?.textContent?.trim();
const verdict = () => element.querySelector<HTMLElement>('.verdict')?.dataset['verdict'];

beforeEach(() => {
  sent = [];
  element = new SjReportView();
});

afterEach(() => {
  element.remove();
  vi.unstubAllGlobals();
});

describe('sj-report-view', () => {
  it('lists the claims until one is opened, then shows its record', async () => {
    await show();
    expect(element.querySelectorAll('.claim-list li').length).toBe(2);
    element.querySelectorAll<HTMLElement>('.claim-list button')[1]?.click();
    await settle();
    expect(opened()).toBe('أغلقت');
  });

  it('keeps the focus on a mark while its roles are shown', async () => {
    await show();
    const mark = element.querySelectorAll<HTMLElement>('[data-testid="claim-mark"]')[1];
    mark?.focus();
    mark?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await settle();
    expect(element.preview).toBe(1);
    expect(mark?.isConnected).toBe(true);
    expect(document.activeElement).toBe(mark);
    expect(element.querySelector('[data-role]')?.textContent).toBe('الإدارة');
  });

  it('opens the claim of the address', async () => {
    await show({ open: 'c2' });
    expect(opened()).toBe('أغلقت');
  });

  it('walks, accepts, rejects and undoes by key', async () => {
    await show();
    await press('j');
    expect(opened()).toBe('احتج');
    await press('a');
    expect(verdict()).toBe('accepted');
    await press('j');
    await press('r');
    expect(verdict()).toBe('rejected');
    await press('u');
    expect(sent).toEqual([
      { kind: 'accept', claim: 'c1' },
      { kind: 'reject', claim: 'c2' },
      { id: 'r2' },
    ]);
    expect(verdict()).toBe('unreviewed');
  });

  it('goes on in the queue after a verdict', async () => {
    const steps: number[] = [];
    element.addEventListener('step', (event) => steps.push((event as CustomEvent<number>).detail));
    await show({ open: 'c1', stepping: true });
    await press('a');
    await press('j');
    await press('k');
    expect(steps).toEqual([1, 1, -1]);
  });

  it('leaves keys alone while one types', async () => {
    await show({ open: 'c1' });
    const field = document.createElement('input');
    element.append(field);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
    await settle();
    expect(sent).toEqual([]);
  });

  it('adds a claim for selected words and opens it to be filled', async () => {
    await show();
    element.selection = span(TEXT, 'اعتذرت');
    await settle();
    const type = element.querySelector<HTMLSelectElement>('[data-testid="add-type"]');
    if (type) type.value = 'CONCEDE';
    type?.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    element.querySelector<HTMLElement>('[data-testid="add-claim"]')?.click();
    await settle();
    const { begin, end } = span(TEXT, 'اعتذرت');
    expect(sent).toEqual([{ kind: 'add', report: 'r', type: 'CONCEDE', trigger: { begin, end } }]);
    expect(opened()).toBe('اعتذرت');
    expect(element.querySelector('[data-testid="edit-actor"]')).not.toBeNull();
  });

  it('tells what failed and keeps what is shown', async () => {
    const told: Reviewed[] = [];
    element.addEventListener('reviewed', (event) => told.push((event as CustomEvent<Reviewed>).detail));
    await show({ open: 'c1' });
    vi.stubGlobal('fetch', async () =>
      new Response(JSON.stringify({ error: { status: 409, message: 'no', remedy: null } }), {
        status: 409,
        headers: { 'content-type': 'application/json' },
      }),
    );
    await press('a');
    expect(element.querySelector('[role="alert"]')?.textContent).toContain('no');
    expect(verdict()).toBe('unreviewed');
    expect(told).toEqual([]);
  });

  it('offers no review of a text that is stored nowhere', async () => {
    await show({ open: 'c1', stored: false });
    expect(element.querySelector('[data-testid="accept"]')).toBeNull();
    await press('a');
    expect(sent).toEqual([]);
  });
});
