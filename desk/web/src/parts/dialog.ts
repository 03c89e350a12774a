import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../words/words';
import { define, SjElement, type Content } from './element';
import './dialog.css';

/** A window over the page. It opens when connected and tells `closed` when the reader is done with it. */
export class SjDialog extends SjElement {
  static override properties = { heading: {}, content: { attribute: false }, actions: { attribute: false } };
  declare heading: string;
  declare content: Content;
  declare actions: Content;

  protected override firstUpdated(): void {
    const dialog = this.querySelector('dialog');
    dialog?.showModal?.();
    dialog?.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="dialog-heading" @close=${() => this.tell('closed', null)} @click=${this.onClick}>
      <div class="dialog">
        <header>
          <h2 id="dialog-heading">${this.heading}</h2>
          <button type="button" class="button quiet" aria-label=${t('dialog.close')} @click=${() => this.close()}>✕</button>
        </header>
        <div class="dialog-body">${this.content}</div>
        ${this.actions ? html`<footer>${this.actions}</footer>` : nothing}
      </div>
    </dialog>`;
  }

  close(): void {
    this.querySelector('dialog')?.close();
  }

  /** A click beside the window closes it. */
  private onClick(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) this.close();
  }
}

define('sj-dialog', SjDialog);
