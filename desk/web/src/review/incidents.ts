import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { IncidentAnswer, IncidentPage, IncidentRow } from '../api/types';
import { define, SjElement } from '../parts/element';
import { numbers, parties, places, statusMark, typeMark } from '../parts/names';
import { pager } from '../parts/pager';
import { claimSentence } from '../parts/sentence';
import { explain, loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { refreshStatus } from '../state/desk';
import type { Filters } from '../state/filters';
import { Load } from '../state/load';
import { dayRange, t, word } from '../words/words';
import '../parts/dialog';
import '../parts/filters';

/** Merges incidents that are one, and splits claims off those that they do not belong to. */
export class SjReviewIncidents extends SjElement {
  static override properties = {
    filters: { attribute: false },
    chosen: { state: true },
    splitting: { state: true },
    parted: { state: true },
    message: { state: true },
    failure: { state: true },
  };
  declare filters: Filters;
  /** Ids of the incidents to merge. */
  declare chosen: ReadonlySet<string>;
  /** The incident whose claims are shown to be split. */
  declare splitting: string | null;
  /** Ids of the claims to split off. */
  declare parted: ReadonlySet<string>;
  declare message: string;
  declare failure: unknown;
  private readonly load = new Load<IncidentPage>(this);
  private readonly incident = new Load<IncidentAnswer>(this);

  constructor() {
    super();
    this.chosen = new Set();
    this.splitting = null;
    this.parted = new Set();
    this.message = '';
    this.failure = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('filters')) void this.load.run((signal) => api.incidents(this.filters, signal));
  }

  override render(): TemplateResult {
    return html`<p class="soft small">${t('link.intro')}</p>
      <sj-filters .first=${['q', 'from', 'until', 'type']} .rest=${['status', 'actor', 'place', 'within', 'outlet']}></sj-filters>
      ${this.message ? html`<p class="told" role="status">${this.message}</p>` : nothing}
      ${this.failure ? html`<p class="told bad" role="alert" dir="auto">${explain(this.failure).message}</p>` : nothing}
      ${loaded(this.load, (page) => html`${table(t('page.incidents'), this.columns(), page.rows)}${pager(page)}`, {
        when: (page) => page.total === 0,
      })}
      <form class="link-bar" @submit=${(event: Event) => void this.merge(event)}>
        <label class="field"><span>${t('review.reason.needed')}</span><input name="reason" dir="auto" required maxlength="2000" /></label>
        <button class="button main" data-testid="merge" ?disabled=${this.chosen.size < 2}>
          ${this.chosen.size < 2 ? t('link.choose') : t('link.merge', { n: this.chosen.size })}
        </button>
      </form>
      ${this.splitting ? this.splitDialog() : nothing}`;
  }

  private columns(): readonly Column<IncidentRow>[] {
    return [
      {
        label: '',
        kind: 'narrow',
        cell: (row) => html`<input type="checkbox" aria-label="${word('type', row.type)} ${dayRange(row.from, row.to)}" .checked=${this.chosen.has(row.id)} @change=${() => (this.chosen = toggled(this.chosen, row.id))} />`,
      },
      {
        label: t('slot.type'),
        cell: (row) => html`<a href="/incidents/${encodeURIComponent(row.id)}">${typeMark(row.type, row.mode)}</a> ${statusMark(row.status)}`,
      },
      { label: t('slot.time'), sort: 'from', kind: 'narrow', cell: (row) => dayRange(row.from, row.to) },
      { label: t('slot.place'), cell: (row) => places(row.place) },
      { label: t('slot.actor'), cell: (row) => parties(row.actor) },
      { label: t('slot.recipient'), cell: (row) => parties(row.recipient) },
      { label: t('slot.counts'), cell: (row) => numbers(row.counts) },
      {
        label: t('read.columns.claims'),
        kind: 'narrow',
        cell: (row) =>
          html`<button class="button small quiet" data-testid="split-open" title=${t('link.split.open')} @click=${() => this.openSplit(row.id)}>${t('status.claims', { n: row.claims_count })}</button>`,
      },
    ];
  }

  private openSplit(id: string): void {
    this.splitting = id;
    this.parted = new Set();
    this.incident.value = null;
    void this.incident.run((signal) => api.incident(id, signal));
  }

  private splitDialog(): TemplateResult {
    const content = html`<form id="split" @submit=${(event: Event) => void this.split(event)}>
      ${loaded(
        this.incident,
        (answer) => html`<ul class="split-claims">
          ${answer.tellings.flatMap((telling) =>
            telling.claims.map(
              ({ claim, sentence, private: persons }) => html`<li>
                <label>
                  <input type="checkbox" .checked=${this.parted.has(claim.id)} @change=${() => (this.parted = toggled(this.parted, claim.id))} />
                  <span><b><bdi dir="auto">${telling.report.outlet ?? ''}</bdi></b> ${claimSentence(claim, sentence, { persons })}</span>
                </label>
              </li>`,
            ),
          )}
        </ul>`,
      )}
      <label class="field"><span>${t('review.reason.needed')}</span><input name="reason" dir="auto" required maxlength="2000" /></label>
    </form>`;
    const actions = html`<button class="button main" form="split" data-testid="split" ?disabled=${this.parted.size === 0}>
      ${t('link.split.chosen', { n: this.parted.size })}
    </button>`;
    return html`<sj-dialog .heading=${t('link.split')} .content=${content} .actions=${actions} @closed=${() => (this.splitting = null)}></sj-dialog>`;
  }

  private async merge(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const ids = [...this.chosen];
    const done = await this.act(() => api.mergeIncidents(ids, reasonOf(form)));
    if (!done) return;
    this.chosen = new Set();
    form.reset();
  }

  private async split(event: Event): Promise<void> {
    event.preventDefault();
    const id = this.splitting;
    if (!id) return;
    const claims = [...this.parted];
    const reason = reasonOf(event.target as HTMLFormElement);
    if (await this.act(() => api.splitIncident(id, claims, reason))) this.splitting = null;
  }

  private async act(ask: () => Promise<unknown>): Promise<boolean> {
    this.failure = null;
    this.message = '';
    try {
      await ask();
      this.message = t('link.done');
      void refreshStatus();
      await this.load.retry();
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    }
  }
}

function reasonOf(form: HTMLFormElement): string {
  return String(new FormData(form).get('reason') ?? '').trim();
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

define('sj-review-incidents', SjReviewIncidents);
