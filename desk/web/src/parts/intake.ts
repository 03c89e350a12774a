import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Coded } from '../api/types';
import { t } from '../words/words';
import { define, SjElement } from './element';
import { explain } from './states';
import './intake.css';

/** What was pasted, as it is added to the register. */
export interface Written {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** Texts coded just now, and what they came from. */
export interface CodedNow {
  readonly reports: readonly Coded[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
  readonly written?: Written;
  readonly files?: readonly File[];
}

const MOST_FILES = 20;

/** Takes a pasted text or dropped files and has them coded. Tells `coded` ({@link CodedNow}). */
export class SjIntake extends SjElement {
  static override properties = { busy: { state: true }, over: { state: true }, failure: { state: true } };
  declare busy: boolean;
  declare over: boolean;
  declare failure: unknown;

  constructor() {
    super();
    this.busy = false;
    this.over = false;
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('dragover', this.onDrag);
    addEventListener('dragleave', this.onLeave);
    addEventListener('drop', this.onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('dragover', this.onDrag);
    removeEventListener('dragleave', this.onLeave);
    removeEventListener('drop', this.onDrop);
  }

  override render(): TemplateResult {
    return html`<details class="panel" ?open=${this.wide}>
      <summary><h2>${t('read.paste')}</h2></summary>
      ${this.form()}
    </details>`;
  }

  private form(): TemplateResult {
    return html`<form class="intake" @submit=${this.onSubmit} aria-busy=${this.busy}>
      <textarea name="text" required rows="6" dir="auto" class="reading" data-testid="paste" aria-label=${t('read.paste.text')} placeholder=${t('read.paste.hint')}></textarea>
      <div class="intake-row">
        <label class="field"><span>${t('read.paste.published')}</span><input type="date" name="published" /></label>
        <label class="field"><span>${t('read.paste.outlet')}</span><input name="outlet" dir="auto" maxlength="200" /></label>
      </div>
      <label class="field"><span>${t('read.paste.title')}</span><input name="title" dir="auto" maxlength="500" /></label>
      <p class="soft small">${t('read.paste.undated')}</p>
      ${this.failure
        ? html`<p class="told bad" role="alert" dir="auto">${explain(this.failure).message} ${explain(this.failure).remedy ?? ''}</p>`
        : nothing}
      <button class="button main" data-testid="code" ?disabled=${this.busy}>${this.busy ? t('loading') : t('read.paste.code')}</button>
      <div class="drop ${this.over ? 'over' : ''}">
        <p>${this.over ? t('read.drop.over') : t('read.drop')}</p>
        <label class="button small">
          ${t('read.drop.choose')}
          <input class="hidden" type="file" multiple data-testid="files" accept=".txt,.html,.htm,.pdf,.docx,.json,.jsonl,.csv" @change=${this.onFiles} />
        </label>
        <p class="soft">${t('read.drop.kinds')}</p>
      </div>
    </form>`;
  }

  /** Beside the list there is room for it; above the list it is folded. */
  private readonly wide = matchMedia('(width >= 68rem)').matches;

  private readonly onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  };

  private readonly onLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.over = false;
  };

  private readonly onDrop = (event: DragEvent): void => {
    this.over = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.codeFiles(files);
  };

  private onFiles(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) void this.codeFiles(files);
  }

  private async codeFiles(all: readonly File[]): Promise<void> {
    const files = all.slice(0, MOST_FILES);
    await this.ask(async () => ({ ...(await api.codeFiles(files)), files }));
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const field = (name: string) => String(form.get(name) ?? '').trim();
    const written: Written = {
      text: String(form.get('text') ?? ''),
      ...(field('title') ? { title: field('title') } : {}),
      ...(field('outlet') ? { outlet: field('outlet') } : {}),
      ...(field('published') ? { published: field('published') } : {}),
    };
    void this.ask(async () => ({ reports: [await api.code(written)], refused: [], written }));
  }

  private async ask(code: () => Promise<CodedNow>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      this.tell<CodedNow>('coded', await code());
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }
}

define('sj-intake', SjIntake);
