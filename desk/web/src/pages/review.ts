import { html, nothing, type TemplateResult } from 'lit';
import { define, SjPage } from '../parts/element';
import { status } from '../state/desk';
import { address, filterParams } from '../state/filters';
import { t, type WordKey } from '../words/words';
import '../review/agreement';
import '../review/history';
import '../review/incidents';
import '../review/queue';
import './review.css';

const TABS = ['queue', 'history', 'agreement', 'incidents'] as const;
type Tab = (typeof TABS)[number];

/** Where people judge, correct and link what the machine has read. */
export class SjPageReview extends SjPage {
  private get tab(): Tab {
    const tab = this.route.query.get('tab');
    return TABS.find((each) => each === tab) ?? 'queue';
  }

  override render(): TemplateResult {
    const query = filterParams(this.route.filters);
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.review')}</h1>
        <nav class="tabs" aria-label=${t('page.review')}>
          ${TABS.map((tab) => {
            const own = new URLSearchParams(query);
            own.delete('offset');
            if (tab !== 'queue') own.set('tab', tab);
            return html`<a href=${address('/review', own)} data-testid="tab-${tab}" aria-current=${tab === this.tab ? 'page' : nothing}>${t(`review.tab.${tab}` satisfies WordKey)}</a>`;
          })}
        </nav>
        ${status.value?.by ? html`<p>${t('review.by', { by: status.value.by })}</p>` : nothing}
      </header>
      ${this.shown()}
    </div>`;
  }

  private shown(): TemplateResult {
    const { filters } = this.route;
    switch (this.tab) {
      case 'queue':
        return html`<sj-review-queue .filters=${filters}></sj-review-queue>`;
      case 'history':
        return html`<sj-review-history .filters=${filters}></sj-review-history>`;
      case 'agreement':
        return html`<sj-review-agreement></sj-review-agreement>`;
      case 'incidents':
        return html`<sj-review-incidents .filters=${filters}></sj-review-incidents>`;
    }
  }
}

define('sj-page-review', SjPageReview);
