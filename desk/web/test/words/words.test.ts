import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../../src/state/preferences';
import { ar } from '../../src/words/ar';
import { domainAr } from '../../src/words/domain.ar';
import { domainEn } from '../../src/words/domain.en';
import { en } from '../../src/words/en';
import { pages2Ar } from '../../src/words/pages2.ar';
import { pages2En } from '../../src/words/pages2.en';
import { day, dayRange, nameOf, number, t, word, type Word } from '../../src/words/words';
import { MODES, STATUSES, TYPES } from '../../src/parts/families';

const pairs = [
  [ar, en],
  [domainAr, domainEn],
  [pages2Ar, pages2En],
] as const;

const forms = (entry: Word): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

afterEach(() => language.set('ar'));

describe('words', () => {
  it('have the same keys and places to fill in both languages', () => {
    for (const [one, other] of pairs) {
      expect(Object.keys(one).sort()).toEqual(Object.keys(other).sort());
      for (const [key, entry] of Object.entries(one) as [string, Word][]) {
        const translated = (other as Readonly<Record<string, Word>>)[key] as Word;
        const names = (word: Word) => [...new Set(forms(word).flatMap(holes))].sort();
        expect(names(translated), key).toEqual(names(entry));
      }
    }
  });

  it('are Arabic in Arabic', () => {
    for (const [one] of pairs) {
      for (const [key, entry] of Object.entries(one) as [string, Word][]) {
        if (key === 'language.switch' || key.startsWith('format.')) continue;
        for (const form of forms(entry)) {
          const text = form.replace(/\{\w+\}/g, '');
          if (/\p{L}/u.test(text)) expect(text, key).toMatch(/\p{Script=Arabic}/u);
        }
      }
    }
  });

  it('exist for each type, mode and status', () => {
    const modes = [...new Set(Object.values(MODES).flat())];
    const keys = new Set(Object.keys(domainAr));
    for (const name of TYPES) expect(keys.has(`type.${name}`), name).toBe(true);
    for (const name of modes) expect(keys.has(`mode.${name}`), name).toBe(true);
    for (const name of STATUSES) expect(keys.has(`status.${name}`), name).toBe(true);
  });

  it('follow the number in Arabic', () => {
    const claims = (n: number) => t('status.claims', { n });
    expect([1, 2, 3, 11, 100].map(claims)).toEqual(['قول واحد', 'قولان', '٣ أقوال', '١١ قولا', '١٠٠ قول']);
    language.set('en');
    expect([1, 2].map(claims)).toEqual(['1 claim', '2 claims']);
  });

  it('fall back to what the data says', () => {
    expect(word('type', 'ASSAULT')).toBe('هجوم');
    expect(word('type', 'NEWTYPE')).toBe('NEWTYPE');
    expect(word('mode', null)).toBe('');
  });

  it('tell days and numbers as the language does', () => {
    expect(number(1234)).toBe('١٬٢٣٤');
    expect(day('2024-03-10')).toMatch(/١٠.*٢٠٢٤/);
    expect(day('no day')).toBe('no day');
    language.set('en');
    expect(dayRange('2024-03-10', '2024-03-10')).toBe('10 Mar 2024');
    expect(dayRange('2024-03-10', '2024-03-12')).toBe('10 Mar 2024 – 12 Mar 2024');
    expect(nameOf({ name_ar: 'حلب', name_en: null })).toBe('حلب');
  });
});
