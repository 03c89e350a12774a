import { language } from '../state/preferences';
import { alpha2 } from './iso';
import { word } from './words';

const names = {
  ar: new Intl.DisplayNames('ar', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
} as const;

/** The name of a country by its ISO alpha-3 code; PLOVER's IGO and the like have words of their own. */
export function countryOf(code: string | null | undefined): string {
  if (!code) return '—';
  const two = alpha2(code);
  return two ? (names[language.value].of(two) ?? code) : word('country', code, code);
}
