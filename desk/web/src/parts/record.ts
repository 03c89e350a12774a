import { html, nothing, type TemplateResult } from 'lit';
import type { ReportClaim, Why } from '../api/types';
import { percent, t, word } from '../words/words';
import { define, SjElement } from './element';
import type { Selected } from './selection';
import { EDITABLE, isTold, RECORD_SLOTS, slotValue, type RecordSlot } from './slots';
import './record.css';
import './slot-edit';
import './why';

/** What a record asks those around it to do. */
export type RecordAct =
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'close' }
  | { readonly act: 'accept' | 'reject' }
  | { readonly act: 'edit'; readonly on: boolean }
  | { readonly act: 'why'; readonly on: boolean }
  | { readonly act: 'slot'; readonly slot: RecordSlot | null }
  | { readonly act: 'select' }
  | { readonly act: 'note'; readonly words: string }
  | { readonly act: 'correct'; readonly slot: RecordSlot; readonly value: unknown; readonly reason: string | undefined };

/** The coded record of one claim: what is in each slot, whose word it is, and what a person can do about it. */
export class SjRecord extends SjElement {
  static override properties = {
    item: { attribute: false },
    index: { type: Number },
    total: { type: Number },
    stored: { type: Boolean },
    editing: { type: Boolean },
    slotOpen: { attribute: false },
    selection: { attribute: false },
    masks: { attribute: false },
    whyOpen: { type: Boolean },
    noting: { state: true },
    why: { attribute: false },
  };
  declare item: ReportClaim;
  declare index: number;
  /** How many claims one can step through; 0: no steps. */
  declare total: number;
  /** Whether the claim is in the register, so that it can be reviewed. */
  declare stored: boolean;
  declare editing: boolean;
  /** The slot that is being corrected. */
  declare slotOpen: RecordSlot | null;
  declare selection: Selected | null;
  /** Words anywhere in the report that name private persons. */
  declare masks: ReportClaim['private'];
  declare whyOpen: boolean;
  /** Whether a note is being written. */
  declare noting: boolean;
  declare why: Why | undefined;

  constructor() {
    super();
    this.noting = false;
  }

  private act(act: RecordAct): void {
    this.tell('record-act', act);
  }

  override render(): TemplateResult {
    const { claim, verdict } = this.item;
    return html`<section class="record" aria-label=${t('claim.record')} data-testid="claim-record">
      <header>
        <h2><q dir="auto" class="reading">${claim.trigger.text ?? ''}</q></h2>
        <span class="record-steps">
          ${this.total > 1 ? this.steps() : nothing}
          <button class="button small quiet" aria-label=${t('claim.close')} title="${t('claim.close')} (Esc)" @click=${() => this.act({ act: 'close' })}>✕</button>
        </span>
      </header>
      <dl>${RECORD_SLOTS.filter((slot) => this.isShown(slot)).map((slot) => this.row(slot))}</dl>
      <p class="record-foot small">
        <span class="verdict" data-verdict=${verdict}>${word('verdict', verdict)}</span>
        ${claim.confidence !== undefined && !this.item.by_person
          ? html`<span class="soft">${t('claim.sure', { value: percent(claim.confidence) })}</span>`
          : nothing}
        ${claim.acled?.sub_event_type ? html`<span class="soft" dir="ltr">ACLED ${claim.acled.sub_event_type}</span>` : nothing}
        ${claim.cameo ? html`<span class="soft" dir="ltr">CAMEO ${claim.cameo}</span>` : nothing}
        ${this.item.incident
          ? html`<a href="/incidents/${encodeURIComponent(this.item.incident)}">${t('claim.incident')}</a>`
          : nothing}
      </p>
      ${this.actions()} ${this.noting && this.stored ? this.note() : nothing}
      ${this.whyOpen
        ? html`<sj-why
            .claim=${claim.id}
            .given=${this.why}
            .because=${this.stored ? undefined : claim.because}
            .masks=${this.masks}
          ></sj-why>`
        : nothing}
    </section>`;
  }

  /** The way to the claims before and after. */
  private steps(): TemplateResult {
    return html`<button class="button small quiet" aria-label=${t('claim.previous')} title="${t('claim.previous')} (k)" ?disabled=${this.index <= 0} @click=${() => this.act({ act: 'step', by: -1 })}>↑</button>
      <span class="number small soft">${t('claim.position', { n: this.index + 1, total: this.total })}</span>
      <button class="button small quiet" aria-label=${t('claim.next')} title="${t('claim.next')} (j)" ?disabled=${this.index + 1 >= this.total} @click=${() => this.act({ act: 'step', by: 1 })}>↓</button>`;
  }

  private isShown(slot: RecordSlot): boolean {
    return (this.editing && EDITABLE.has(slot)) || isTold(this.item.claim, slot);
  }

  private row(slot: RecordSlot): TemplateResult {
    const { claim } = this.item;
    const open = this.editing && this.slotOpen === slot;
    const label = word('slot', slot);
    return html`<div class="slot" data-slot=${slot}>
      <dt>${label}</dt>
      <dd>
        ${open
          ? html`<sj-slot-edit
              .slotName=${slot}
              .claim=${claim}
              .selection=${this.selection}
              .masks=${this.masks}
              @slot-save=${(event: CustomEvent<{ value: unknown; reason: string | undefined }>) =>
                this.act({ act: 'correct', slot, ...event.detail })}
              @slot-cancel=${() => this.act({ act: 'slot', slot: null })}
              @slot-select=${() => this.act({ act: 'select' })}
            ></sj-slot-edit>`
          : html`${this.editing && slot === 'type' ? word('type', claim.type) : slotValue(claim, slot, this.item.private)}
            ${this.editing && EDITABLE.has(slot)
              ? html`<button class="button small quiet edit" data-testid="edit-${slot}" aria-label=${t('review.correct', { slot: label })} title=${t('review.correct', { slot: label })} @click=${() => this.act({ act: 'slot', slot })}>✎</button>`
              : nothing}`}
      </dd>
    </div>`;
  }

  /** Why one judges so, or what another should know: kept in the history. */
  private note(): TemplateResult {
    const save = (event: Event) => {
      event.preventDefault();
      const words = String(new FormData(event.target as HTMLFormElement).get('note') ?? '').trim();
      this.noting = false;
      if (words) this.act({ act: 'note', words });
    };
    return html`<form class="note" @submit=${save}>
      <textarea name="note" rows="2" dir="auto" maxlength="2000" required aria-label=${t('review.note')}></textarea>
      <button class="button small main">${t('review.save')}</button>
    </form>`;
  }

  private actions(): TemplateResult {
    const verdict = this.item.verdict;
    return html`<div class="record-acts">
      ${this.stored
        ? html`<button class="button small" data-testid="accept" aria-pressed=${verdict === 'accepted'} title="${t('review.accept')} (a)" @click=${() => this.act({ act: 'accept' })}><span aria-hidden="true">✓</span> ${t('review.accept')}</button>
            <button class="button small" data-testid="reject" aria-pressed=${verdict === 'rejected'} title="${t('review.reject')} (r)" @click=${() => this.act({ act: 'reject' })}><span aria-hidden="true">✕</span> ${t('review.reject')}</button>
            <button class="button small" data-testid="edit" aria-pressed=${this.editing} title="${t('claim.edit')} (e)" @click=${() => this.act({ act: 'edit', on: !this.editing })}>${this.editing ? t('claim.edit.done') : t('claim.edit')}</button>
            <button class="button small" data-testid="note" aria-expanded=${this.noting} @click=${() => (this.noting = !this.noting)}>${t('review.note')}</button>`
        : nothing}
      <button class="button small" data-testid="why" aria-expanded=${this.whyOpen} title="${t('claim.why')} (w)" @click=${() => this.act({ act: 'why', on: !this.whyOpen })}>${this.whyOpen ? t('claim.why.hide') : t('claim.why')}</button>
    </div>`;
  }
}

define('sj-record', SjRecord);
