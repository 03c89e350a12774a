import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { IncidentAnswer } from '../api/types';
import { define, SjPage } from '../parts/element';
import { speakers } from '../parts/evidence';
import { incidentTitle } from '../parts/incident-title';
import { statusMark } from '../parts/names';
import { claimSentence } from '../parts/sentence';
import { loaded } from '../parts/states';
import { ASPECTS, aspects, byOutlet, differing, type Aspect, type OutletTelling } from '../parts/tellings';
import { Load } from '../state/load';
import { day, t } from '../words/words';
import './shared.css';
import './compare.css';

/** One incident as each outlet tells it, side by side: a column an outlet. */
export class SjPageCompare extends SjPage {
  static override properties = { ...SjPage.properties, neutral: { state: true } };
  declare neutral: boolean;
  private readonly load = new Load<IncidentAnswer>(this);

  constructor() {
    super();
    this.neutral = false;
  }

  protected override arrived(): void {
    const id = this.route.params['id'] ?? '';
    void this.load.run((signal) => api.incident(id, signal));
  }

  override render(): TemplateResult {
    return html`<div class="page">${loaded(this.load, (answer) => html`<div class="stack">${this.show(answer)}</div>`)}</div>`;
  }

  private show({ incident, tellings }: IncidentAnswer): TemplateResult {
    const outlets = byOutlet(tellings);
    const told = outlets.map(aspects);
    const different = differing(told);
    return html`<header class="page-head">
        <h1>${t('page.compare')}</h1>
        <p>${incidentTitle(incident)}</p>
        <div class="actions">
          <button class="button" aria-pressed=${this.neutral} data-testid="neutral" @click=${() => (this.neutral = !this.neutral)}>
            ${t('report.view.neutral')}
          </button>
          <a class="button" href="/incidents/${encodeURIComponent(incident.id)}">${t('page.incident')}</a>
        </div>
      </header>
      <p class="small soft">${outlets.length < 2 ? t('compare.one') : t('compare.explain')}</p>
      <div class="compare" tabindex="0" role="region" aria-label=${t('page.compare')}>
        <table>
          <thead>
            <tr>
              <th scope="col"><span class="hidden">${t('compare.aspect')}</span></th>
              ${outlets.map(({ outlet }) => html`<th scope="col"><bdi dir="auto">${outlet || t('incident.nooutlet')}</bdi></th>`)}
            </tr>
          </thead>
          <tbody>
            ${ASPECTS.map((aspect) => row(aspect, told, outlets, different.has(aspect)))}
            <tr>
              <th scope="row">${t('slot.framing')}</th>
              ${outlets.map((outlet) => html`<td data-outlet=${outlet.outlet}>${this.framing(outlet)}</td>`)}
            </tr>
            <tr class="words">
              <th scope="row">${t('compare.words')}</th>
              ${outlets.map((outlet) => html`<td data-outlet=${outlet.outlet}>${this.words(outlet)}</td>`)}
            </tr>
          </tbody>
        </table>
      </div>`;
  }

  private framing(outlet: OutletTelling): TemplateResult {
    const all = outlet.tellings.flatMap((telling) => telling.framing);
    const distinct = [...new Map(all.map((each) => [each.text ?? '', each])).values()].filter((each) => each.text);
    if (distinct.length === 0) return html`<span class="soft">—</span>`;
    return html`<ul class="framing">
      ${distinct.map(
        (each) => html`<li>
          <mark dir="auto">${each.text}</mark>${each.neutral
            ? html` <span class="soft">${t('compare.neutral.arrow')} <bdi dir="auto">${each.neutral}</bdi></span>`
            : nothing}
        </li>`,
      )}
    </ul>`;
  }

  private words(outlet: OutletTelling): TemplateResult {
    return html`${outlet.tellings.map(
      (telling) => html`<section>
        <p class="small">
          <a href="/read/${encodeURIComponent(telling.report.id)}"><bdi dir="auto">${telling.report.title ?? t('read.untitled')}</bdi></a>
          <span class="soft number">${day(telling.report.published)}</span>
        </p>
        ${telling.claims.map(
          ({ claim, sentence: text, private: persons }) => html`<div class="compare-claim">
            ${claimSentence(claim, text, { framing: telling.framing, persons, neutral: this.neutral })}
            <p class="small">${statusMark(claim.status)} ${claim.speakers.length > 0 ? speakers(claim.speakers, persons) : t('speaker.outlet')}</p>
          </div>`,
        )}
      </section>`,
    )}`;
  }
}

function row(
  aspect: Aspect,
  told: readonly Readonly<Record<Aspect, readonly string[]>>[],
  outlets: readonly OutletTelling[],
  different: boolean,
): TemplateResult {
  return html`<tr class=${different ? 'different' : ''}>
    <th scope="row">${t(`slot.${aspect}`)}${different ? html`<span>${t('compare.differs')}</span>` : nothing}</th>
    ${told.map(
      (each, i) => html`<td data-outlet=${outlets[i]!.outlet}>
        ${each[aspect].length === 0
          ? html`<span class="soft">—</span>`
          : html`<ul>${each[aspect].map((value) => html`<li><bdi dir="auto">${value}</bdi></li>`)}</ul>`}
      </td>`,
    )}
  </tr>`;
}

define('sj-page-compare', SjPageCompare);
