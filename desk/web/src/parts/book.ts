import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { BookEntry } from '../api/types';
import { Load } from '../state/load';
import { nameOf, t, word } from '../words/words';
import { define, SjElement } from './element';
import { loaded } from './states';
import './book.css';
import './dialog';

/** Chooses an entry of the actor book or the place book. Tells `book-chosen` (an entry) and `closed`. */
export class SjBook extends SjElement {
  static override properties = { book: {}, first: {} };
  declare book: 'actors' | 'places';
  /** What is looked for at first. */
  declare first: string;
  private readonly load = new Load<BookEntry[]>(this);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private words = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.first) this.look(this.first);
  }

  private look(words: string): void {
    clearTimeout(this.timer);
    this.words = words.trim();
    this.requestUpdate();
    if (this.words.length < 2) return;
    this.timer = setTimeout(
      () => void this.load.run((signal) => (this.book === 'actors' ? api.bookActors : api.bookPlaces)(this.words, signal)),
      150,
    );
  }

  override render(): TemplateResult {
    const content = html`<label class="field"
        ><span>${t('review.book.search')}</span
        ><input type="search" dir="auto" autofocus data-testid="book-search" .value=${this.first ?? ''} @input=${(event: Event) => this.look((event.target as HTMLInputElement).value)} /></label
      >
      ${this.words.length < 2
        ? html`<p class="soft small">${t('review.book.start')}</p>`
        : loaded(this.load, (entries) => html`<ul class="book">${entries.map((entry) => this.entry(entry))}</ul>`, {
            when: (entries) => entries.length === 0,
            text: t('review.book.none'),
          })}`;
    return html`<sj-dialog .heading=${t(`review.book.${this.book}`)} .content=${content}></sj-dialog>`;
  }

  private entry(entry: BookEntry): TemplateResult {
    const other = nameOf(entry) === entry.name_ar ? entry.name_en : entry.name_ar;
    const detail = [entry.country, word('sector', entry.sector), entry.admin].filter(Boolean);
    return html`<li>
      <button type="button" data-testid="book-entry" @click=${() => this.tell('book-chosen', entry)}>
        <bdi dir="auto">${nameOf(entry)}</bdi>
        ${other ? html`<bdi dir="auto" class="soft small">${other}</bdi>` : nothing}
        <small class="soft"><bdi>${detail.join(' · ')}</bdi></small>
      </button>
    </li>`;
  }
}

define('sj-book', SjBook);
