import { language, type Language } from '../state/preferences';
import { ar } from './ar';
import { domainAr } from './domain.ar';
import { domainEn } from './domain.en';
import { en } from './en';
import { pages2Ar } from './pages2.ar';
import { pages2En } from './pages2.en';

/** A word that changes with a number; categories are those of Unicode's plural rules. */
export type Forms = { readonly other: string } & {
  readonly [category in 'zero' | 'one' | 'two' | 'few' | 'many']?: string;
};
export type Word = string | Forms;
/** The same keys in another language. */
export type Translation<T> = { readonly [key in keyof T]: Word };

const words = {
  ar: { ...domainAr, ...ar, ...pages2Ar },
  en: { ...domainEn, ...en, ...pages2En },
} as const satisfies Record<Language, Readonly<Record<string, Word>>>;

export type WordKey = keyof (typeof words)['ar'];

const plural = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };
const numbers = {
  ar: new Intl.NumberFormat('ar-u-nu-arab'),
  en: new Intl.NumberFormat('en'),
};
const percents = {
  ar: new Intl.NumberFormat('ar-u-nu-arab', { style: 'percent', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }),
};
/** Months as both east and west of the Arab world read them: numerals, not names. */
const days = {
  ar: new Intl.DateTimeFormat('ar-u-nu-arab-ca-gregory', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

function lookUp(key: string): Word | undefined {
  return (words[language.value] as Readonly<Record<string, Word>>)[key];
}

/** The word of a key in the language of the interface; `{name}` is replaced, `n` chooses the form. */
export function t(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(lookUp(key) ?? key, values);
}

/** Like {@link t} for keys that come from data (a type, a mode): `fallback` where there is no word. */
export function word(group: string, name: string | null | undefined, fallback?: string): string {
  if (name === null || name === undefined || name === '') return fallback ?? '';
  return fill(lookUp(`${group}.${name}`) ?? fallback ?? name, {});
}

function fill(found: Word, values: Readonly<Record<string, string | number>>): string {
  const n = values['n'];
  const form =
    typeof found === 'string'
      ? found
      : (found[plural[language.value].select(typeof n === 'number' ? n : 0)] ?? found.other);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

/** A number in the digits of the interface. */
export function number(value: number): string {
  return numbers[language.value].format(value);
}

const signs = {
  ar: new Intl.NumberFormat('ar-u-nu-arab', { signDisplay: 'exceptZero' }),
  en: new Intl.NumberFormat('en', { signDisplay: 'exceptZero' }),
};

/** A number with its sign. */
export function signed(value: number): string {
  return signs[language.value].format(value);
}

/** A share, 0 to 1, as per cent. */
export function percent(value: number): string {
  return percents[language.value].format(value);
}

/** An ISO day (or the day of an ISO time) as one reads it; what is no day stays as it is. */
export function day(iso: string | null | undefined): string {
  if (!iso) return '';
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : days[language.value].format(date);
}

/** A range of days; one where both are the same. */
export function dayRange(from: string | null | undefined, to: string | null | undefined): string {
  if (!from || !to || from === to) return day(from ?? to);
  return `${day(from)} – ${day(to)}`;
}

/** The name in the language of the interface, else in the other one. */
export function nameOf(entry: { name_ar?: string | null; name_en?: string | null; text?: string }): string {
  const { name_ar, name_en, text } = entry;
  return (language.value === 'ar' ? (name_ar ?? text ?? name_en) : (name_en ?? name_ar ?? text)) ?? '';
}
