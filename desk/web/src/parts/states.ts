import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../api/client';
import { router, status } from '../state/desk';
import { countFilters, NO_FILTERS } from '../state/filters';
import type { Load } from '../state/load';
import { Watch } from '../state/store';
import { t, word } from '../words/words';
import { define, SjElement, type Content } from './element';
import './states.css';

/** Says that a list is empty, and offers to remove filters where those may be the cause. */
export class SjEmpty extends SjElement {
  static override properties = { text: {}, content: { attribute: false } };
  declare text: string | undefined;
  /** Something to do, below the text. */
  declare content: Content;

  override render(): TemplateResult {
    const filtered = countFilters(router.route.value.filters) > 0;
    return html`<div class="state" data-testid="empty">
      <span class="state-mark" aria-hidden="true">∅</span>
      <p>${filtered ? t('empty.filtered') : (this.text ?? t('empty.title'))}</p>
      ${filtered
        ? html`<button class="button" @click=${() => router.setFilters(NO_FILTERS)}>${t('empty.clear')}</button>`
        : (this.content ?? nothing)}
    </div>`;
  }
}

/** Says what failed and what can be done. */
export class SjError extends SjElement {
  static override properties = { error: { attribute: false }, retry: { attribute: false } };
  declare error: unknown;
  declare retry: (() => void) | undefined;

  override render(): TemplateResult {
    const { message, remedy } = explain(this.error);
    const filtered = this.error instanceof ApiError && this.error.status === 400 && countFilters(router.route.value.filters) > 0;
    return html`<div class="state" role="alert" data-testid="error">
      <h2>${heading(this.error)}</h2>
      <p dir="auto">${message}</p>
      ${remedy ? html`<p dir="auto">${remedy}</p>` : nothing}
      ${filtered
        ? html`<button class="button" @click=${() => router.setFilters(NO_FILTERS)}>${t('empty.clear')}</button>`
        : nothing}
      ${this.retry && !filtered ? html`<button class="button" @click=${this.retry}>${t('error.retry')}</button>` : nothing}
    </div>`;
  }
}

/** Stands in for what is on its way. */
export class SjLoading extends SjElement {
  constructor() {
    super();
    new Watch(this, [status]);
  }

  override render(): TemplateResult {
    const now = status.value;
    const deriving = now !== null && now.snapshot === null;
    return html`<div class="state-bars" role="status" data-testid="loading">
      ${deriving
        ? html`<p class="soft">${t('deriving', { claims: t('status.claims', { n: now.counts.claims }) })}</p>`
        : html`<span class="hidden">${t('loading')}</span>`}<i></i><i></i><i></i><i></i>
    </div>`;
  }
}

/** What kind of failure it is, in the language of the interface; so is what the server tells. */
function heading(error: unknown): string {
  return word('error', error instanceof ApiError ? String(error.status) : null, t('error.title'));
}

/** What to tell a person about a failure. */
export function explain(error: unknown): { message: string; remedy: string | null } {
  if (error instanceof ApiError) return { message: error.message, remedy: error.remedy };
  if (error instanceof TypeError) return { message: t('error.offline'), remedy: t('error.offline.remedy') };
  return { message: error instanceof Error ? error.message : String(error), remedy: null };
}

/**
 * Shows what has been loaded, else that it is on its way, failed or is empty. While a newer answer is
 * on its way the old one stays, dimmed.
 */
export function loaded<T>(
  load: Load<T>,
  show: (value: T) => Content,
  empty?: { readonly when: (value: T) => boolean; readonly text?: string; readonly content?: Content },
): TemplateResult {
  if (load.error) {
    return html`<sj-error .error=${load.error} .retry=${() => void load.retry()}></sj-error>`;
  }
  const value = load.value;
  if (value === null) return html`<sj-loading></sj-loading>`;
  if (empty?.when(value)) return html`<sj-empty .text=${empty.text} .content=${empty.content}></sj-empty>`;
  return html`<div class="loaded" aria-busy=${load.loading}>${show(value)}</div>`;
}

define('sj-empty', SjEmpty);
define('sj-error', SjError);
define('sj-loading', SjLoading);
