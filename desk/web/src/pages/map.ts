import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Control, MapAnswer, Page } from '../api/types';
import { define, SjPage } from '../parts/element';
import '../parts/filters';
import { party, statusMark, typeMark } from '../parts/names';
import { loaded } from '../parts/states';
import '../parts/time-slider';
import '../parts/tiles-dialog';
import { refreshStatus, router, status } from '../state/desk';
import { address, filterParams, sharedFilters } from '../state/filters';
import { Load } from '../state/load';
import { language } from '../state/preferences';
import { Watch } from '../state/store';
import type { Route } from '../state/router';
import { day, dayRange, nameOf, number, t, word } from '../words/words';
import { captionLines } from '../pictures/caption';
import { controlLayer, type ControlLayer } from '../pictures/control-layer';
import { colour } from '../pictures/dark';
import { canDraw } from '../pictures/webgl';
import { downloadPng } from '../pictures/save';
import { addDays } from '../pictures/series';
import { focus, placedIncidents, spots, within, type PlacedIncident, type Spot } from '../pictures/spots';
import type { SjMapView } from '../pictures/map-view';
import './shared.css';
import './map.css';

const SETTLED = 160;
const MOST_LISTED = 40;
const MOST_HELD = 500;

/** Incidents in space and time, over who has which place on that day. */
export class SjPageMap extends SjPage {
  static override properties = {
    ...SjPage.properties,
    day: { state: true },
    span: { state: true },
    chosen: { state: true },
    held: { state: true },
    viewReady: { state: true },
    trouble: { state: true },
    asking: { state: true },
    showControl: { state: true },
  };
  declare day: string;
  declare span: number;
  /** Keys of the places chosen on the map. */
  declare chosen: readonly string[];
  /** Id of the control row chosen on the map. */
  declare held: string | null;
  declare viewReady: boolean;
  declare trouble: string | null;
  declare asking: boolean;
  declare showControl: boolean;
  private readonly load = new Load<MapAnswer>(this);
  private readonly control = new Load<Page<Control>>(this);
  private readonly drawable = canDraw();
  private settle: ReturnType<typeof setTimeout> | undefined;
  private controlAsked = '';
  private memo: { key: unknown[]; value: unknown }[] = [];

  constructor() {
    super();
    this.day = '';
    this.span = 0;
    this.chosen = [];
    this.held = null;
    this.viewReady = false;
    this.trouble = null;
    this.asking = false;
    this.showControl = true;
    new Watch(this, [status]);
    if (this.drawable) {
      void import('../pictures/map-view').then(() => (this.viewReady = true));
    }
  }

  protected override arrived(before: Route | undefined): void {
    const { filters, query } = this.route;
    this.day = query.get('day') ?? '';
    const span = Number(query.get('span') ?? 0);
    this.span = Number.isInteger(span) && span > 0 ? span : 0;
    const asked = filterParams(sharedFilters(filters)).toString();
    if (!before || filterParams(sharedFilters(before.filters)).toString() !== asked) {
      this.chosen = [];
      this.controlAsked = '';
      void this.load.run((signal) => api.map(sharedFilters(filters), signal));
    }
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.askControl();
  }

  /** First and last day of the slider: those filtered for, else those of the register. */
  private get days(): { first: string; last: string } {
    const { from, until } = this.route.filters;
    const told = status.value?.days;
    return { first: from ?? told?.first ?? '', last: until ?? told?.last ?? '' };
  }

  private get shownDay(): string {
    const { first, last } = this.days;
    if (this.day === '' || this.day > last) return last;
    return this.day < first ? first : this.day;
  }

  /** Control of the day shown, asked for once the slider has come to rest. */
  private askControl(): void {
    const wanted = this.shownDay;
    const { knownBy } = this.route.filters;
    const key = `${wanted} ${knownBy ?? ''}`;
    if (key === this.controlAsked || wanted === '') return;
    this.controlAsked = key;
    clearTimeout(this.settle);
    this.settle = setTimeout(() => {
      void this.control.run((signal) => api.control({ type: [], asOf: wanted, knownBy, limit: MOST_HELD }, signal));
    }, SETTLED);
  }

  /** Incidents of the days shown, by place; the same object while nothing has changed. */
  private shown(): readonly Spot[] {
    const placed = this.placed();
    const last = this.shownDay;
    const all = this.span === 0 && last === this.days.last;
    const from = this.span === 0 ? null : addDays(last, 1 - this.span);
    return this.once('spots', [placed, last, this.span], () =>
      spots(all || last === '' ? placed : within(placed, from, last)),
    );
  }

  private placed(): readonly PlacedIncident[] {
    const answer = this.load.value;
    return this.once('placed', [answer, language.value], () =>
      answer ? placedIncidents(answer.incidents, language.value) : [],
    );
  }

  private frame(): readonly [number, number, number, number] | null {
    const placed = this.placed();
    return this.once('frame', [placed], () => focus(placed));
  }

  private layer(): ControlLayer {
    const rows = this.showControl ? (this.control.value?.rows ?? []) : [];
    // A place that is drawn as an area bears its name already.
    const named = new Set(this.shown().map(spotName));
    return this.once('layer', [this.control.value, this.showControl, language.value, [...named].join()], () =>
      controlLayer(rows, (place) => (named.has(nameOf(place)) ? '' : nameOf(place))),
    );
  }

  private once<T>(name: string, key: readonly unknown[], make: () => T): T {
    const full = [name, ...key];
    const found = this.memo.find((each) => each.key.length === full.length && each.key.every((part, i) => part === full[i]));
    if (found) return found.value as T;
    const value = make();
    this.memo = [...this.memo.filter((each) => each.key[0] !== name), { key: full, value }];
    return value;
  }

  override render(): TemplateResult {
    const tiles = status.value?.settings.tiles ?? null;
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.map')}</h1>
        <div class="actions">
          <label class="check"
            ><input type="checkbox" .checked=${this.showControl} @change=${() => (this.showControl = !this.showControl)} />${t('page.control')}</label
          >
          ${this.drawable
            ? html`<button class="button" @click=${() => (this.asking = true)}>${t('map.tiles')}</button>
                <button class="button" @click=${() => void this.save()}>${t('picture.png')}</button>`
            : nothing}
        </div>
      </header>
      <sj-filters></sj-filters>
      ${this.drawable ? nothing : html`<p class="notice" role="alert">${t('map.nowebgl')}</p>`}
      ${this.trouble ? html`<p class="notice" role="status">${this.trouble}</p>` : nothing}
      ${loaded(this.load, (answer) => html`<div class="stack">${this.show(answer, tiles)}</div>`)}
      ${this.asking
        ? html`<sj-tiles-dialog .tiles=${tiles} @closed=${() => (this.asking = false)} @sj-tiles=${() => void refreshStatus()}></sj-tiles-dialog>`
        : nothing}
    </div>`;
  }

  private show(answer: MapAnswer, tiles: string | null): TemplateResult {
    const all = this.shown();
    const layer = this.layer();
    const { first, last } = this.days;
    const held = this.control.value;
    const heldLeftOut = held && this.showControl ? held.total - held.rows.length : 0;
    return html`${first && last
        ? html`<sj-time-slider .first=${first} .last=${last} .day=${this.shownDay} .span=${this.span} @sj-day=${this.onDay}></sj-time-slider>`
        : nothing}
      <div class=${this.drawable ? 'map-layout' : ''}>
        ${this.drawable && this.viewReady
          ? html`<sj-map-view
              .spots=${all}
              .control=${layer.features}
              .tiles=${tiles}
              .frame=${this.frame()}
              @sj-spot=${this.onSpot}
              @sj-held=${this.onHeld}
              @sj-trouble=${this.onTrouble}
            ></sj-map-view>`
          : this.drawable
            ? html`<div class="map-wait"><sj-loading></sj-loading></div>`
            : nothing}
        ${this.side(all)}
      </div>
      ${this.drawable ? this.legend(layer) : nothing}
      <p class="small soft">
        ${answer.unplaced > 0
          ? html`<a href=${address('/incidents', filterParams(sharedFilters(this.route.filters)))}>${t('map.unplaced', { n: answer.unplaced })}</a> · `
          : nothing}${heldLeftOut > 0 ? html`<a href="/control">${t('map.held.more', { n: heldLeftOut })}</a> · ` : nothing}${t('map.about')}${tiles ? html` · <bdi dir="ltr">${new URL(tiles).host}</bdi>` : nothing}
      </p>`;
  }

  /** Places and their incidents as text: what the map shows, for those who do not see it. */
  private side(all: readonly Spot[]): TemplateResult {
    const chosen = this.chosen.length > 0 ? all.filter((spot) => this.chosen.includes(spot.key)) : all;
    const held = this.control.value?.rows.find((row) => row.id === this.held);
    return html`<aside class="map-side" aria-label=${t('map.places')}>
      ${held ? this.holding(held) : nothing}
      <p class="small">
        <b>${t('map.shown', { n: count(all) })}</b>
        ${this.chosen.length > 0
          ? html`<button class="button small quiet" @click=${() => (this.chosen = [])}>${t('map.everywhere')}</button>`
          : nothing}
      </p>
      ${chosen.length === 0 ? html`<p class="soft small">${t('map.nothing')}</p>` : nothing}
      <ul>
        ${chosen.slice(0, MOST_LISTED).map(
          (spot) => html`<li>
            <details ?open=${this.chosen.length > 0 && chosen.length <= 3} data-testid="row">
              <summary @click=${() => this.view()?.go(spot.lon, spot.lat)}>
                <bdi dir="auto">${spotName(spot)}</bdi>
                <small class="soft">${spot.precision ? word('precision', spot.precision) : t('map.precision.unknown')}</small>
                <b class="number">${number(spot.incidents.length)}</b>
              </summary>
              <ol>
                ${spot.incidents.map(
                  (incident) => html`<li>
                    ${typeMark(incident.type)} ${statusMark(incident.status)}
                    <a href="/incidents/${encodeURIComponent(incident.id)}"><bdi dir="auto">${incident.title || word('type', incident.type)}</bdi></a>
                    <small class="soft number">${dayRange(incident.from, incident.to)}</small>
                  </li>`,
                )}
              </ol>
            </details>
          </li>`,
        )}
      </ul>
      ${chosen.length > MOST_LISTED ? html`<p class="small soft">${t('map.more', { n: chosen.length - MOST_LISTED })}</p>` : nothing}
    </aside>`;
  }

  private holding(row: Control): TemplateResult {
    return html`<div class="panel held">
      <h2><bdi dir="auto">${nameOf(row.place)}</bdi></h2>
      <p>${word('control.stage', row.stage)}: ${(row.holder.length > 0 ? row.holder : row.expected_holder).map((each) => party(each))}</p>
      <p class="small soft">${row.since ? t('since', { day: day(row.since) }) : nothing} ${t('said.sources', { n: row.sources })}</p>
      <a class="small" href="/control?place=${encodeURIComponent(row.place.id ?? row.place.name_ar ?? '')}&as-of=${this.shownDay}">${t('control.why')}</a>
    </div>`;
  }

  private legend(layer: ControlLayer): TemplateResult {
    return html`<ul class="legend small" aria-label=${t('legend')}>
      <li><svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6" class="point" /></svg>${t('map.legend.point')}</li>
      <li><svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6" class="hollow" /></svg>${t('map.legend.hollow')}</li>
      <li><svg width="22" height="16" aria-hidden="true"><circle cx="11" cy="8" r="7" class="area" /></svg>${t('map.legend.area')}</li>
      ${this.showControl && layer.legend.length > 0
        ? html`<li class="legend-head soft">${t('map.legend.control', { day: day(this.shownDay) })}</li>
            ${layer.legend.map(
              ({ party: holder, colour: fill, places }) => html`<li>
                <svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" fill=${fill} fill-opacity="0.45" stroke=${fill} /></svg>
                <bdi dir="auto">${nameOf(holder)}</bdi> <span class="soft number">${number(places)}</span>
              </li>`,
            )}
            <li><svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" class="contested" /></svg>${word('control.stage', 'contested')}</li>
            <li><svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6" class="expected" /></svg>${word('control.stage', 'expected')}</li>`
        : nothing}
    </ul>`;
  }

  private view(): SjMapView | null {
    return this.querySelector<SjMapView>('sj-map-view');
  }

  private readonly onDay = (event: CustomEvent<{ day: string; span: number }>): void => {
    this.day = event.detail.day;
    this.span = event.detail.span;
    const query = filterParams(this.route.filters);
    query.set('day', this.day);
    if (this.span > 0) query.set('span', String(this.span));
    // Written once the slider rests: browsers allow few changes of the address a second.
    clearTimeout(this.writing);
    this.writing = setTimeout(() => router.go(address('/map', query), { replace: true }), 400);
  };
  private writing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.writing);
    clearTimeout(this.settle);
  }

  private readonly onSpot = (event: CustomEvent<readonly string[]>): void => {
    this.chosen = event.detail;
    this.held = null;
  };

  private readonly onHeld = (event: CustomEvent<string>): void => {
    this.held = event.detail;
  };

  private readonly onTrouble = (event: CustomEvent<unknown>): void => {
    this.trouble = status.value?.settings.tiles ? t('map.tiles.failed') : event.detail instanceof Error ? event.detail.message : String(event.detail);
  };

  private async save(): Promise<void> {
    const canvas = await this.view()?.picture();
    if (!canvas) return;
    const shown = this.span === 0 ? t('slider.until', { day: day(this.shownDay) }) : dayRange(addDays(this.shownDay, 1 - this.span), this.shownDay);
    await downloadPng(canvas, `sijill-map-${this.shownDay}.png`, {
      title: `${t('app.name')} · ${t('page.map')}`,
      lines: captionLines(this.route.filters, [shown, t('map.about')]),
      direction: language.value === 'ar' ? 'rtl' : 'ltr',
      ink: colour('--ink'),
      paper: colour('--raised'),
      legend: this.layer().legend.map((entry) => ({ colour: entry.colour, label: nameOf(entry.party) })),
    }, devicePixelRatio);
  }
}

function spotName(spot: Spot): string {
  return spot.place || [spot.lat, spot.lon].map((each) => number(Number(each.toFixed(2)))).join(t('list.comma'));
}

function count(all: readonly Spot[]): number {
  return all.reduce((sum, spot) => sum + spot.incidents.length, 0);
}

define('sj-page-map', SjPageMap);
