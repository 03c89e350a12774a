import { afterEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/api/types';
import { SjSlotEdit } from '../../src/parts/slot-edit';
import type { RecordSlot } from '../../src/parts/slots';
import { compose, span } from './compose';

const TEXT = 'أوقف الحرس عشرين صيادا قبالة الميناء الصغير يوم الجمعة';
const claim = compose('c', TEXT, 'أوقف', {
  type: 'COERCE',
  mode: 'arrest',
  actor: [{ ...span(TEXT, 'الحرس'), id: 'guard', name_ar: 'خفر السواحل', name_en: 'Coast guard' }],
  place: [{ ...span(TEXT, 'الميناء الصغير'), id: null, name_ar: null, name_en: null }],
  time: { ...span(TEXT, 'يوم الجمعة'), from: '2024-05-03', to: '2024-05-03', basis: 'stated' },
  counts: [{ ...span(TEXT, 'عشرين صيادا'), what: 'arrested', min: 20, max: 20 }],
}).claim;

let element: SjSlotEdit;

async function edit(slot: RecordSlot, of: Claim = claim): Promise<SjSlotEdit> {
  element = new SjSlotEdit();
  Object.assign(element, { slotName: slot, claim: of });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function save(): Promise<unknown> {
  await element.updateComplete;
  const saved = new Promise<unknown>((done) =>
    element.addEventListener('slot-save', (event) => done((event as CustomEvent<{ value: unknown }>).detail.value)),
  );
  element.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  return saved;
}

afterEach(() => element.remove());

describe('sj-slot-edit', () => {
  it('keeps what is there', async () => {
    await edit('actor');
    expect(await save()).toEqual({ spans: [{ ...span(TEXT, 'الحرس'), id: 'guard' }] });
  });

  it('takes selected words in place of those that they overlap', async () => {
    await edit('place');
    element.selection = span(TEXT, 'قبالة الميناء الصغير');
    element.take();
    expect(await save()).toEqual({ spans: [span(TEXT, 'قبالة الميناء الصغير')] });
  });

  it('adds words beside the others, in the order of the text', async () => {
    await edit('recipient');
    for (const words of ['الميناء', 'صيادا']) {
      element.selection = span(TEXT, words);
      element.take();
    }
    expect(await save()).toEqual({ spans: [span(TEXT, 'صيادا'), span(TEXT, 'الميناء')] });
  });

  it('gives a speaker a stance', async () => {
    await edit('speakers');
    element.selection = span(TEXT, 'الحرس');
    element.take();
    expect(await save()).toEqual({ spans: [{ ...span(TEXT, 'الحرس'), kind: 'other', stance: 'asserts' }] });
  });

  it('asks the book beside its form, so that choosing does not save yet', async () => {
    await edit('actor');
    element.querySelector<HTMLElement>('[data-testid="from-book"]')?.click();
    await element.updateComplete;
    const book = element.querySelector('sj-book');
    expect(book?.closest('form')).toBeNull();
    const entry = { id: 'navy', name_ar: 'البحرية', name_en: 'Navy', kind: null, country: null };
    book?.dispatchEvent(new CustomEvent('book-chosen', { detail: entry }));
    const at = claim.trigger.begin;
    expect(await save()).toEqual({
      spans: [{ ...span(TEXT, 'الحرس'), id: 'guard' }, { begin: at, end: at, text: '', id: 'navy' }],
    });
  });

  it('writes numbers and days as the register reads them', async () => {
    await edit('counts');
    expect(await save()).toBe('arrested=20');
    element.remove();
    await edit('time');
    expect(await save()).toBe('2024-05-03');
  });

  it('offers the modes of the type only', async () => {
    await edit('mode');
    const offered = [...element.querySelectorAll('option')].map((option) => option.value);
    expect(offered).toContain('arrest');
    expect(offered).not.toContain('aerial');
    expect(await save()).toBe('arrest');
  });
});
