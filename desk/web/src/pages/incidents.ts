import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { IncidentPage, IncidentRow } from '../api/types';
import { define, SjPage } from '../parts/element';
import '../parts/filters';
import { incidentLink } from '../parts/incident-title';
import { numbers, places, statusMark, typeMark } from '../parts/names';
import { pager } from '../parts/pager';
import { loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { typeChips } from '../parts/type-chips';
import { router } from '../state/desk';
import { address, filterParams, sharedFilters, withFilters } from '../state/filters';
import { Load } from '../state/load';
import { dayRange, number, t } from '../words/words';
import './shared.css';
import './incidents.css';

/** All incidents that pass the filters. */
export class SjPageIncidents extends SjPage {
  private readonly load = new Load<IncidentPage>(this);

  protected override arrived(): void {
    const filters = this.route.filters;
    void this.load.run((signal) => api.incidents(filters, signal));
  }

  override render(): TemplateResult {
    const total = this.load.value?.total;
    const query = filterParams(sharedFilters(this.route.filters));
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.incidents')}</h1>
        <p>${total === undefined ? nothing : t('incidents.count', { n: total })}</p>
        <div class="actions">
          <a class="button" href=${address('/map', query)}>${t('page.map')}</a>
          <a class="button" href=${address('/timeline', query)}>${t('page.timeline')}</a>
          <a class="button" href=${address('/export', query)}>${t('page.export')}</a>
        </div>
      </header>
      <sj-filters></sj-filters>
      ${loaded(this.load, (page) => this.list(page))}
    </div>`;
  }

  private list(page: IncidentPage): TemplateResult {
    return html`<div class="incidents">
      ${typeChips(page.facets.types)} ${this.outlets(page)}
      ${page.rows.length === 0
        ? html`<sj-empty .text=${t('incidents.none')}></sj-empty>`
        : table(t('page.incidents'), columns(), page.rows)}
      ${page.rows.some((row) => row.time_basis !== 'stated') ? html`<p class="small soft">${t('incidents.report.date')}</p>` : nothing}
      ${pager(page)}
    </div>`;
  }

  private outlets(page: IncidentPage): TemplateResult | typeof nothing {
    const { outlets } = page.facets;
    if (outlets.length === 0) return nothing;
    const filters = this.route.filters;
    return html`<details class="facet" ?open=${filters.outlet !== undefined}>
      <summary>${t('incidents.outlets')}</summary>
      <ul class="type-chips">
        ${outlets.map(
          ({ outlet, count }) => html`<li>
            <button
              class="chip"
              aria-pressed=${filters.outlet === outlet}
              @click=${() =>
                router.setFilters(withFilters(filters, { outlet: filters.outlet === outlet ? undefined : outlet }))}
            >
              <bdi dir="auto">${outlet}</bdi><b class="number">${number(count)}</b>
            </button>
          </li>`,
        )}
      </ul>
    </details>`;
  }
}

function columns(): readonly Column<IncidentRow>[] {
  return [
    { label: t('incidents.what'), kind: 'wide', cell: (row) => html`${incidentLink(row)} ${marks(row)}` },
    {
      label: t('incidents.day'),
      sort: 'from',
      kind: 'narrow',
      cell: (row) =>
        html`<span class="number">${dayRange(row.from, row.to)}</span>${row.time_basis === 'stated'
            ? nothing
            : html`<span class="soft" title=${t('basis.report-date')}> *</span>`}`,
    },
    { label: t('slot.type'), sort: 'type', cell: (row) => typeMark(row.type, row.mode) },
    { label: t('slot.place'), cell: (row) => places(row.place) },
    { label: t('slot.counts'), cell: (row) => numbers(row.counts) },
    { label: t('incidents.sources'), sort: 'sources', kind: 'number', cell: (row) => number(row.sources) },
    { label: t('read.columns.claims'), sort: 'claims_count', kind: 'number', cell: (row) => number(row.claims_count) },
  ];
}

function marks(row: IncidentRow): TemplateResult {
  return html`<span class="marks"
    >${statusMark(row.status)}${row.denied ? html`<span class="status-mark denied">${t('incidents.denied')}</span>` : nothing}${row.contradicted
      ? html`<span class="status-mark contradicted">${t('incidents.contradicted')}</span>`
      : nothing}</span
  >`;
}

define('sj-page-incidents', SjPageIncidents);
