import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { IncidentPage } from '../api/types';
import { define, SjPage } from '../parts/element';
import '../parts/filters';
import { loaded } from '../parts/states';
import { address, filterParams, sharedFilters } from '../state/filters';
import { Load } from '../state/load';
import { t, type WordKey } from '../words/words';
import './export.css';

/** Formats by what a row of them is. */
const FORMATS = [
  { group: 'export.claims', formats: ['csv', 'jsonl', 'geojson', 'plover', 'ftm', 'webannotation'] },
  { group: 'export.incidents', formats: ['acled', 'ucdp'] },
  { group: 'export.network', formats: ['graphml', 'gexf'] },
] as const satisfies readonly { readonly group: WordKey; readonly formats: readonly string[] }[];

/** Files of what is filtered, in every format of the register; roles instead of names unless a reason is given. */
export class SjPageExport extends SjPage {
  static override properties = { ...SjPage.properties, people: { state: true }, reason: { state: true } };
  declare people: 'roles' | 'named';
  declare reason: string;
  private readonly load = new Load<IncidentPage>(this);

  constructor() {
    super();
    this.people = 'roles';
    this.reason = '';
  }

  protected override arrived(): void {
    const filters = { ...sharedFilters(this.route.filters), limit: 1 };
    void this.load.run((signal) => api.incidents(filters, signal));
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.export')}</h1>
        <p>${t('export.explain')}</p>
      </header>
      <sj-filters></sj-filters>
      ${loaded(this.load, (page) => html`<p>${t('export.filtered', { n: page.total })}</p>`)}
      ${this.choices()}
      ${FORMATS.map(
        ({ group, formats }) => html`<section class="formats">
          <h2>${t(group)}</h2>
          <ul>
            ${formats.map((format) => html`<li class="panel">${this.format(format)}</li>`)}
          </ul>
        </section>`,
      )}
      <section class="formats">
        <h2>${t('export.pictures')}</h2>
        <ul>
          ${(['map', 'timeline', 'network'] as const).map(
            (page) => html`<li class="panel">
              <h3>${t(`page.${page}`)}</h3>
              <p class="small soft">${t(page === 'map' ? 'export.picture.png' : 'export.picture')}</p>
              <a class="button" href=${address(`/${page}`, filterParams(sharedFilters(this.route.filters)))}>${t('export.open')}</a>
            </li>`,
          )}
        </ul>
      </section>
    </div>`;
  }

  private get allowed(): boolean {
    return this.people === 'roles' || this.reason.trim() !== '';
  }

  private choices(): TemplateResult {
    const choice = (value: 'roles' | 'named', label: string, note: string) => html`<label class="check"
      ><input type="radio" name="people" value=${value} .checked=${this.people === value} @change=${() => (this.people = value)} /><span
        >${label} <small class="soft">${note}</small></span
      ></label
    >`;
    return html`<fieldset class="panel people">
      <legend class="hidden">${t('export.people')}</legend>
      <h2 aria-hidden="true">${t('export.people')}</h2>
      ${choice('roles', t('export.roles'), t('export.roles.note'))} ${choice('named', t('export.named'), t('export.named.note'))}
      ${this.people === 'named'
        ? html`<label class="field"
            ><span>${t('export.reason')}</span
            ><input name="reason" required dir="auto" maxlength="500" .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLInputElement).value)}
          /></label>`
        : nothing}
    </fieldset>`;
  }

  private format(format: string): TemplateResult {
    const filters = sharedFilters(this.route.filters);
    const reason = this.reason.trim();
    const href = api.exportAddress(format, filters, this.people, this.people === 'named' ? reason : undefined);
    return html`<h3 dir="ltr">${t(`format.${format}` as WordKey)}</h3>
      <p class="small soft">${t(`format.${format}.note` as WordKey)}</p>
      ${this.allowed
        ? html`<a class="button" href=${href} download data-testid="export-${format}">${t('export.download')}</a>`
        : html`<button class="button" disabled>${t('export.needs.reason')}</button>`}`;
  }
}

define('sj-page-export', SjPageExport);
