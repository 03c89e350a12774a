import { html, nothing, type TemplateResult } from 'lit';
import { router } from '../state/desk';
import { address } from '../state/filters';
import { t } from '../words/words';
import { define, SjElement } from './element';
import './pager.css';

/** Where one is in a list, and the way before and after. */
export class SjPager extends SjElement {
  static override properties = { total: { type: Number }, offset: { type: Number }, limit: { type: Number } };
  declare total: number;
  declare offset: number;
  declare limit: number;

  override render(): TemplateResult | typeof nothing {
    const { total, offset, limit } = this;
    if (total <= limit && offset === 0) return nothing;
    return html`<nav aria-label=${t('pager.label')}>
      ${offset > 0 ? this.link(Math.max(0, offset - limit), t('pager.before')) : nothing}
      <span class="number">${t('pager.range', { from: offset + 1, to: Math.min(total, offset + limit), total })}</span>
      ${offset + limit < total ? this.link(offset + limit, t('pager.next')) : nothing}
    </nav>`;
  }

  private link(offset: number, label: string): TemplateResult {
    const { path, filters } = router.route.value;
    return html`<a class="button small" href=${address(path, router.queryWith({ ...filters, offset }))}>${label}</a>`;
  }
}

/** The pager of a page of rows. */
export function pager(page: { total: number; offset: number; limit: number }): TemplateResult {
  return html`<sj-pager .total=${page.total} .offset=${page.offset} .limit=${page.limit}></sj-pager>`;
}

define('sj-pager', SjPager);
