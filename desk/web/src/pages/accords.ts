import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Accord, Page } from '../api/types';
import { define, SjPage } from '../parts/element';
import { saidBy } from '../parts/evidence';
import '../parts/filters';
import { parties, places } from '../parts/names';
import { loaded } from '../parts/states';
import { sharedFilters } from '../state/filters';
import { Load } from '../state/load';
import { day, number, t, word } from '../words/words';
import './accords.css';

/** The stages of an accord, from the first word to the last. */
const STAGES = ['proposed', 'negotiating', 'agreed', 'in force', 'violated', 'frozen', 'collapsed', 'completed'] as const;
const FIRST = ['asOf', 'knownBy', 'actor', 'place'] as const;
const REST = ['q', 'from', 'until', 'outlet', 'speaker', 'reviewed'] as const;
const MOST = 200;

/** A column for each stage, a card for each accord. */
export class SjPageAccords extends SjPage {
  private readonly load = new Load<Page<Accord>>(this);

  protected override arrived(): void {
    const filters = { ...sharedFilters(this.route.filters), limit: MOST };
    void this.load.run((signal) => api.accords(filters, signal));
  }

  override render(): TemplateResult {
    const total = this.load.value?.total;
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.accords')}</h1>
        <p>${total === undefined ? nothing : t('accords.count', { n: total })}</p>
      </header>
      <sj-filters .first=${FIRST} .rest=${REST}></sj-filters>
      ${loaded(this.load, (page) => html`${board(page.rows)} ${page.total > page.rows.length ? html`<p class="small soft">${t('accords.more', { n: page.total - page.rows.length })}</p>` : nothing}`, { when: (page) => page.total === 0, text: t('accords.none') })}
    </div>`;
  }
}

function board(rows: readonly Accord[]): TemplateResult {
  const others = [...new Set(rows.map((row) => row.stage))].filter((stage) => !(STAGES as readonly string[]).includes(stage));
  return html`<div class="board" tabindex="0" role="region" aria-label=${t('page.accords')}>
    ${[...STAGES, ...others].map((stage) => {
      const here = rows.filter((row) => row.stage === stage);
      if (here.length === 0) return nothing;
      return html`<section class="stage" data-stage=${stage}>
        <h2>${word('accord.stage', stage)} <span class="number">${number(here.length)}</span></h2>
        ${here.map(card)}
      </section>`;
    })}
  </div>`;
}

function card(row: Accord): TemplateResult {
  const line = (label: string, value: TemplateResult, shown: boolean) =>
    shown ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing;
  return html`<article class="panel accord" data-testid="row">
    <h3>
      ${word('accord.kind', row.kind)}${row.about ? html` <small class="soft"><bdi dir="auto">${row.about}</bdi></small>` : nothing}
    </h3>
    <dl>
      ${line(t('accords.parties'), parties(row.parties), row.parties.length > 0)}
      ${line(t('slot.place'), places(row.place), row.place.length > 0)}
      ${line(t('slot.mediator'), parties(row.mediators), row.mediators.length > 0)}
      ${line(t('slot.guarantor'), parties(row.guarantors), row.guarantors.length > 0)}
    </dl>
    <p class="small">
      ${row.since ? t('since', { day: day(row.since) }) : nothing}
      ${row.last && row.last !== row.since ? html`<span class="soft">${t('accords.last', { day: day(row.last) })}</span>` : nothing}
    </p>
    <div class="small">${saidBy(row)}</div>
    <sj-evidence .claims=${row.claims} .sources=${row.sources}></sj-evidence>
  </article>`;
}

define('sj-page-accords', SjPageAccords);
