import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, ClaimParty, Framing, Persons } from '../api/types';
import { names } from '../state/preferences';
import { nameOf, t } from '../words/words';
import { familyOf, type Family } from './families';
import { roleName, shownWords } from './names';
import './sentence.css';

/** Words of a sentence to mark; positions are code points of the whole report. */
export interface Mark {
  readonly begin: number;
  readonly end: number;
  readonly kind: 'trigger' | 'loaded' | 'private';
  readonly family?: Family;
  /** What to read instead of loaded words. */
  readonly neutral?: string | null;
  /** What to show instead of a private person's name; null where no role is known. */
  readonly role?: string | null;
}

/** What to mark in a claim's sentence: its trigger, loaded words, and what names private persons. */
export function claimMarks(claim: Claim, framing: readonly Framing[] = [], persons: Persons = []): Mark[] {
  const loaded = new Map(
    [...framing, ...(claim.framing ?? [])].map((each) => [`${each.begin}-${each.end}`, each] as const),
  );
  return [
    { begin: claim.trigger.begin, end: claim.trigger.end, kind: 'trigger', family: familyOf(claim.type) },
    ...[...loaded.values()].map(({ begin, end, neutral }): Mark => ({ begin, end, kind: 'loaded', neutral: neutral ?? null })),
    ...persons.map(({ begin, end, role }): Mark => ({ begin, end, kind: 'private', role })),
  ];
}

/** A claim's sentence, marked. */
export function claimSentence(
  claim: Claim,
  text: string,
  { framing, persons, neutral }: { framing?: readonly Framing[]; persons?: Persons | undefined; neutral?: boolean } = {},
): TemplateResult {
  const { begin, end } = claim.sentence;
  // A sentence of another length is not the report's own (roles stand for names in it): nothing in it
  // can be marked by position.
  const marks = Array.from(text).length === end - begin ? claimMarks(claim, framing, persons) : [];
  return sentence(text, begin, marks, neutral);
}

/** Name of a party of a claim, or the role that stands for it where it is a private person's. */
export function nameIn(party: ClaimParty, persons?: Persons): string {
  return shownWords({ begin: party.begin, end: party.end, text: nameOf(party) }, persons);
}

/** A stretch of text and the marks that cover all of it. */
export interface Stretch {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly begin: number;
}

/** Cuts a text at every end of a mark; marks that lie outside are left out. `begin` is where the text begins. */
export function stretches(text: string, begin: number, marks: readonly Mark[]): Stretch[] {
  const points = Array.from(text);
  const end = begin + points.length;
  const inside = marks.filter((mark) => mark.begin >= begin && mark.end <= end && mark.begin < mark.end);
  const cuts = [...new Set([begin, end, ...inside.flatMap((mark) => [mark.begin, mark.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    return {
      begin: from,
      text: points.slice(from - begin, to - begin).join(''),
      marks: inside.filter((mark) => mark.begin <= from && mark.end >= to),
    };
  });
}

/** A sentence with its trigger and its loaded words marked, or with neutral words in their place. */
export function sentence(text: string, begin: number, marks: readonly Mark[], neutral = false): TemplateResult {
  return html`<q class="sentence reading" dir="auto">${stretches(text, begin, marks).map((stretch) => show(stretch, neutral))}</q>`;
}

function show({ text, marks, begin }: Stretch, neutral: boolean): TemplateResult | string | typeof nothing {
  const loaded = marks.find((mark) => mark.kind === 'loaded');
  const trigger = marks.find((mark) => mark.kind === 'trigger');
  const person = names.value ? undefined : marks.find((mark) => mark.kind === 'private');
  if (person) {
    // One role stands for all stretches of the name.
    return begin === person.begin ? html`<span class="mask">${roleName(person.role ?? null)}</span>` : nothing;
  }
  if (loaded) {
    if (!neutral || !loaded.neutral) {
      return html`<mark class="loaded" data-family=${trigger?.family ?? nothing} title=${loaded.neutral ? t('compare.neutral.is', { word: loaded.neutral }) : t('compare.loaded')}>${text}</mark>`;
    }
    // One neutral word stands for all stretches of the loaded one.
    return begin === loaded.begin
      ? html`<mark class="neutral" title=${t('neutral.was', { words: text })}>${loaded.neutral}</mark>`
      : nothing;
  }
  return trigger ? html`<mark class="trigger" data-family=${trigger.family ?? nothing}>${text}</mark>` : text;
}
