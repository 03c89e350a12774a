import { html, type TemplateResult } from 'lit';
import { define, SjPage } from '../parts/element';

export class SjPageReport extends SjPage {
  override render(): TemplateResult {
    return html`<sj-loading></sj-loading>`;
  }
}

define('sj-page-report', SjPageReport);
