import { html, type TemplateResult } from 'lit';
import { define, SjPage } from '../parts/element';

export class SjPageReview extends SjPage {
  override render(): TemplateResult {
    return html`<sj-loading></sj-loading>`;
  }
}

define('sj-page-review', SjPageReview);
