import { number, t, word, type WordKey } from '../words/words';

/** How many of whom: an exact number, a range, a bound, or a word such as dozens. */
export interface Counted {
  readonly what: string;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly vague?: string | null;
}

/** A number with the noun that agrees with it: قتيلان، ٣ قتلى، ١١ قتيلا، ١٠٠ قتيل. */
export function counted({ what, min, max, vague }: Counted): string {
  if (typeof min === 'number' && typeof max === 'number') {
    return min === max ? exactly(what, min) : agreeing(what, max, `${number(min)}–${number(max)}`);
  }
  if (typeof min === 'number') return t('counted.least', { what: exactly(what, min) });
  if (typeof max === 'number') return t('counted.most', { what: exactly(what, max) });
  return vague
    ? `${word('vague', vague, vague)} ${word('counted.of', what)}`
    : t('counted.unknown', { what: word('count', what) });
}

function exactly(what: string, n: number): string {
  return t(`counted.${what}` as WordKey, { n, shown: number(n) });
}

/** The noun for the upper end of a range; with one and two it stands in the plural. */
function agreeing(what: string, n: number, shown: string): string {
  return t(`counted.${what}` as WordKey, { n: Math.max(n, 3), shown });
}
