import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Page, QueueItem, ReportAnswer, Reviewed } from '../api/types';
import { define, SjElement } from '../parts/element';
import { typeMark } from '../parts/names';
import { claimSentence } from '../parts/sentence';
import { loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { filterParams, type Filters } from '../state/filters';
import { Load } from '../state/load';
import { day, number, percent, t, word } from '../words/words';
import '../parts/filters';
import '../parts/report-view';

/** What awaits review, one claim after the other, each in its report. */
export class SjReviewQueue extends SjElement {
  static override properties = { filters: { attribute: false }, index: { state: true } };
  declare filters: Filters;
  /** Which item of the queue is judged now. */
  declare index: number;
  private asked = '';
  private readonly queue = new Load<Page<QueueItem>>(this);
  private readonly report = new Load<ReportAnswer>(this);

  constructor() {
    super();
    this.index = 0;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('filters')) return;
    const query = filterParams(this.filters).toString();
    if (query === this.asked && this.queue.value) return;
    this.asked = query;
    void this.fill();
  }

  private async fill(): Promise<void> {
    await this.queue.run((signal) => api.queue(this.filters, signal));
    await this.go(0);
  }

  private get item(): QueueItem | undefined {
    return this.queue.value?.rows[this.index];
  }

  /** Goes to an item and has its report at hand; past the end the queue is asked anew. */
  private async go(index: number): Promise<void> {
    const rows = this.queue.value?.rows ?? [];
    if (index < 0) return;
    if (index >= rows.length && rows.length > 0 && index > 0) {
      this.queue.value = null;
      await this.fill();
      return;
    }
    const id = rows[index]?.report.id;
    if (id && this.report.value?.report.id !== id) await this.report.run((signal) => api.report(id, signal));
    this.index = index;
  }

  override render(): TemplateResult {
    return html`<sj-filters
        .first=${['q', 'type', 'outlet', 'actor']}
        .rest=${['from', 'until', 'status', 'place', 'within', 'speaker']}
      ></sj-filters>
      ${loaded(this.queue, (page) => this.show(page), { when: (page) => page.rows.length === 0, text: t('review.empty') })}`;
  }

  private show(page: Page<QueueItem>): TemplateResult {
    const item = this.item;
    if (!item) return html`<sj-empty .text=${t('review.empty')}></sj-empty>`;
    return html`<div class="page">
      <div class="queue-bar" data-testid="queue">
        <span>
          <b><bdi dir="auto">${item.report.outlet ?? ''}</bdi></b>
          <a href="/read/${encodeURIComponent(item.report.id)}#${encodeURIComponent(item.claim.id)}"
            ><bdi dir="auto">${item.report.title ?? t('page.report')}</bdi></a
          >
          ${day(item.report.published)}
        </span>
        <dl>
          <div><dt>${t('review.doubt')}</dt><dd class="number">${percent(item.doubt)}</dd></div>
          <div><dt>${t('review.weight')}</dt><dd class="number">${number(item.weight)}</dd></div>
          ${item.reasons.length > 0
            ? html`<div><dt>${t('review.reasons')}</dt><dd><bdi>${item.reasons.map((reason) => word('reason', reason)).join(t('list.comma'))}</bdi></dd></div>`
            : nothing}
        </dl>
        <span class="steps">
          <button class="button small" data-testid="previous" title="${t('keys.previous')} (k)" ?disabled=${this.index === 0} @click=${() => void this.go(this.index - 1)}>${t('keys.previous')}</button>
          <span class="number">${t('claim.position', { n: page.offset + this.index + 1, total: page.total })}</span>
          <button class="button small" data-testid="next" title="${t('keys.next')} (j)" @click=${() => void this.go(this.index + 1)}>${t('review.skip')}</button>
        </span>
      </div>
      ${loaded(
        this.report,
        (answer) => html`<sj-report-view
          .report=${answer.report}
          .given=${answer.claims}
          .framing=${answer.framing}
          .stored=${true}
          .blank=${answer.blank}
          .stepping=${true}
          .open=${item.claim.id}
          @step=${(event: CustomEvent<number>) => void this.go(this.index + event.detail)}
          @reviewed=${(event: CustomEvent<Reviewed>) => this.onReviewed(answer, event.detail)}
        ></sj-report-view>`,
      )}
      <details class="queue-list">
        <summary>${t('review.intro')}</summary>
        ${table(t('review.tab.queue'), this.columns(page), page.rows, item)}
      </details>
    </div>`;
  }

  /** Of the report that is shown only: what is undone may be of the one before. */
  private onReviewed(answer: ReportAnswer, { review, claims }: Reviewed): void {
    if (review.report === answer.report.id) this.report.put({ ...answer, claims });
  }

  private columns(page: Page<QueueItem>): readonly Column<QueueItem>[] {
    return [
      { label: t('slot.type'), kind: 'narrow', cell: (row) => typeMark(row.claim.type, row.claim.mode) },
      {
        label: t('slot.trigger'),
        kind: 'wide',
        cell: (row) =>
          html`<button @click=${() => void this.go(page.rows.indexOf(row))}>
            <b class="reading"><bdi dir="auto">${row.claim.trigger.text ?? ''}</bdi></b>
          </button>
          ${claimSentence(row.claim, row.sentence, { persons: row.private })}`,
      },
      { label: t('read.columns.outlet'), cell: (row) => html`<bdi dir="auto">${row.report.outlet ?? ''}</bdi>` },
      { label: t('review.doubt'), kind: 'number', cell: (row) => percent(row.doubt) },
      { label: t('review.weight'), kind: 'number', cell: (row) => number(row.weight) },
    ];
  }
}

define('sj-review-queue', SjReviewQueue);
