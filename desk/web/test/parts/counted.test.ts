import { afterEach, describe, expect, it } from 'vitest';
import { counted } from '../../src/parts/counted';
import { language } from '../../src/state/preferences';

const killed = (min?: number | null, max?: number | null, vague?: string) =>
  counted({ what: 'killed', min: min ?? null, max: max ?? null, vague: vague ?? null });

afterEach(() => language.set('ar'));

describe('counted', () => {
  it('lets the noun agree with its number', () => {
    expect([1, 2, 3, 11, 100].map((n) => killed(n, n))).toEqual(['قتيل واحد', 'قتيلان', '٣ قتلى', '١١ قتيلا', '١٠٠ قتيل']);
    expect(counted({ what: 'arrested', min: 4, max: 4 })).toBe('٤ معتقلين');
  });

  it('tells ranges, bounds and words', () => {
    expect(killed(3, 5)).toBe('٣–٥ قتلى');
    expect(killed(1, 2)).toBe('١–٢ قتلى');
    expect(killed(60, null)).toBe('٦٠ قتيلا على الأقل');
    expect(killed(null, null, 'hundreds')).toBe('مئات القتلى');
    expect(killed()).toBe('قتلى، لم يذكر عددهم');
  });

  it('tells them in English', () => {
    language.set('en');
    expect(killed(1, 1)).toBe('1 killed');
    expect(killed(60, null)).toBe('at least 60 killed');
    expect(killed(null, null, 'dozens')).toBe('dozens killed');
  });
});
