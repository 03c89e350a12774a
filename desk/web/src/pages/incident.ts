import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { CountRange, Incident, IncidentAnswer, Telling } from '../api/types';
import { define, SjPage } from '../parts/element';
import { speakers } from '../parts/evidence';
import { incidentTitle } from '../parts/incident-title';
import { numbers, parties, places, statusMark, typeMark, voices } from '../parts/names';
import { claimSentence } from '../parts/sentence';
import { loaded } from '../parts/states';
import { byOutlet, contradictionValue, givenOf, told, type OutletTelling } from '../parts/tellings';
import { Load } from '../state/load';
import { day, dayRange, t, word } from '../words/words';
import './shared.css';
import './incident.css';

/** One incident: what is contested of it first, then numbers and who gave them, then every telling. */
export class SjPageIncident extends SjPage {
  private readonly load = new Load<IncidentAnswer>(this);

  protected override arrived(): void {
    const id = this.route.params['id'] ?? '';
    void this.load.run((signal) => api.incident(id, signal));
  }

  override render(): TemplateResult {
    return html`<div class="page">${loaded(this.load, (answer) => this.show(answer))}</div>`;
  }

  private show({ incident, redirected_from, tellings, numbers: counts }: IncidentAnswer): TemplateResult {
    const outlets = byOutlet(tellings);
    return html`<article class="incident">
      ${redirected_from ? html`<p class="notice" role="note">${t('incident.redirected')}</p>` : nothing}
      ${head(incident)} ${facts(incident)} ${contested(incident)}
      ${counts.length > 0 ? numberTable(counts) : nothing}
      <section aria-labelledby="tellings">
        <header class="page-head">
          <h2 id="tellings">${t('incident.tellings')}</h2>
          <p>${t('incident.outlets', { n: outlets.length })}</p>
        </header>
        ${outlets.map(outletTelling)}
      </section>
    </article>`;
  }
}

function head(incident: Incident): TemplateResult {
  return html`<header class="page-head">
    <h1>${incidentTitle(incident)}</h1>
    ${statusMark(incident.status)}
    <div class="actions">
      <a class="button main" data-testid="compare" href="/compare/${encodeURIComponent(incident.id)}">${t('page.compare')}</a>
      <a class="button" href="/incidents">${t('incident.all')}</a>
    </div>
  </header>`;
}

function facts(incident: Incident): TemplateResult {
  const fact = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<dl class="facts panel">
    ${fact(t('slot.type'), typeMark(incident.type, incident.mode))} ${fact(t('slot.actor'), parties(incident.actor))}
    ${fact(t('slot.recipient'), parties(incident.recipient))} ${fact(t('slot.place'), places(incident.place))}
    ${fact(
      t('slot.time'),
      html`<span class="number">${dayRange(incident.from, incident.to)}</span>
        ${incident.time_basis === 'stated' ? nothing : html`<small class="soft">${word('basis', incident.time_basis)}</small>`}`,
    )}
    ${fact(t('slot.counts'), numbers(incident.counts))}
    ${fact(t('incidents.sources'), t('said.sources', { n: incident.sources }))}
    ${fact(t('incident.told'), dayRange(incident.first, incident.last))}
  </dl>`;
}

/** Denials, doubts and contradictions; nothing where nobody disagrees. */
function contested(incident: Incident): TemplateResult | typeof nothing {
  const { denied_by, doubted_by, contradictions } = incident;
  const others = contradictions.filter((each) => each.about !== 'denial' || denied_by.length === 0);
  if (denied_by.length + doubted_by.length + others.length === 0) return nothing;
  return html`<section class="contested" aria-labelledby="contested" data-testid="contested">
    <h2 id="contested">${t('incident.contested')}</h2>
    <dl>
      ${denied_by.length > 0 ? html`<div class="denied"><dt>${t('said.denied')}</dt><dd>${voices(denied_by, 12)}</dd></div>` : nothing}
      ${doubted_by.length > 0 ? html`<div class="doubted"><dt>${t('said.doubted')}</dt><dd>${voices(doubted_by, 12)}</dd></div>` : nothing}
      ${others.map(
        ({ about, values }) => html`<div>
          <dt>${word('contradiction', about)}</dt>
          <dd>
            ${values.map(
              (value, i) => html`${i > 0 ? html`<b class="versus">${t('incident.versus')}</b>` : nothing}<bdi dir="auto"
                  >${contradictionValue(about, value)}</bdi
                >`,
            )}
          </dd>
        </div>`,
      )}
    </dl>
  </section>`;
}

function numberTable(counts: readonly CountRange[]): TemplateResult {
  return html`<section aria-labelledby="numbers">
    <h2 id="numbers">${t('slot.counts')}</h2>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">${t('review.count.what')}</th>
          <th scope="col">${t('numbers.told')}</th>
          <th scope="col">${t('numbers.whose')}</th>
          <th scope="col">${t('filters.outlet')}</th>
        </tr>
      </thead>
      ${counts.map(
        (count) => html`<tbody>
          <tr>
            <th scope="rowgroup" colspan="4">${numbers([count])}</th>
          </tr>
          ${givenOf(count).map(
            (given) => html`<tr>
              <td>${given.category && given.category !== 'unknown' ? word('category', given.category) : word('count', count.what)}</td>
              <td class="number">${told(given.min, given.max, given.vague)}</td>
              <td><bdi dir="auto">${given.by ?? t('speaker.outlet')}</bdi></td>
              <td><bdi dir="auto">${given.outlet ?? ''}</bdi></td>
            </tr>`,
          )}
        </tbody>`,
      )}
    </table>
  </section>`;
}

function outletTelling({ outlet, tellings }: OutletTelling): TemplateResult {
  return html`<section class="outlet-telling">
    <h3><bdi dir="auto">${outlet || t('incident.nooutlet')}</bdi></h3>
    <div>${tellings.map(telling)}</div>
  </section>`;
}

function telling(each: Telling): TemplateResult {
  const { report, copies, claims } = each;
  return html`<div class="telling">
    <p class="told-line small">
      <a href="/read/${encodeURIComponent(report.id)}"><bdi dir="auto">${report.title ?? t('read.untitled')}</bdi></a>
      <span class="soft number">${day(report.published)}</span>
    </p>
    <ol>
      ${claims.map(
        ({ claim, sentence: text, verdict, private: persons }) => html`<li data-testid="telling-claim">
          ${claimSentence(claim, text, { framing: each.framing, persons })}
          <p class="told-line small">
            ${typeMark(claim.type, claim.mode)} ${statusMark(claim.status)}
            <span>${t('claim.voice')}: ${claim.speakers.length > 0 ? speakers(claim.speakers, persons) : t('speaker.outlet')}</span>
            ${verdict === 'unreviewed' ? nothing : html`<span class="soft">${word('verdict', verdict)}</span>`}
            <a href="/read/${encodeURIComponent(report.id)}#${claim.id}">${t('evidence.read')}</a>
          </p>
        </li>`,
      )}
    </ol>
    ${copies.length > 0
      ? html`<details class="copies">
          <summary>${t('incident.copies', { n: copies.length })}</summary>
          <ul>
            ${copies.map(
              (copy) => html`<li><a href="/read/${encodeURIComponent(copy.id)}"><bdi dir="auto">${copy.outlet ?? copy.id}</bdi></a></li>`,
            )}
          </ul>
        </details>`
      : nothing}
  </div>`;
}

define('sj-page-incident', SjPageIncident);
