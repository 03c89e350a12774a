import { html, type TemplateResult } from 'lit';
import { t, type WordKey } from '../words/words';
import './dialog';
import './keys.css';

/** A key and what it does. */
export type KeyHelp = readonly [key: string, does: WordKey];

/** Whether a key press belongs to a field, a window or the browser, and not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return true;
  const target = event.target;
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}

/** The window that tells the keys. */
export function keysDialog(keys: readonly KeyHelp[], close: () => void): TemplateResult {
  const content = html`<dl class="keys">
    ${keys.map(
      ([key, does]) => html`<div><dt dir="ltr">${key.split(' ').map((each) => (each === '/' ? ' / ' : html`<kbd>${each}</kbd>`))}</dt><dd>${t(does)}</dd></div>`,
    )}
  </dl>`;
  return html`<sj-dialog data-testid="keys-dialog" .heading=${t('keys.title')} .content=${content} @closed=${close}></sj-dialog>`;
}
