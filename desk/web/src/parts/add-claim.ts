import { html, type TemplateResult } from 'lit';
import type { ReportClaim } from '../api/types';
import { t, word } from '../words/words';
import { define, SjElement } from './element';
import { FAMILIES, typesOf } from './families';
import { shownWords } from './names';
import type { Selected } from './selection';
import './add-claim.css';

/** Offers to add a claim for selected words. Tells `add` (a type) and `unselect`. */
export class SjAddClaim extends SjElement {
  static override properties = { selection: { attribute: false }, masks: { attribute: false }, type: { state: true } };
  declare selection: Selected;
  declare masks: ReportClaim['private'];
  declare type: string;

  constructor() {
    super();
    this.masks = [];
    this.type = '';
  }

  override render(): TemplateResult {
    return html`<div class="adding" role="group" aria-label=${t('review.add')}>
      <p><b>${t('review.add')}</b> <q lang="ar" dir="auto" class="reading">${shownWords(this.selection, this.masks)}</q></p>
      <select
        data-testid="add-type"
        aria-label=${t('review.add.type')}
        @change=${(event: Event) => (this.type = (event.target as HTMLSelectElement).value)}
      >
        <option value="">${t('review.add.type')}</option>
        ${FAMILIES.map(
          (family) => html`<optgroup label=${t(`family.${family}`)}>
            ${typesOf(family).map((type) => html`<option value=${type}>${word('type', type)}</option>`)}
          </optgroup>`,
        )}
      </select>
      <button class="button small main" data-testid="add-claim" ?disabled=${!this.type} @click=${() => this.tell('add', this.type)}>
        ${t('review.add')}
      </button>
      <button class="button small quiet" @click=${() => this.tell('unselect', null)}>${t('review.unselect')}</button>
    </div>`;
  }
}

define('sj-add-claim', SjAddClaim);
