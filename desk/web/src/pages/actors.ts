import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ActorRow, Page } from '../api/types';
import { define, SjPage } from '../parts/element';
import '../parts/filters';
import { party } from '../parts/names';
import { pager } from '../parts/pager';
import { loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { Load } from '../state/load';
import { number, t, word } from '../words/words';
import { countryOf } from '../words/countries';

const FIRST = ['q', 'from', 'until', 'outlet'] as const;
const REST = ['type', 'place', 'within', 'speaker', 'reviewed', 'knownBy'] as const;

/** Everyone in the book who does, suffers or says something. */
export class SjPageActors extends SjPage {
  private readonly load = new Load<Page<ActorRow>>(this);

  protected override arrived(): void {
    const filters = this.route.filters;
    void this.load.run((signal) => api.actors(filters, signal));
  }

  override render(): TemplateResult {
    const total = this.load.value?.total;
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.actors')}</h1>
        <p>${total === undefined ? nothing : t('actors.count', { n: total })}</p>
      </header>
      <sj-filters .first=${FIRST} .rest=${REST}></sj-filters>
      ${loaded(
        this.load,
        (page) => html`${table(t('page.actors'), columns(), page.rows)} ${pager(page)}`,
        { when: (page) => page.total === 0, text: t('actors.none') },
      )}
    </div>`;
  }
}

function columns(): readonly Column<ActorRow>[] {
  return [
    { label: t('actors.name'), sort: 'name_ar', kind: 'wide', cell: (row) => party(row) },
    { label: t('actors.sector'), cell: (row) => word('sector', row.sector, row.sector ?? '—') },
    { label: t('actors.country'), cell: (row) => countryOf(row.country) },
    { label: t('actors.did'), sort: 'did', kind: 'number', cell: (row) => number(row.did) },
    { label: t('actors.suffered'), sort: 'suffered', kind: 'number', cell: (row) => number(row.suffered) },
    { label: t('actors.said'), sort: 'said', kind: 'number', cell: (row) => number(row.said) },
  ];
}

define('sj-page-actors', SjPageActors);
