import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import { t } from '../words/words';
import './dialog';
import { define, SjElement } from './element';
import { explain } from './states';
import './tiles-dialog.css';

/** Asks whether map tiles may be fetched from another server, and says what that tells it. */
export class SjTilesDialog extends SjElement {
  static override properties = { tiles: { attribute: false }, problem: { state: true } };
  declare tiles: string | null;
  declare problem: string | null;

  constructor() {
    super();
    this.tiles = null;
    this.problem = null;
  }

  override render(): TemplateResult {
    return html`<sj-dialog
      .heading=${t('map.tiles')}
      .content=${html`<form class="tiles" id="tiles-form" @submit=${this.switchOn}>
        <p>${t('map.tiles.explain')}</p>
        <p class="notice">${t('map.tiles.warning')}</p>
        <label class="field"
          ><span>${t('map.tiles.address')}</span
          ><input name="tiles" type="url" dir="ltr" required autofocus placeholder="https://tiles.example.org/{z}/{x}/{y}.png" .value=${this.tiles ?? ''}
        /></label>
        ${this.problem ? html`<p class="notice" role="alert">${this.problem}</p>` : nothing}
      </form>`}
      .actions=${html`${this.tiles ? html`<button class="button" @click=${() => void this.put(null)}>${t('map.tiles.off')}</button>` : nothing}
        <button class="button main" form="tiles-form">${t('map.tiles.on')}</button>`}
    ></sj-dialog>`;
  }

  private readonly switchOn = (event: Event): void => {
    event.preventDefault();
    const address = String(new FormData(event.target as HTMLFormElement).get('tiles') ?? '').trim();
    if (!/^https:\/\//.test(address) || !['{z}', '{x}', '{y}'].every((part) => address.includes(part))) {
      this.problem = t('map.tiles.bad');
      return;
    }
    void this.put(address);
  };

  /** The page is loaded anew, because what it may fetch is fixed when it is loaded. */
  private async put(address: string | null): Promise<void> {
    try {
      await api.settings(address);
      location.reload();
    } catch (error) {
      this.problem = explain(error).message;
    }
  }
}

define('sj-tiles-dialog', SjTilesDialog);
