import { Store } from './store';

export type Language = 'ar' | 'en';
export type Theme = 'light' | 'dark' | 'system';

const LANGUAGE = 'sijill.language';
const THEME = 'sijill.theme';
const NAMES = 'sijill.names';

/** What a browser forbids to keep (private windows) is forgotten, and nothing breaks. */
function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    // see read
  }
}

const lasting = () => localStorage;
const session = () => sessionStorage;

/** The language that an address asks for with `lang`, or null. */
export function askedLanguage(search: string): Language | null {
  const asked = new URLSearchParams(search).get('lang');
  return asked === 'ar' || asked === 'en' ? asked : null;
}

function firstLanguage(): Language {
  const asked = askedLanguage(location.search);
  if (asked) return asked;
  return read(lasting, LANGUAGE) === 'en' ? 'en' : 'ar';
}

function firstTheme(): Theme {
  const theme = read(lasting, THEME);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Language of the interface. */
export const language = new Store<Language>(firstLanguage());

/** Colours; `system` follows the machine. */
export const theme = new Store<Theme>(firstTheme());

/** Whether names of private persons are shown; kept for this session only. */
export const names = new Store<boolean>(read(session, NAMES) === 'shown');

/** The address without the language that it asked for: from then on the reader chooses. */
export function withoutLanguage(href: string): string {
  const url = new URL(href);
  url.searchParams.delete('lang');
  return url.href;
}

/** Applies preferences to the document and keeps them. */
export function applyPreferences(): void {
  const root = document.documentElement;
  const onLanguage = (value: Language) => {
    root.lang = value;
    root.dir = value === 'ar' ? 'rtl' : 'ltr';
    write(lasting, LANGUAGE, value);
  };
  const onTheme = (value: Theme) => {
    if (value === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = value;
    write(lasting, THEME, value);
  };
  language.watch(onLanguage);
  theme.watch(onTheme);
  names.watch((value) => write(session, NAMES, value ? 'shown' : 'hidden'));
  onLanguage(language.value);
  onTheme(theme.value);
}
