import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Timeline } from '../api/types';
import { define, SjPage } from '../parts/element';
import { TYPES } from '../parts/families';
import '../parts/filters';
import { typeMark } from '../parts/names';
import { loaded } from '../parts/states';
import { typeChips } from '../parts/type-chips';
import '../pictures/bars-view';
import { typeColour, type SjBars } from '../pictures/bars-view';
import { captionLines } from '../pictures/caption';
import { colour } from '../pictures/dark';
import { captionedSvg, downloadPng, downloadSvg, type Caption } from '../pictures/save';
import { addDays, bars, endOf, type Bars } from '../pictures/series';
import { router } from '../state/desk';
import { address, filterParams, sharedFilters, withFilters } from '../state/filters';
import { Load } from '../state/load';
import { language } from '../state/preferences';
import type { Route } from '../state/router';
import { dayRange, number, t, word } from '../words/words';
import './shared.css';
import './timeline.css';

/** Incidents by day and type; a range of days drawn on it filters every page. */
export class SjPageTimeline extends SjPage {
  static override properties = { ...SjPage.properties, hovered: { state: true } };
  /** The bar under the pointer. */
  declare hovered: number | null;
  private readonly load = new Load<Timeline>(this);
  private made: { from: Timeline | null; bars: Bars } = { from: null, bars: bars([], []) };

  constructor() {
    super();
    this.hovered = null;
  }

  /** All days are asked for, so that the range can be drawn anew over them. */
  private asked(route: Route): string {
    return filterParams({ ...sharedFilters(route.filters), from: undefined, until: undefined }).toString();
  }

  protected override arrived(before: Route | undefined): void {
    if (before && this.asked(before) === this.asked(this.route)) return;
    const filters = { ...sharedFilters(this.route.filters), from: undefined, until: undefined };
    void this.load.run((signal) => api.timeline(filters, signal));
  }

  private bars(answer: Timeline): Bars {
    if (this.made.from !== answer) this.made = { from: answer, bars: bars(answer.days, TYPES) };
    return this.made.bars;
  }

  override render(): TemplateResult {
    const { filters } = this.route;
    const query = filterParams(sharedFilters(filters));
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.timeline')}</h1>
        <p>${t('timeline.explain')}</p>
        <div class="actions">
          ${filters.from || filters.until
            ? html`<button class="button" @click=${() => this.range(null)}>${t('timeline.clear')}</button>`
            : nothing}
          <a class="button" href=${address('/incidents', query)}>${t('page.incidents')}</a>
          <button class="button" @click=${() => this.saveSvg()}>${t('picture.svg')}</button>
          <button class="button" @click=${() => void this.savePng()}>${t('picture.png')}</button>
        </div>
      </header>
      <sj-filters></sj-filters>
      ${loaded(this.load, (answer) => this.show(answer), {
        when: (answer) => answer.days.length === 0,
        text: t('incidents.none'),
      })}
    </div>`;
  }

  private show(answer: Timeline): TemplateResult {
    const found = this.bars(answer);
    const { from, until } = this.route.filters;
    const inRange = found.starts
      .map((start, i) => ({ start, i }))
      .filter(({ start }) => (!from || endOf(start, found.step) >= from) && (!until || start <= until));
    const counts = found.types.map(({ type, counts: all }) => ({
      type,
      count: inRange.reduce((sum, { i }) => sum + (all[i] ?? 0), 0),
    }));
    return html`<div class="timeline">
      ${typeChips(counts)}
      <p class="readout" role="status">${this.readout(found)}</p>
      <sj-bars
        .bars=${found}
        .from=${from}
        .until=${until}
        @sj-range=${(event: CustomEvent<{ from: string; until: string } | null>) => this.range(event.detail)}
        @sj-hover=${(event: CustomEvent<number | null>) => (this.hovered = event.detail)}
      ></sj-bars>
      ${found.before > 0
        ? html`<p class="small soft"><button class="button small quiet" @click=${() => this.range({ from: undefined, until: addDays(found.starts[0]!, -1) })}>${t('timeline.before', { n: found.before })}</button></p>`
        : nothing}
      ${found.after > 0
        ? html`<p class="small soft"><button class="button small quiet" @click=${() => this.range({ from: addDays(endOf(found.starts.at(-1)!, found.step), 1), until: undefined })}>${t('timeline.after', { n: found.after })}</button></p>`
        : nothing}
      ${answer.undated > 0 ? html`<p class="small soft">${t('timeline.undated', { n: answer.undated })}</p>` : nothing}
      <details class="facet">
        <summary>${t('picture.table')}</summary>
        ${this.table(found)}
      </details>
    </div>`;
  }

  /** What the bar under the pointer stands for, else the range. */
  private readout(found: Bars): TemplateResult {
    const at = this.hovered;
    const start = at === null ? undefined : found.starts[at];
    if (at === null || start === undefined) {
      const { from, until } = this.route.filters;
      return html`<b>${dayRange(from ?? found.starts[0], until ?? endOf(found.starts.at(-1) ?? '', found.step))}</b>`;
    }
    return html`<b>${dayRange(start, endOf(start, found.step))}</b>
      ${found.types
        .filter(({ counts }) => (counts[at] ?? 0) > 0)
        .map(({ type, counts }) => html`<span>${typeMark(type)} <span class="number">${number(counts[at]!)}</span></span>`)}`;
  }

  private table(found: Bars): TemplateResult {
    return html`<table class="plain">
      <thead>
        <tr>
          <th scope="col">${t('slot.time')}</th>
          <th scope="col">${t('page.incidents')}</th>
        </tr>
      </thead>
      <tbody>
        ${found.starts.map((start, i) => {
          const told = found.types.filter(({ counts }) => (counts[i] ?? 0) > 0);
          return told.length === 0
            ? nothing
            : html`<tr data-testid="row">
                <td>
                  <a href=${address('/incidents', filterParams({ ...sharedFilters(this.route.filters), from: start, until: endOf(start, found.step) }))}
                    >${dayRange(start, endOf(start, found.step))}</a
                  >
                </td>
                <td>${told.map(({ type, counts }) => html`<span class="told">${word('type', type)} <b class="number">${number(counts[i]!)}</b></span> `)}</td>
              </tr>`;
        })}
      </tbody>
    </table>`;
  }

  private range(chosen: { from: string | undefined; until: string | undefined } | null): void {
    router.setFilters(withFilters(this.route.filters, { from: chosen?.from, until: chosen?.until }));
  }

  private caption(): Caption {
    const found = this.made.bars;
    return {
      title: `${t('app.name')} · ${t('page.timeline')}`,
      lines: captionLines(this.route.filters, []),
      direction: language.value === 'ar' ? 'rtl' : 'ltr',
      ink: colour('--ink'),
      paper: colour('--raised'),
      legend: found.types.map(({ type }) => ({ colour: typeColour(type), label: word('type', type) })),
    };
  }

  private saveSvg(): void {
    const drawn = this.querySelector<SjBars>('sj-bars')?.svg();
    if (drawn) downloadSvg(captionedSvg(drawn.svg, drawn.width, drawn.height, this.caption()), 'sijill-timeline.svg');
  }

  private async savePng(): Promise<void> {
    const canvas = this.querySelector<SjBars>('sj-bars')?.picture();
    if (canvas) await downloadPng(canvas, 'sijill-timeline.png', this.caption());
  }
}

define('sj-page-timeline', SjPageTimeline);
