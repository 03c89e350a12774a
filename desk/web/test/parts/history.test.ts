import { afterEach, describe, expect, it } from 'vitest';
import { valueText } from '../../src/parts/history';
import { names } from '../../src/state/preferences';

const text = (slot: string | null, value: unknown, kind = 'correct') => valueText({ kind, slot, value });

afterEach(() => names.set(false));

describe('history', () => {
  it('tells a correction in words', () => {
    expect(text('mode', 'arrest')).toBe('اعتقال');
    expect(text('time', { from: '2024-05-01', to: '2024-05-01', basis: 'stated' })).toBe('١ مايو ٢٠٢٤');
    expect(text('counts', [{ what: 'killed', min: 3, max: 5 }])).toBe('٣–٥ قتلى');
    expect(text('actor', [{ text: 'الحرس', id: 'guard' }, { text: '', id: 'navy', name_ar: 'البحرية' }])).toBe('الحرس، البحرية');
    expect(text('actor', [])).toBe('');
  });

  it('tells what was added', () => {
    expect(text(null, { type: 'REJECT', trigger: { begin: 0, end: 4, text: 'رفضت' } }, 'add')).toBe('رفض: رفضت');
  });

  it('hides private persons until names are shown', () => {
    const value = [{ text: 'الصياد هاني', private: true, sector: 'CVL' }];
    expect(text('actor', value)).toBe('مدنيون');
    names.set(true);
    expect(text('actor', value)).toBe('الصياد هاني');
  });
});
