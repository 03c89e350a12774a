import { html, type TemplateResult } from 'lit';
import type { Incident, PartyName } from '../api/types';
import { nameOf, t, word } from '../words/words';
import { typeMark } from './names';

const MOST = 3;

/** A name keeps to itself: one of the other script must not turn who did it and to whom round. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function list(parties: readonly PartyName[]): string {
  const names = parties.slice(0, MOST).map((party) => isolated(nameOf(party)));
  const more = parties.length - MOST;
  return names.join(t('list.comma')) + (more > 0 ? ` ${t('voices.more', { n: more })}` : '');
}

/** Who to whom, in one line that runs as the page does; the type where nobody is named. */
export function incidentTitle(incident: Pick<Incident, 'type' | 'mode' | 'actor' | 'recipient'>): string {
  const actor = list(incident.actor);
  const recipient = list(incident.recipient);
  if (actor && recipient) return `${actor} ${t('arrow')} ${recipient}`;
  if (recipient) return `${t('party.none')} ${t('arrow')} ${recipient}`;
  return actor || word('mode', incident.mode, word('type', incident.type));
}

/** A link to an incident: who to whom. */
export function incidentLink(incident: Pick<Incident, 'id' | 'type' | 'mode' | 'actor' | 'recipient'>): TemplateResult {
  return html`<a href="/incidents/${encodeURIComponent(incident.id)}">${incidentTitle(incident)}</a>`;
}

/** Type, and beside it who to whom: an incident in a list that has no columns. */
export function incidentLine(incident: Pick<Incident, 'id' | 'type' | 'mode' | 'actor' | 'recipient'>): TemplateResult {
  return html`${typeMark(incident.type)} ${incidentLink(incident)}`;
}
