/** Lines that tell under a picture what it shows, so that it stays true when it is passed on alone. */
import { status } from '../state/desk';
import type { Filters } from '../state/filters';
import { day, t, word } from '../words/words';

/** What is filtered, that texts are composed where they are, and lines of the picture's own. */
export function captionLines(filters: Filters, own: readonly string[]): string[] {
  const set: string[] = [];
  const add = (label: string, value: string | undefined) => {
    if (value) set.push(`${label}: ${value}`);
  };
  add(t('filters.q'), filters.q);
  add(t('filters.from'), day(filters.from));
  add(t('filters.until'), day(filters.until));
  add(t('filters.type'), filters.type.map((type) => word('type', type)).join(t('list.comma')));
  add(t('filters.status'), filters.status && word('status', filters.status));
  add(t('filters.actor'), filters.actor);
  add(t('filters.place'), filters.place);
  add(t('filters.within'), filters.within);
  add(t('filters.outlet'), filters.outlet);
  add(t('filters.speaker'), filters.speaker);
  add(t('filters.as-of'), day(filters.asOf));
  add(t('filters.known-by'), day(filters.knownBy));
  return [
    ...(set.length > 0 ? [set.join(' · ')] : []),
    ...own.filter((line) => line !== ''),
    ...(status.value?.composed ? [t('composed.banner')] : []),
  ];
}
