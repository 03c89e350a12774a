import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Page, Review } from '../api/types';
import { refreshStatus } from '../state/desk';
import { define, SjElement } from '../parts/element';
import { historyTable } from '../parts/history';
import { pager } from '../parts/pager';
import { explain, loaded } from '../parts/states';
import type { Filters } from '../state/filters';
import { Load } from '../state/load';
import { t } from '../words/words';

/** All reviews, newest first; each can be undone, which is an entry of its own. */
export class SjReviewHistory extends SjElement {
  static override properties = { filters: { attribute: false }, failure: { state: true } };
  declare filters: Filters;
  declare failure: unknown;
  private readonly load = new Load<Page<Review>>(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('filters')) this.ask();
  }

  private ask(): void {
    const { offset, limit } = this.filters;
    void this.load.run((signal) => api.reviews({ ...(offset ? { offset } : {}), ...(limit ? { limit } : {}) }, signal));
  }

  override render(): TemplateResult {
    return html`${this.failure ? html`<p class="told bad" role="alert">${explain(this.failure).message}</p>` : nothing}
    ${loaded(
      this.load,
      (page) => html`${historyTable(page.rows, (review) => this.acts(review))}${pager(page)}`,
      { when: (page) => page.total === 0, text: t('history.empty') },
    )}`;
  }

  private acts(review: Review): TemplateResult {
    return html`${review.report
      ? html`<a href="/read/${encodeURIComponent(review.report)}${review.claim ? `#${encodeURIComponent(review.claim)}` : ''}">${t('page.report')}</a>`
      : nothing}
    ${review.undone || review.kind === 'undo'
      ? nothing
      : html` <button class="button small quiet" data-testid="undo" @click=${() => void this.undo(review)}>${t('review.undo')}</button>`}`;
  }

  private async undo(review: Review): Promise<void> {
    this.failure = null;
    try {
      await api.undo(review.id);
      this.ask();
      void refreshStatus();
    } catch (error) {
      this.failure = error;
    }
  }
}

define('sj-review-history', SjReviewHistory);
