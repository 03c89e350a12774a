/** Days as short as an axis needs them. */
import { language } from '../state/preferences';
import type { Step } from './series';

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };
const LOCALES = { ar: 'ar-u-nu-arab-ca-gregory', en: 'en-GB' } as const;

const formats = {
  ar: { day: format(LOCALES.ar, DAY), week: format(LOCALES.ar, DAY), month: format(LOCALES.ar, MONTH) },
  en: { day: format(LOCALES.en, DAY), week: format(LOCALES.en, DAY), month: format(LOCALES.en, MONTH) },
} as const;

/** Day and month, or month and year where a bar is a month. */
export function shortDay(iso: string, step: Step): string {
  return formats[language.value][step].format(new Date(`${iso}T00:00:00Z`));
}
