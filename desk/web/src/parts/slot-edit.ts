import { html, nothing, type TemplateResult } from 'lit';
import type { BookEntry, Claim, ClaimCount, ClaimParty, ClaimSpeaker, ClaimTime, ReportClaim, Span } from '../api/types';
import { nameOf, t, word } from '../words/words';
import { define, SjElement } from './element';
import { EFFECTS, FAMILIES, MODES, SCOPES, STATUSES, typesOf } from './families';
import { shownWords } from './names';
import type { Selected } from './selection';
import type { RecordSlot } from './slots';
import './book';
import './slot-edit.css';

const COUNTED = ['killed', 'injured', 'arrested', 'displaced', 'missing'] as const;
const STANCES = ['asserts', 'denies', 'doubts', 'claims-responsibility', 'admits', 'alleges'] as const;
const BOOK: Partial<Record<RecordSlot, 'actors' | 'places'>> = {
  actor: 'actors', recipient: 'actors', mediator: 'actors', guarantor: 'actors', speakers: 'actors',
  place: 'places', within: 'places',
};

/** A span as a correction tells it. */
interface Draft extends Span {
  readonly text: string;
  readonly id?: string | null;
  readonly name_ar?: string | null;
  readonly name_en?: string | null;
  readonly kind?: string;
  readonly stance?: string;
}

interface Counted {
  readonly what: string;
  readonly min: string;
  readonly max: string;
}

/** Corrects one slot. Tells `slot-save` ({value, reason}), `slot-cancel`, and `slot-select` to ask for words. */
export class SjSlotEdit extends SjElement {
  static override properties = {
    slotName: { attribute: false },
    claim: { attribute: false },
    selection: { attribute: false },
    masks: { attribute: false },
    spans: { state: true },
    choice: { state: true },
    counted: { state: true },
    bookFor: { state: true },
  };
  declare slotName: RecordSlot;
  declare claim: Claim;
  /** Words that are selected in the text now. */
  declare selection: Selected | null;
  /** Words that name private persons; their roles are shown while names are hidden. */
  declare masks: ReportClaim['private'];
  declare spans: readonly Draft[];
  declare choice: string;
  declare counted: readonly Counted[];
  /** Index of the span that an entry of the book is chosen for; -1 for a new one; null: closed. */
  declare bookFor: number | null;
  private from = '';
  private to = '';

  constructor() {
    super();
    this.spans = [];
    this.choice = '';
    this.counted = [];
    this.bookFor = null;
    this.selection = null;
    this.masks = [];
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('slotName') && !changed.has('claim')) return;
    const slot = this.slotName;
    const value = this.claim[slot];
    this.spans = [];
    if (slot === 'time') {
      this.from = (value as ClaimTime | null)?.from ?? '';
      this.to = (value as ClaimTime | null)?.to ?? '';
    } else if (slot === 'counts') {
      this.counted = ((value ?? []) as readonly ClaimCount[]).map((count) => ({
        what: count.what,
        min: String(count.min ?? ''),
        max: String(count.max ?? ''),
      }));
    } else if (slot in BOOK || slot === 'about') {
      this.spans = (Array.isArray(value) ? value : value ? [value] : []).map((span) => draft(span as ClaimSpeaker));
    } else {
      this.choice = typeof value === 'string' ? value : '';
    }
  }

  override render(): TemplateResult {
    return html`<form class="slot-edit" @submit=${this.save}>
      ${this.field()}
      <input name="reason" aria-label=${t('review.reason')} placeholder=${t('review.reason')} dir="auto" maxlength="2000" />
      <div class="slot-acts">
        <button class="button small main" data-testid="slot-save">${t('review.save')}</button>
        <button class="button small quiet" type="button" @click=${() => this.tell('slot-cancel', null)}>${t('dialog.cancel')}</button>
      </div>
    </form>
    ${this.bookFor === null
      ? nothing
      : html`<sj-book
          .book=${BOOK[this.slotName] ?? 'actors'}
          .first=${this.wordsFor(this.bookFor)}
          @book-chosen=${(event: CustomEvent<BookEntry>) => this.choose(event.detail)}
          @closed=${() => (this.bookFor = null)}
        ></sj-book>`}`;
  }

  private field(): TemplateResult {
    switch (this.slotName) {
      case 'type':
        return html`<select aria-label=${word('slot', 'type')} @change=${this.onChoice}>
          ${FAMILIES.map(
            (family) => html`<optgroup label=${t(`family.${family}`)}>
              ${typesOf(family).map((type) => this.option(type, word('type', type)))}
            </optgroup>`,
          )}
        </select>`;
      case 'mode':
        return this.choices('mode', MODES[this.claim.type] ?? [], true);
      case 'status':
        return this.choices('status', STATUSES, false);
      case 'scope':
        return this.choices('scope', SCOPES, false);
      case 'effect':
        return this.choices('effect', EFFECTS, true);
      case 'time':
        return this.days();
      case 'counts':
        return this.counts();
      default:
        return this.words();
    }
  }

  private option(value: string, label: string): TemplateResult {
    return html`<option value=${value} ?selected=${value === this.choice}>${label}</option>`;
  }

  private choices(group: string, values: readonly string[], empty: boolean): TemplateResult {
    return html`<select aria-label=${word('slot', group)} @change=${this.onChoice}>
      ${empty ? this.option('', t('review.none')) : nothing}
      ${values.map((value) => this.option(value, word(group, value)))}
    </select>`;
  }

  private onChoice(event: Event): void {
    this.choice = (event.target as HTMLSelectElement).value;
  }

  private days(): TemplateResult {
    return html`<div class="pair">
      <label class="field"><span>${t('review.time.from')}</span><input type="date" name="from" .value=${this.from} /></label>
      <label class="field"><span>${t('review.time.to')}</span><input type="date" name="to" .value=${this.to} /></label>
    </div>`;
  }

  private counts(): TemplateResult {
    const set = (index: number, change: Partial<Counted>) =>
      (this.counted = this.counted.map((each, at) => (at === index ? { ...each, ...change } : each)));
    const value = (event: Event) => (event.target as HTMLInputElement).value;
    return html`${this.counted.map(
        (each, index) => html`<div class="counted">
          <select aria-label=${t('review.count.what')} @change=${(event: Event) => set(index, { what: value(event) })}>
            ${COUNTED.map((what) => html`<option value=${what} ?selected=${what === each.what}>${word('count', what)}</option>`)}
          </select>
          <input type="number" min="0" required aria-label=${t('review.count.min')} .value=${each.min} @change=${(event: Event) => set(index, { min: value(event) })} />
          <input type="number" min="0" aria-label=${t('review.count.max')} .value=${each.max} @change=${(event: Event) => set(index, { max: value(event) })} />
          <button type="button" class="button small quiet" aria-label=${t('review.remove', { what: word('count', each.what) })} @click=${() => (this.counted = this.counted.filter((_, at) => at !== index))}>✕</button>
        </div>`,
      )}
      <button type="button" class="button small" @click=${() => (this.counted = [...this.counted, { what: 'killed', min: '', max: '' }])}>+</button>`;
  }

  private words(): TemplateResult {
    const book = BOOK[this.slotName];
    const label = word('slot', this.slotName);
    return html`<ul class="drafts">
        ${this.spans.map(
          (span, index) => html`<li class="chip">
            <bdi dir="auto" class="reading">${shownWords(span, this.masks) || nameOf({ name_ar: span.name_ar ?? null, name_en: span.name_en ?? null })}</bdi>
            ${this.slotName === 'speakers'
              ? html`<select aria-label=${t('claim.voice')} @change=${(event: Event) => this.change(index, { stance: (event.target as HTMLSelectElement).value })}>
                  ${STANCES.map((stance) => html`<option value=${stance} ?selected=${stance === span.stance}>${word('stance', stance)}</option>`)}
                </select>`
              : nothing}
            ${book
              ? html`<button type="button" class="button small quiet" data-testid="book-for" title=${t(`review.book.${book}`)} @click=${() => (this.bookFor = index)}>${span.id ? nameOf({ name_ar: span.name_ar ?? span.id, name_en: span.name_en ?? null }) : t('review.frombook')}</button>`
              : nothing}
            <button type="button" class="button small quiet" aria-label=${t('review.remove', { what: shownWords(span, this.masks) })} @click=${() => (this.spans = this.spans.filter((_, at) => at !== index))}>✕</button>
          </li>`,
        )}
      </ul>
      ${this.selection
        ? html`<button type="button" class="button small main" data-testid="take" @click=${this.take}>${t('review.take', { words: shownWords(this.selection, this.masks) })}</button>`
        : html`<p class="soft small">${t('review.select', { slot: label })}</p>`}
      <div class="slot-acts">
        ${this.selection
          ? nothing
          : html`<button type="button" class="button small" @click=${() => this.tell('slot-select', null)}>${t('review.fromtext')} <kbd>s</kbd></button>`}
        ${book ? html`<button type="button" class="button small" data-testid="from-book" @click=${() => (this.bookFor = -1)}>${t('review.frombook')}</button>` : nothing}
      </div>`;
  }

  private change(index: number, change: Partial<Draft>): void {
    this.spans = this.spans.map((span, at) => (at === index ? { ...span, ...change } : span));
  }

  /** Takes the selected words; they replace what they overlap. */
  take(): void {
    const selected = this.selection;
    if (!selected) return;
    const rest = this.spans.filter((span) => span.end <= selected.begin || span.begin >= selected.end);
    const added: Draft = this.slotName === 'speakers' ? { ...selected, kind: 'other', stance: 'asserts' } : selected;
    this.spans = this.slotName === 'about' ? [added] : [...rest, added].sort((one, other) => one.begin - other.begin);
    document.getSelection()?.removeAllRanges();
  }

  /** What the book is asked for first: nothing where the words are a private person's. */
  private wordsFor(index: number): string {
    const span = this.spans[index];
    return span && shownWords(span, this.masks) === span.text ? span.text : '';
  }

  /** Whom the book says is meant; a party that the text does not name stands at the trigger, without words. */
  private choose(entry: BookEntry): void {
    const { id, name_ar, name_en } = entry;
    if (this.bookFor !== null && this.bookFor >= 0) {
      this.change(this.bookFor, { id, name_ar, name_en });
    } else {
      const at = this.claim.trigger.begin;
      const stance = this.slotName === 'speakers' ? { kind: 'other', stance: 'asserts' } : {};
      this.spans = [...this.spans, { begin: at, end: at, text: '', id, name_ar, name_en, ...stance }];
    }
    this.bookFor = null;
  }

  private save(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const reason = String(form.get('reason') ?? '').trim() || undefined;
    this.tell('slot-save', { value: this.value(form), reason });
  }

  private value(form: FormData): unknown {
    if (this.slotName === 'time') {
      const from = String(form.get('from') ?? '');
      const to = String(form.get('to') ?? '');
      return from && to && from !== to ? `${from}/${to}` : from || to;
    }
    if (this.slotName === 'counts') {
      return this.counted
        .filter((each) => each.min !== '')
        .map((each) => `${each.what}=${each.min}${each.max !== '' && each.max !== each.min ? `-${each.max}` : ''}`)
        .join('|');
    }
    if (this.slotName in BOOK || this.slotName === 'about') {
      return { spans: this.spans.map(({ begin, end, text, id, kind, stance }) => ({ begin, end, text, id, kind, stance })) };
    }
    return this.choice;
  }
}

function draft(span: ClaimParty & { kind?: string; stance?: string }): Draft {
  return {
    begin: span.begin,
    end: span.end,
    text: span.text ?? '',
    id: span.id ?? null,
    name_ar: span.name_ar ?? null,
    name_en: span.name_en ?? null,
    ...(span.kind ? { kind: span.kind } : {}),
    ...(span.stance ? { stance: span.stance } : {}),
  };
}

define('sj-slot-edit', SjSlotEdit);
