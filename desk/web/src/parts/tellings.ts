/** How outlets tell an incident: what the pages on one incident and its comparison share. */
import { counted } from './counted';
import type { Claim, CountRange, Persons, Telling } from '../api/types';
import { dayRange, nameOf, t, word } from '../words/words';
import { range } from './names';
import { nameIn } from './sentence';

/** All that one outlet tells. */
export interface OutletTelling {
  readonly outlet: string;
  readonly tellings: readonly Telling[];
}

/** Tellings by outlet, in the order in which outlets first told. */
export function byOutlet(tellings: readonly Telling[]): OutletTelling[] {
  const groups = new Map<string, Telling[]>();
  const ordered = [...tellings].sort((one, other) => compare(one.report.published ?? '', other.report.published ?? ''));
  for (const telling of ordered) {
    const outlet = telling.report.outlet ?? '';
    const group = groups.get(outlet);
    if (group) group.push(telling);
    else groups.set(outlet, [telling]);
  }
  return [...groups].map(([outlet, group]) => ({ outlet, tellings: group }));
}

/** What outlets are compared in. */
export const ASPECTS = ['type', 'status', 'actor', 'recipient', 'place', 'time', 'counts', 'speakers'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What an outlet tells of each aspect, without repetition, in the order told. */
export function aspects(outlet: OutletTelling): Readonly<Record<Aspect, readonly string[]>> {
  const claims = outlet.tellings.flatMap((telling) => telling.claims);
  const of = (tell: (claim: Claim, persons: Persons | undefined) => readonly string[]) => [
    ...new Set(claims.flatMap((each) => tell(each.claim, each.private)).filter((each) => each !== '')),
  ];
  return {
    type: of((claim) => [claim.mode ? `${word('type', claim.type)}: ${word('mode', claim.mode)}` : word('type', claim.type)]),
    status: of((claim) => [word('status', claim.status)]),
    actor: of((claim, persons) => claim.actor.map((party) => nameIn(party, persons))),
    recipient: of((claim, persons) => claim.recipient.map((party) => nameIn(party, persons))),
    place: of((claim) => claim.place.map(nameOf)),
    time: of((claim) => (claim.time && claim.time.basis !== 'report-date' ? [dayRange(claim.time.from, claim.time.to)] : [])),
    counts: of((claim) =>
      (claim.counts ?? []).filter(isTold).map(counted),
    ),
    speakers: of((claim, persons) => claim.speakers.slice(0, 1).map((speaker) => nameIn(speaker, persons))),
  };
}

/** Aspects of which two outlets both tell something, and nothing that is the same. */
export function differing(all: readonly Readonly<Record<Aspect, readonly string[]>>[]): Set<Aspect> {
  return new Set(
    ASPECTS.filter((aspect) => {
      const told = all.map((each) => each[aspect]).filter((values) => values.length > 0);
      return told.some((one, i) => told.slice(i + 1).some((other) => !one.some((value) => other.includes(value))));
    }),
  );
}

/** A number as it was told: exact, at least, at most, between, or a word such as dozens. */
export function told(min: number | null | undefined, max: number | null | undefined, vague?: string | null): string {
  if (typeof min === 'number' && typeof max !== 'number') return t('numbers.least', { n: min });
  if (typeof max === 'number' && typeof min !== 'number') return t('numbers.most', { n: max });
  return range(min, max, vague);
}

/** Whether a count says anything of how many. */
function isTold(count: { readonly min?: number | null; readonly max?: number | null; readonly vague?: string | null }): boolean {
  return typeof count.min === 'number' || typeof count.max === 'number' || Boolean(count.vague);
}

/** A value of a contradiction: `killed 61` in the words of the interface, names as they are. */
export function contradictionValue(about: string, value: string): string {
  const [, what, n] = (about === 'number' ? /^([a-z]+) (\d+)$/.exec(value) : null) ?? [];
  return what ? counted({ what, min: Number(n), max: Number(n) }) : value;
}

/** What is given of a count: no repetitions, and none that tells no number. */
export function givenOf(count: CountRange): CountRange['given'] {
  const seen = new Set<string>();
  return count.given.filter(isTold).filter((given) => {
    const key = JSON.stringify([given.by, given.outlet, given.category, given.min, given.max, given.vague]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
