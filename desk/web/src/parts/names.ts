import { counted } from './counted';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimParty, ClaimPlace, ClaimTime, CountRange, PartyName, PlaceName, ReportClaim, Span, Voice } from '../api/types';
import { names } from '../state/preferences';
import { dayRange, nameOf, number, t, word } from '../words/words';
import { familyOf } from './families';
import './names.css';

type AnyParty = PartyName | ClaimParty;

/** Name of a party as it is shown: the role of a private person until names are switched on. */
export function partyName(party: AnyParty): string {
  const hidden = 'private' in party && party.private === true && !names.value;
  if (!hidden) return nameOf(party);
  return word('sector', 'sector' in party ? party.sector : null, t('party.private'));
}

/** The role that is shown for a private person: a word as it is, or a sector of PLOVER's. */
export function roleName(role: string | null): string {
  return word('sector', role, role ?? t('party.private'));
}

/** Words of a text, or the role of the private person whom they name while names are hidden. */
export function shownWords(span: Span, hidden: ReportClaim['private'] = []): string {
  const mask = names.value ? undefined : hidden.find((each) => each.begin < span.end && each.end > span.begin);
  return mask ? roleName(mask.role) : (span.text ?? '');
}

/** A party: its name, with a way to its page where the book has it. */
export function party(entry: AnyParty): TemplateResult {
  const name = partyName(entry);
  return entry.id && entry.id !== ''
    ? html`<a class="party" href="/actors/${encodeURIComponent(entry.id)}"><bdi dir="auto">${name}</bdi></a>`
    : html`<bdi class="party" dir="auto">${name}</bdi>`;
}

/** Parties in a row; a dash where there are none. */
export function parties(entries: readonly AnyParty[]): TemplateResult {
  return joined(entries.map(party));
}

/** A place by name; how exact it is stands behind it where told. */
export function place(entry: PlaceName | ClaimPlace): TemplateResult {
  const precision = 'precision' in entry ? entry.precision : null;
  return html`<span class="place"
    ><bdi dir="auto">${nameOf(entry)}</bdi>${precision
      ? html` <small class="soft">${word('precision', precision)}</small>`
      : nothing}</span
  >`;
}

export function places(entries: readonly (PlaceName | ClaimPlace)[]): TemplateResult {
  return joined(entries.map(place));
}

/** When: days, and on what they rest. */
export function time(when: ClaimTime | null | undefined): TemplateResult {
  if (!when) return html`<span class="soft">—</span>`;
  return html`<span class="number">${dayRange(when.from, when.to)}</span>${when.basis === 'stated'
      ? nothing
      : html` <small class="soft">${word('basis', when.basis)}</small>`}`;
}

/** Voices with their stance, the first few and how many more. */
export function voices(all: readonly Voice[], most = 3): TemplateResult {
  const more = all.length - most;
  return html`${joined(
    all.slice(0, most).map((voice) => html`<span class="voice" data-stance=${voice.stance}>${party(voice)}</span>`),
  )}${more > 0 ? html` <small class="soft">${t('voices.more', { n: more })}</small>` : nothing}`;
}

/** A number or a range of numbers; a word such as dozens where no number is told. */
export function range(min: number | null | undefined, max: number | null | undefined, vague?: string | null): string {
  const least = min ?? max;
  const most = max ?? min;
  if (least === null || least === undefined || most === null || most === undefined) return word('vague', vague, '؟');
  return least === most ? number(least) : `${number(least)}–${number(most)}`;
}

/** Numbers of an incident, as ranges. */
export function numbers(counts: readonly CountRange[]): TemplateResult {
  if (counts.length === 0) return html`<span class="soft">—</span>`;
  return html`<span class="numbers"
    >${counts.map((count) => {
      const vague = count.given.find((given) => given.vague)?.vague;
      return html`<span class="count"><b>${counted({ ...count, vague: vague ?? null })}</b></span>`;
    })}</span
  >`;
}

/** The type of a claim or incident with the letter and colour of its family. */
export function typeMark(type: string, mode?: string | null): TemplateResult {
  const family = familyOf(type);
  return html`<span class="type" data-family=${family}
    ><i aria-hidden="true">${t(`letter.${family}`)}</i><span>${word('type', type)}${mode
      ? html` <small>${word('mode', mode)}</small>`
      : nothing}</span></span
  >`;
}

/** A status other than actual, as a chip; nothing for what is told as having happened. */
export function statusMark(status: string): TemplateResult | typeof nothing {
  return status === 'actual' ? nothing : html`<span class="status-mark" data-status=${status}>${word('status', status)}</span>`;
}

function joined(items: readonly TemplateResult[]): TemplateResult {
  if (items.length === 0) return html`<span class="soft">—</span>`;
  return html`${items.map((item, index) => html`${index > 0 ? html`<span class="soft">${t('list.comma')}</span>` : nothing}${item}`)}`;
}
