import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Derived, Lineage, Page, Position, Tie } from '../api/types';
import { define, SjPage } from '../parts/element';
import { saidBy } from '../parts/evidence';
import '../parts/filters';
import { parties, party } from '../parts/names';
import { pager } from '../parts/pager';
import { loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { address, filterParams, sharedFilters } from '../state/filters';
import { Load } from '../state/load';
import { asOfLine } from '../parts/as-of';
import { day, t, word } from '../words/words';
import './state-tables.css';

const TABLES = ['positions', 'ties', 'lineage'] as const;
type TableName = (typeof TABLES)[number];
const FIRST = ['asOf', 'knownBy', 'actor'] as const;
const REST = ['q', 'from', 'until', 'outlet', 'speaker', 'reviewed'] as const;

type Answer =
  | { readonly name: 'positions'; readonly page: Page<Position> }
  | { readonly name: 'ties'; readonly page: Page<Tie> }
  | { readonly name: 'lineage'; readonly page: Page<Lineage> };

/** What parties say they want, who stands with whom, and what becomes of groups. */
export class SjPagePositions extends SjPage {
  private readonly load = new Load<Answer>(this);

  private get table(): TableName {
    const name = this.route.query.get('table');
    return TABLES.find((each) => each === name) ?? 'positions';
  }

  protected override arrived(): void {
    const filters = this.route.filters;
    const name = this.table;
    void this.load.run(async (signal): Promise<Answer> => {
      switch (name) {
        case 'positions':
          return { name, page: await api.positions(filters, signal) };
        case 'ties':
          return { name, page: await api.ties(filters, signal) };
        case 'lineage':
          return { name, page: await api.lineage(filters, signal) };
      }
    });
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.positions')}</h1>
        <p>${asOfLine(this.route.filters)}</p>
      </header>
      <nav class="tabs" aria-label=${t('positions.tables')}>
        ${TABLES.map((name) => {
          const query = filterParams(sharedFilters(this.route.filters));
          if (name !== 'positions') query.set('table', name);
          return html`<a href=${address('/positions', query)} aria-current=${name === this.table ? 'page' : nothing} data-testid="tab-${name}">${t(`positions.${name}`)}</a>`;
        })}
      </nav>
      <p class="small soft">${t(`positions.${this.table}.explain`)}</p>
      <sj-filters .first=${FIRST} .rest=${REST}></sj-filters>
      ${loaded(this.load, (answer) => html`${rows(answer)} ${pager(answer.page)}`, {
        when: (answer) => answer.page.total === 0,
        text: t('positions.none'),
      })}
    </div>`;
  }
}

function rows(answer: Answer): TemplateResult {
  switch (answer.name) {
    case 'positions':
      return table(t('positions.positions'), positionColumns(), answer.page.rows);
    case 'ties':
      return table(t('positions.ties'), tieColumns(), answer.page.rows);
    case 'lineage':
      return table(t('positions.lineage'), lineageColumns(), answer.page.rows);
  }
}

function said<Row extends Derived>(): readonly Column<Row>[] {
  return [
    { label: t('positions.last'), sort: 'last', kind: 'narrow', cell: (row) => html`<span class="number">${day(row.last) || '—'}</span>` },
    { label: t('said.by'), sort: 'sources', kind: 'wide', cell: (row) => html`${saidBy(row)}<sj-evidence .claims=${row.claims} .sources=${row.sources}></sj-evidence>` },
  ];
}

function mark(group: string, value: string): TemplateResult {
  return html`<span class="stage-mark" data-stage=${value}>${word(group, value)}</span>`;
}

function positionColumns(): readonly Column<Position>[] {
  return [
    { label: t('positions.party'), cell: (row) => html`<b>${party(row.party)}</b>` },
    { label: t('positions.stance'), kind: 'narrow', cell: (row) => mark('position', row.stance) },
    { label: t('positions.matter'), cell: (row) => html`<bdi dir="auto">${row.matter}</bdi>` },
    ...said<Position>(),
  ];
}

function tieColumns(): readonly Column<Tie>[] {
  return [
    { label: t('ties.one'), cell: (row) => html`<b>${party(row.actor)}</b>` },
    { label: t('ties.kind'), kind: 'narrow', cell: (row) => mark('tie', row.kind) },
    { label: t('ties.other'), cell: (row) => html`<b>${party(row.recipient)}</b>` },
    { label: t('ties.stage'), kind: 'narrow', cell: (row) => mark('tie.stage', row.stage) },
    { label: t('control.since'), sort: 'since', kind: 'narrow', has: (row) => Boolean(row.since), cell: (row) => html`<span class="number">${row.since ? day(row.since) : '—'}</span>` },
    ...said<Tie>(),
  ];
}

function lineageColumns(): readonly Column<Lineage>[] {
  return [
    {
      label: t('lineage.groups'),
      cell: (row) => html`<b>${parties(row.groups)}</b>${row.number === null ? nothing : html` <small class="soft">${t('lineage.number', { n: row.number })}</small>`}`,
    },
    {
      label: t('lineage.what'),
      kind: 'narrow',
      cell: (row) => html`${mark('lineage', row.what)}${row.status === 'actual' ? nothing : html` <span class="stage-mark" data-status=${row.status}>${word('status', row.status)}</span>`}`,
    },
    { label: t('lineage.from'), has: (row) => row.from.length > 0, cell: (row) => parties(row.from) },
    { label: t('lineage.into'), has: (row) => row.into.length > 0, cell: (row) => parties(row.into) },
    ...said<Lineage>(),
  ];
}

define('sj-page-positions', SjPagePositions);
