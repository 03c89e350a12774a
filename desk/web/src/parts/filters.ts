import { html, nothing, type TemplateResult } from 'lit';
import { router } from '../state/desk';
import { countFilters, NO_FILTERS, withFilters, type Filters } from '../state/filters';
import { Watch } from '../state/store';
import { day, t, word, type WordKey } from '../words/words';
import { define, SjElement } from './element';
import { FAMILIES, STATUSES, typesOf } from './families';
import { typeMark } from './names';
import './filters.css';

/** A filter that a list can be narrowed by. */
export type FilterName =
  | 'q' | 'from' | 'until' | 'type' | 'status' | 'actor' | 'place' | 'within' | 'outlet' | 'speaker' | 'reviewed' | 'asOf' | 'knownBy';

const LABEL: Readonly<Record<FilterName, WordKey>> = {
  q: 'filters.q',
  from: 'filters.from',
  until: 'filters.until',
  type: 'filters.type',
  status: 'filters.status',
  actor: 'filters.actor',
  place: 'filters.place',
  within: 'filters.within',
  outlet: 'filters.outlet',
  speaker: 'filters.speaker',
  reviewed: 'filters.reviewed',
  asOf: 'filters.as-of',
  knownBy: 'filters.known-by',
};

const DAYS: ReadonlySet<FilterName> = new Set(['from', 'until', 'asOf', 'knownBy']);
const ALL: readonly FilterName[] = [
  'q', 'from', 'until', 'type', 'status', 'actor', 'place', 'within', 'outlet', 'speaker', 'reviewed', 'asOf', 'knownBy',
];

/** The bar of filters of a list. They live in the address, and what is set stands as chips below. */
export class SjFilters extends SjElement {
  static override properties = {
    first: { attribute: false },
    rest: { attribute: false },
    open: { state: true },
  };
  /** Filters that are always seen. */
  declare first: readonly FilterName[];
  /** Filters behind "more"; by default the other ones. */
  declare rest: readonly FilterName[];
  declare open: boolean;

  constructor() {
    super();
    this.first = ['q', 'from', 'until', 'type'];
    this.rest = ['status', 'actor', 'place', 'within', 'outlet', 'speaker', 'reviewed', 'asOf', 'knownBy'];
    this.open = false;
    new Watch(this, [router.route]);
  }

  private get filters(): Filters {
    return router.route.value.filters;
  }

  private set(change: Partial<Filters>): void {
    router.setFilters(withFilters(this.filters, change));
  }

  override render(): TemplateResult {
    return html`<form class="filters ${this.open ? 'all' : ''}" role="search" aria-label=${t('filters.label')} data-testid="filters" @submit=${(event: Event) => event.preventDefault()}>
      <div class="filters-row">
        ${this.first.map((name) => this.field(name))}
        ${this.rest.length > 0
          ? html`<button
              type="button"
              class="button quiet"
              aria-expanded=${this.open}
              @click=${() => (this.open = !this.open)}
            >
              ${this.open ? t('filters.less') : t('filters.more')}
            </button>`
          : nothing}
      </div>
      ${this.open ? html`<div class="filters-row">${this.rest.map((name) => this.field(name))}</div>` : nothing}
      ${this.chips()}
    </form>`;
  }

  private field(name: FilterName): TemplateResult {
    const label = t(LABEL[name]);
    if (name === 'type') return this.types(label);
    if (name === 'reviewed') {
      return html`<label class="check"
        ><input type="checkbox" .checked=${this.filters.reviewed === true} @change=${(event: Event) =>
          this.set({ reviewed: (event.target as HTMLInputElement).checked || undefined })} />${label}</label
      >`;
    }
    if (name === 'status') {
      return html`<label class="field"
        ><span>${label}</span
        ><select .value=${this.filters.status ?? ''} @change=${(event: Event) =>
          this.set({ status: (event.target as HTMLSelectElement).value || undefined })}>
          <option value="">${t('filters.any')}</option>
          ${STATUSES.map(
            (status) =>
              html`<option value=${status} ?selected=${status === this.filters.status}>${word('status', status)}</option>`,
          )}
        </select></label
      >`;
    }
    const isDay = DAYS.has(name);
    return html`<label class="field ${name === 'q' ? 'words' : ''}"
      ><span>${label}</span
      ><input
        name=${name}
        type=${isDay ? 'date' : 'search'}
        dir=${isDay ? nothing : 'auto'}
        placeholder=${name === 'q' ? t('filters.q.hint') : nothing}
        .value=${this.filters[name] ?? ''}
        @change=${(event: Event) => this.set({ [name]: (event.target as HTMLInputElement).value.trim() || undefined })}
    /></label>`;
  }

  private types(label: string): TemplateResult {
    const chosen = new Set(this.filters.type);
    return html`<details class="types">
      <summary class="button">${label}${chosen.size > 0 ? html` <b class="number">${chosen.size}</b>` : nothing}</summary>
      <div class="types-list">
        ${FAMILIES.map(
          (family) => html`<fieldset>
            <legend>${t(`family.${family}`)}</legend>
            ${typesOf(family).map(
              (type) => html`<label class="check"
                ><input
                  type="checkbox"
                  .checked=${chosen.has(type)}
                  @change=${() => this.toggle(type)}
                />${typeMark(type)}</label
              >`,
            )}
          </fieldset>`,
        )}
      </div>
    </details>`;
  }

  private toggle(type: string): void {
    const types = this.filters.type;
    this.set({ type: types.includes(type) ? types.filter((each) => each !== type) : [...types, type] });
  }

  private chips(): TemplateResult | typeof nothing {
    const filters = this.filters;
    if (countFilters(filters) === 0) return nothing;
    const chip = (what: string, change: Partial<Filters>) =>
      html`<button
        type="button"
        class="chip"
        aria-label=${t('filters.remove', { what })}
        @click=${() => this.set(change)}
      >
        <bdi>${what}</bdi><span aria-hidden="true">✕</span>
      </button>`;
    return html`<div class="filters-chips">
      ${ALL.map((name) => {
        if (name === 'type') {
          return filters.type.map((type) =>
            chip(word('type', type), { type: filters.type.filter((each) => each !== type) }),
          );
        }
        const value = filters[name];
        if (!value) return nothing;
        const shown =
          name === 'reviewed' ? t(LABEL[name])
          : name === 'status' ? word('status', String(value))
          : `${t(LABEL[name])}: ${DAYS.has(name) ? day(String(value)) : String(value)}`;
        return chip(shown, { [name]: undefined });
      })}
      <button
        type="button"
        class="button small quiet"
        @click=${() => router.setFilters({ ...NO_FILTERS, sort: filters.sort, limit: filters.limit })}
      >
        ${t('filters.clear')}
      </button>
    </div>`;
  }

  private readonly onOutside = (event: Event): void => {
    const open = this.querySelector<HTMLDetailsElement>('details.types[open]');
    if (open && !event.composedPath().includes(open)) open.open = false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pointerdown', this.onOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.onOutside);
  }
}

define('sj-filters', SjFilters);
