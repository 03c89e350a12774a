import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Sources } from '../api/types';
import { define, SjPage } from '../parts/element';
import { loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { Load } from '../state/load';
import { countryOf } from '../words/countries';
import { day, dayRange, number, t } from '../words/words';
import './shared.css';
import './sources.css';

type Outlet = Sources['outlets'][number];
type Feed = Sources['feeds'][number];

/** A source that has been silent for longer than this is pointed out. */
const LONG_SILENCE = 7;

/** Where reports come from, when each source was last heard, and which have fallen silent. */
export class SjPageSources extends SjPage {
  private readonly load = new Load<Sources>(this);

  protected override arrived(): void {
    void this.load.run((signal) => api.sources(signal));
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.sources')}</h1>
        <p>${t('sources.explain')}</p>
      </header>
      ${loaded(this.load, (sources) => html`<div class="stack">${this.show(sources)}</div>`, {
        when: ({ outlets, feeds }) => outlets.length + feeds.length === 0,
        text: t('sources.none'),
      })}
    </div>`;
  }

  private show({ outlets, feeds }: Sources): TemplateResult {
    return html`<section class="sources">
        <h2>${t('sources.outlets')} <span class="number soft">${number(outlets.length)}</span></h2>
        ${table(t('sources.outlets'), outletColumns(), outlets)}
      </section>
      <section class="sources">
        <h2>${t('sources.feeds')} <span class="number soft">${number(feeds.length)}</span></h2>
        ${feeds.length === 0
          ? html`<p class="soft small">${t('sources.nofeeds')} <code dir="ltr">sijill feed add URL</code></p>`
          : table(t('sources.feeds'), feedColumns(), feeds)}
      </section>`;
  }
}

function silence(days: number | null): TemplateResult {
  if (days === null) return html`<span class="soft">—</span>`;
  return html`<span class="silence" ?data-long=${days > LONG_SILENCE}>${t('sources.days', { n: days })}</span>`;
}

function outletColumns(): readonly Column<Outlet>[] {
  return [
    { label: t('filters.outlet'), kind: 'wide', cell: (row) => html`<a href="/incidents?outlet=${encodeURIComponent(row.name)}"><bdi dir="auto">${row.name}</bdi></a>` },
    { label: t('actors.country'), cell: (row) => countryOf(row.country) },
    { label: t('sources.alignment'), cell: (row) => html`<bdi dir="auto">${row.alignment ?? '—'}</bdi>` },
    { label: t('sources.reports'), kind: 'number', cell: (row) => number(row.reports) },
    { label: t('read.columns.claims'), kind: 'number', cell: (row) => number(row.claims) },
    { label: t('sources.days.told'), kind: 'narrow', cell: (row) => html`<span class="number">${dayRange(row.first, row.last) || '—'}</span>` },
    { label: t('sources.silent'), kind: 'narrow', cell: (row) => (row.composed ? html`<span class="soft">${t('composed.mark')}</span>` : silence(row.silent_days)) },
  ];
}

function feedColumns(): readonly Column<Feed>[] {
  return [
    {
      label: t('sources.feed'),
      kind: 'wide',
      cell: (row) => html`<a href=${row.url} target="_blank" rel="noopener noreferrer" dir="ltr">${row.url}</a>${row.outlet
          ? html`<div class="soft small"><bdi dir="auto">${row.outlet}</bdi></div>`
          : nothing}`,
    },
    { label: t('sources.read'), kind: 'narrow', cell: (row) => html`<span class="number">${day(row.last_success) || t('sources.never')}</span>` },
    { label: t('sources.entry'), kind: 'narrow', cell: (row) => html`<span class="number">${day(row.last_entry) || '—'}</span>` },
    {
      label: t('sources.failures'),
      kind: 'number',
      cell: (row) => html`<span class="silence" ?data-long=${row.failures > 0}>${number(row.failures)}</span>`,
    },
    { label: t('sources.silent'), kind: 'narrow', cell: (row) => silence(row.silent_days) },
  ];
}

define('sj-page-sources', SjPageSources);
