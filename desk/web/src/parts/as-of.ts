import { status } from '../state/desk';
import type { Filters } from '../state/filters';
import { day, t } from '../words/words';

/** The day that rows of the state hold for: the one asked for, else that of the last report. */
export function asOfLine({ asOf, until, knownBy }: Filters): string {
  if (asOf) return t('as.of', { day: day(asOf) });
  const last = [status.value?.days.last, until, knownBy].filter(Boolean).sort()[0];
  return last ? t('as.of.last', { day: day(last) }) : '';
}
