import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Control, Page } from '../api/types';
import { define, SjPage } from '../parts/element';
import { saidBy } from '../parts/evidence';
import '../parts/filters';
import { parties, place } from '../parts/names';
import { pager } from '../parts/pager';
import { loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { router, status } from '../state/desk';
import { Watch } from '../state/store';
import { address, filterParams, sharedFilters } from '../state/filters';
import { Load } from '../state/load';
import { asOfLine } from '../parts/as-of';
import { day, t, word } from '../words/words';
import './state-tables.css';

const FIRST = ['asOf', 'knownBy', 'place', 'actor'] as const;
const REST = ['within', 'from', 'until', 'outlet', 'speaker', 'reviewed'] as const;

/** Who has which place, as of a day, and who says so. */
export class SjPageControl extends SjPage {
  private readonly load = new Load<Page<Control>>(this);

  constructor() {
    super();
    new Watch(this, [status]);
  }

  protected override arrived(): void {
    const filters = this.route.filters;
    void this.load.run((signal) => api.control(filters, signal));
  }

  override render(): TemplateResult {
    const total = this.load.value?.total;
    const { asOf } = this.route.filters;
    const line = asOfLine(this.route.filters);
    const query = filterParams(sharedFilters(router.route.value.filters));
    if (asOf) query.set('day', asOf);
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.control')}</h1>
        <p>${total === undefined ? nothing : t('control.count', { n: total })}${line ? html` · ${line}` : nothing}</p>
        <div class="actions"><a class="button" href=${address('/map', query)}>${t('page.map')}</a></div>
      </header>
      <sj-filters .first=${FIRST} .rest=${REST}></sj-filters>
      ${loaded(
        this.load,
        (page) => html`${table(t('page.control'), columns(), page.rows)} ${pager(page)}`,
        { when: (page) => page.total === 0, text: t('control.none') },
      )}
    </div>`;
  }
}

function columns(): readonly Column<Control>[] {
  return [
    { label: t('slot.place'), cell: (row) => html`<b>${place(row.place)}</b>` },
    {
      label: t('control.holder'),
      cell: (row) => html`${parties(row.holder)}${row.expected_holder.length > 0
          ? html`<div class="small soft">${t('control.expected')} ${parties(row.expected_holder)}</div>`
          : nothing}`,
    },
    { label: t('control.stage'), kind: 'narrow', cell: (row) => html`<span class="stage-mark" data-stage=${row.stage}>${word('control.stage', row.stage)}</span>` },
    { label: t('control.since'), sort: 'since', kind: 'narrow', has: (row) => Boolean(row.since), cell: (row) => html`<span class="number">${row.since ? day(row.since) : '—'}</span>` },
    { label: t('control.from'), has: (row) => row.from.length > 0, cell: (row) => parties(row.from) },
    { label: t('said.by'), sort: 'sources', kind: 'wide', cell: (row) => html`${saidBy(row)}<sj-evidence .claims=${row.claims} .sources=${row.sources}></sj-evidence>` },
  ];
}

define('sj-page-control', SjPageControl);
