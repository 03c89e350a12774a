import { counted } from './counted';
import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, ClaimCount, ClaimParty, ClaimPlace, ClaimSpeaker, ReportClaim, Span } from '../api/types';
import { names } from '../state/preferences';
import { nameOf, t, word } from '../words/words';
import { partyName, roleName, statusMark, time, typeMark } from './names';

/** Slots in the order in which a record shows them. */
export const RECORD_SLOTS = [
  'type', 'mode', 'status', 'scope', 'actor', 'recipient', 'mediator', 'guarantor', 'place', 'within', 'time', 'speakers',
  'counts', 'means', 'about', 'effect', 'framing',
] as const;
export type RecordSlot = (typeof RECORD_SLOTS)[number];

/** Slots that a person can correct. */
export const EDITABLE: ReadonlySet<RecordSlot> = new Set<RecordSlot>([
  'type', 'mode', 'status', 'scope', 'actor', 'recipient', 'mediator', 'guarantor', 'place', 'within', 'time', 'speakers',
  'counts', 'about', 'effect',
]);

/** Shown even when empty: what is not told is also told. */
const ALWAYS: ReadonlySet<RecordSlot> = new Set<RecordSlot>(['actor', 'recipient', 'place', 'time', 'speakers']);

/** Whether a slot says something, so that it is worth a row. */
export function isTold(claim: Claim, slot: RecordSlot): boolean {
  if (ALWAYS.has(slot)) return true;
  if (slot === 'type' || slot === 'mode' || slot === 'status') return slot === 'type';
  if (slot === 'scope') return claim.scope !== 'instance';
  const value = claim[slot];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
}

/** What a slot holds, as one reads it; `hidden` tells the roles of private persons. */
export function slotValue(
  claim: Claim,
  slot: RecordSlot,
  hidden: ReportClaim['private'] = [],
): TemplateResult | typeof nothing | string {
  switch (slot) {
    case 'type':
      return html`${typeMark(claim.type, claim.mode)} ${statusMark(claim.status)}`;
    case 'mode':
      return word('mode', claim.mode, t('review.none'));
    case 'status':
      return word('status', claim.status);
    case 'scope':
      return word('scope', claim.scope);
    case 'effect':
      return word('effect', claim.effect, t('review.none'));
    case 'time':
      return claim.time
        ? html`${claim.time.text ? html`<q lang="ar" dir="auto">${claim.time.text}</q> ` : nothing}${time(claim.time)}`
        : none();
    case 'place':
    case 'within':
      return list((claim[slot] ?? []).map(placeValue));
    case 'speakers':
      return claim.speakers.length > 0
        ? list(claim.speakers.map((speaker) => speakerValue(speaker, hidden)))
        : html`<span class="soft">${t('speaker.outlet')}</span>`;
    case 'counts':
      return list((claim.counts ?? []).map(countValue));
    case 'means':
      return list((claim.means ?? []).map((span) => quoted(span)));
    case 'about':
      return claim.about ? quoted(claim.about) : none();
    case 'framing':
      return list(
        (claim.framing ?? []).map(
          (each) => html`${quoted(each)}${each.neutral ? html` <span class="soft">←</span> ${each.neutral}` : nothing}`,
        ),
      );
    default:
      return list((claim[slot] ?? []).map((party) => partyValue(party, hidden)));
  }
}

function none(): TemplateResult {
  return html`<span class="soft">${t('review.empty.slot')}</span>`;
}

function list(items: readonly TemplateResult[]): TemplateResult {
  return items.length === 0 ? none() : html`<ul class="values">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function quoted(span: Span): TemplateResult {
  return html`<q lang="ar" dir="auto">${span.text ?? ''}</q>`;
}

/** The words of the text, then whom the book says that they mean. */
function partyValue(party: ClaimParty, roles: ReportClaim['private']): TemplateResult {
  const mask = roles.find((each) => each.begin < party.end && each.end > party.begin);
  const hidden = (party.private === true || mask !== undefined) && !names.value;
  const words = hidden ? (mask ? roleName(mask.role) : partyName(party)) : (party.text ?? '');
  const name = nameOf(party);
  return html`${words ? html`<q lang="ar" dir="auto" class=${hidden ? 'masked' : ''}>${words}</q>` : nothing}
  ${party.id && !hidden
    ? html`<a class="entry" href="/actors/${encodeURIComponent(party.id)}"><bdi dir="auto">${name}</bdi></a>`
    : nothing}`;
}

function speakerValue(speaker: ClaimSpeaker, roles: ReportClaim['private']): TemplateResult {
  return html`${partyValue(speaker, roles)}
    <span class="stance" data-stance=${speaker.stance ?? nothing}>${word('stance', speaker.stance)}</span>
    <small class="soft">${word('speaker', speaker.kind)}</small>`;
}

function placeValue(place: ClaimPlace): TemplateResult {
  const name = nameOf({ name_ar: place.name_ar, name_en: place.name_en });
  const detail = [name === place.text ? '' : name, word('precision', place.precision), word('basis', place.basis === 'carried' ? 'carried' : null)];
  return html`<q lang="ar" dir="auto">${place.text ?? ''}</q> <small class="soft"><bdi>${detail.filter(Boolean).join(' · ')}</bdi></small>`;
}

function countValue(count: ClaimCount): TemplateResult {
  return html`<b>${counted(count)}</b>
    ${count.category && count.category !== 'unknown' ? html`<small class="soft">${word('category', count.category)}</small>` : nothing}`;
}
