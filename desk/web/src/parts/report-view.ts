import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Framing, NewReview, ReportClaim, ReportText, Reviewed, Why } from '../api/types';
import { refreshStatus } from '../state/desk';
import { masks } from '../text/marks';
import { number, t, word } from '../words/words';
import { define, SjElement } from './element';
import { FAMILIES, familyOf, type Family } from './families';
import { isTyping, keysDialog, type KeyHelp } from './keys';
import { statusMark } from './names';
import type { RecordAct } from './record';
import type { Selected } from './selection';
import type { RecordSlot } from './slots';
import { explain } from './states';
import type { SjText } from './text';
import './add-claim';
import './record';
import './report-view.css';
import './text';

const KEYS: readonly KeyHelp[] = [
  ['Tab', 'keys.tab'],
  ['← →', 'keys.move'],
  ['Enter', 'keys.open'],
  ['a', 'keys.accept'],
  ['r', 'keys.reject'],
  ['e', 'keys.edit'],
  ['w', 'keys.why'],
  ['s', 'keys.select'],
  ['u', 'keys.undo'],
  ['Esc', 'keys.escape'],
  ['?', 'keys.help'],
];

/**
 * A report's text with the record of the claim that is open beside it, and all that a person can do
 * about its claims. Tells `reviewed` ({@link Reviewed}) after each review, `claim-opened` (id or null)
 * and, where `stepping` is set, `step` (1 or -1) instead of going to the next claim of the text.
 */
export class SjReportView extends SjElement {
  static override properties = {
    report: { attribute: false },
    given: { attribute: false },
    framing: { attribute: false },
    whys: { attribute: false },
    open: {},
    stored: { type: Boolean },
    blank: { type: Boolean },
    stepping: { type: Boolean },
    claims: { state: true },
    active: { state: true },
    preview: { state: true },
    extents: { state: true },
    neutral: { state: true },
    hiddenFamilies: { state: true },
    editing: { state: true },
    slotOpen: { state: true },
    selecting: { state: true },
    selection: { state: true },
    whyOpen: { state: true },
    message: { state: true },
    failure: { state: true },
    help: { state: true },
  };
  declare report: ReportText;
  /** The claims as they came; reviews made here go on from them. */
  declare given: readonly ReportClaim[];
  declare framing: readonly Framing[];
  /** Reasons that came along with a text that is stored nowhere, by claim. */
  declare whys: Readonly<Record<string, Why>> | undefined;
  /** Id of the claim to open. */
  declare open: string | null;
  declare stored: boolean;
  declare blank: boolean;
  declare stepping: boolean;
  declare claims: readonly ReportClaim[];
  declare active: number;
  declare preview: number;
  declare extents: boolean;
  declare neutral: boolean;
  declare hiddenFamilies: ReadonlySet<Family>;
  declare editing: boolean;
  declare slotOpen: RecordSlot | null;
  declare selecting: boolean;
  declare selection: Selected | null;
  declare whyOpen: boolean;
  declare message: string;
  declare failure: unknown;
  declare help: boolean;
  private readonly done: string[] = [];

  constructor() {
    super();
    this.given = [];
    this.claims = [];
    this.framing = [];
    this.open = null;
    this.stored = false;
    this.blank = false;
    this.stepping = false;
    this.active = -1;
    this.preview = -1;
    this.extents = false;
    this.neutral = false;
    this.hiddenFamilies = new Set();
    this.editing = false;
    this.slotOpen = null;
    this.selecting = false;
    this.selection = null;
    this.whyOpen = false;
    this.message = '';
    this.failure = null;
    this.help = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('given')) this.take(this.given);
    if (changed.has('open') || (changed.has('given') && this.active < 0)) {
      const index = this.claims.findIndex(({ claim }) => claim.id === this.open);
      if (index !== this.active) this.enter(index);
    }
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('active') && this.active >= 0) void this.querySelector<SjText>('sj-text')?.reveal(this.active, false);
  }

  private enter(index: number): void {
    this.active = index;
    this.editing = false;
    this.slotOpen = null;
    this.selecting = false;
    if (!this.stepping) this.message = '';
    this.failure = null;
  }

  private openClaim(index: number): void {
    this.enter(index);
    this.tell<string | null>('claim-opened', this.claims[index]?.claim.id ?? null);
  }

  override render(): TemplateResult {
    const item = this.claims[this.active];
    return html`<div class="report-view ${item ? 'opened' : ''}">
      <div class="report-main">
        ${this.tools()}
        ${this.blank ? html`<p class="blank" role="status">${t('report.blank')}</p>` : nothing}
        <sj-text
          aria-label=${t('report.text')}
          .text=${this.report.text}
          .headline=${this.report.title}
          .claims=${this.claims}
          .framing=${this.framing}
          .active=${this.active}
          .preview=${this.preview}
          .extents=${this.extents}
          .neutral=${this.neutral}
          .hiddenFamilies=${this.hiddenFamilies}
          .selecting=${this.selecting}
          @claim-open=${(event: CustomEvent<number>) => this.openClaim(event.detail)}
          @claim-preview=${(event: CustomEvent<number>) => (this.preview = event.detail)}
          @words-selected=${(event: CustomEvent<Selected | null>) => (this.selection = event.detail)}
        ></sj-text>
        ${this.claims.length === 0 && !this.blank && this.stored
          ? html`<p class="soft small">${t('report.noclaims')}</p>`
          : nothing}
        ${this.selecting ? html`<p class="soft small" role="status">${t('review.select.keys')}</p>` : nothing}
        ${this.adding()}
      </div>
      <aside class="report-panel ${item ? 'sheet' : ''}">
        ${this.told()}
        ${item
          ? html`<sj-record
              .item=${item}
              .index=${this.active}
              .total=${this.stepping ? 0 : this.claims.length}
              .stored=${this.stored}
              .editing=${this.editing}
              .slotOpen=${this.slotOpen}
              .selection=${this.selection}
              .masks=${masks(this.claims)}
              .whyOpen=${this.whyOpen}
              .why=${this.whys?.[item.claim.id]}
              @record-act=${(event: CustomEvent<RecordAct>) => this.act(event.detail)}
            ></sj-record>`
          : this.list()}
      </aside>
      ${this.help ? keysDialog(this.stepping ? [['j / k', 'keys.next'], ...KEYS] : [['j / k', 'keys.move'], ...KEYS], () => (this.help = false)) : nothing}
    </div>`;
  }

  private tools(): TemplateResult {
    const counts = new Map<Family, number>();
    for (const { claim } of this.claims) {
      const family = familyOf(claim.type);
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    return html`<div class="report-tools" role="group" aria-label=${t('report.view')}>
      ${FAMILIES.filter((family) => counts.has(family)).map((family) => {
        const off = this.hiddenFamilies.has(family);
        return html`<button
          class="family"
          data-family=${family}
          aria-pressed=${!off}
          @click=${() => this.toggleFamily(family)}
        >
          <i aria-hidden="true">${t(`letter.${family}`)}</i><span>${t(`family.${family}`)}</span>
          <span class="number soft">${number(counts.get(family) ?? 0)}</span>
        </button>`;
      })}
      <span class="report-switches">
        <button class="button small" data-testid="extents" aria-pressed=${this.extents} @click=${() => (this.extents = !this.extents)}>${t('report.view.extent')}</button>
        <button
          class="button small"
          data-testid="neutral"
          aria-pressed=${this.neutral}
          ?disabled=${this.framing.length === 0}
          title=${this.framing.length === 0 ? t('report.view.neutral.none') : nothing}
          @click=${() => (this.neutral = !this.neutral)}
        >
          ${t('report.view.neutral')}
        </button>
        <button class="button small quiet" data-testid="keys" aria-label=${t('keys.title')} title="${t('keys.title')} (?)" @click=${() => (this.help = true)}>⌨</button>
      </span>
    </div>`;
  }

  private toggleFamily(family: Family): void {
    const hidden = new Set(this.hiddenFamilies);
    if (!hidden.delete(family)) hidden.add(family);
    this.hiddenFamilies = hidden;
  }

  private told(): TemplateResult | typeof nothing {
    if (this.failure) {
      const { message, remedy } = explain(this.failure);
      return html`<p class="told bad" role="alert" dir="auto">${message} ${remedy ?? ''}</p>`;
    }
    if (!this.message) return nothing;
    return html`<p class="told" role="status">
      <span>${this.message}</span>
      ${this.done.length > 0
        ? html`<button class="button small quiet" data-testid="undo" title="${t('review.undo.last')} (u)" @click=${() => void this.undo()}>${t('review.undo')}</button>`
        : nothing}
    </p>`;
  }

  private list(): TemplateResult {
    if (this.claims.length === 0) return html`<p class="soft small">${this.stored ? t('review.add.hint') : t('report.noclaims')}</p>`;
    return html`<section aria-label=${t('report.claims.list')}>
      <p class="soft small">${t('claim.choose')}</p>
      <ol class="claim-list">
        ${this.claims.map(({ claim, verdict }, index) => {
          const family = familyOf(claim.type);
          return html`<li>
            <button data-family=${family} data-verdict=${verdict} @click=${() => this.openClaim(index)} @pointerenter=${() => (this.preview = index)} @pointerleave=${() => (this.preview = -1)}>
              <i aria-hidden="true">${t(`letter.${family}`)}</i>
              <bdi dir="auto" class="reading">${claim.trigger.text ?? ''}</bdi>
              <span class="soft">${word('type', claim.type)}</span>
              ${statusMark(claim.status)}
            </button>
          </li>`;
        })}
      </ol>
    </section>`;
  }

  /** What can be done with selected words while no slot takes them: a claim that was missed. */
  private adding(): TemplateResult | typeof nothing {
    const selection = this.selection;
    if (!this.stored || !selection || (this.editing && this.slotOpen)) return nothing;
    return html`<sj-add-claim
      .selection=${selection}
      .masks=${masks(this.claims)}
      @add=${(event: CustomEvent<string>) => void this.add(selection, event.detail)}
      @unselect=${() => this.unselect()}
    ></sj-add-claim>`;
  }

  private async add({ begin, end }: Selected, type: string): Promise<void> {
    const before = new Set(this.claims.map(({ claim }) => claim.id));
    this.unselect();
    const answer = await this.review({ kind: 'add', report: this.report.id, type, trigger: { begin, end } });
    if (!answer) return;
    const id = answer.review.claim ?? answer.claims.find(({ claim }) => !before.has(claim.id))?.claim.id;
    const index = this.claims.findIndex(({ claim }) => claim.id === id);
    const message = this.message;
    this.openClaim(index);
    this.editing = true;
    this.message = message;
  }

  private unselect(): void {
    document.getSelection()?.removeAllRanges();
    this.selection = null;
    this.selecting = false;
  }

  private act(act: RecordAct): void {
    switch (act.act) {
      case 'step':
        return this.step(act.by);
      case 'close':
        return this.openClaim(-1);
      case 'accept':
      case 'reject':
        return void this.judge(act.act);
      case 'edit':
        this.editing = act.on;
        this.slotOpen = null;
        return;
      case 'why':
        this.whyOpen = act.on;
        return;
      case 'slot':
        this.slotOpen = act.slot;
        this.selecting = false;
        return;
      case 'select':
        this.selecting = true;
        return;
      case 'note':
        return void this.note(act.words);
      case 'correct':
        return void this.correct(act.slot, act.value, act.reason);
    }
  }

  private step(by: 1 | -1): void {
    if (this.stepping) {
      this.tell('step', by);
      return;
    }
    const next = this.active + by;
    if (next >= 0 && next < this.claims.length) this.openClaim(next);
  }

  private async judge(kind: 'accept' | 'reject'): Promise<void> {
    const claim = this.claims[this.active]?.claim;
    if (!claim || !this.stored) return;
    const answer = await this.review({ kind, claim: claim.id });
    if (answer && this.stepping) this.tell('step', 1);
  }

  private async note(words: string): Promise<void> {
    const claim = this.claims[this.active]?.claim;
    if (claim) await this.review({ kind: 'note', claim: claim.id, reason: words });
  }

  private async correct(slot: RecordSlot, value: unknown, reason: string | undefined): Promise<void> {
    const claim = this.claims[this.active]?.claim;
    if (!claim) return;
    const body: NewReview = { kind: 'correct', claim: claim.id, slot, value, ...(reason ? { reason } : {}) };
    if (await this.review(body)) {
      this.slotOpen = null;
      this.unselect();
    }
  }

  /** Makes a review; what it changed is shown at once. Null where it failed, which is told. */
  private async review(body: NewReview): Promise<Reviewed | null> {
    return this.apply(() => api.review(body), t('review.saved'), true);
  }

  private async apply(ask: () => Promise<Reviewed>, message: string, undoable: boolean): Promise<Reviewed | null> {
    this.failure = null;
    this.message = t('review.saving');
    try {
      const answer = await ask();
      if (answer.review.report === null || answer.review.report === this.report.id) this.take(answer.claims);
      if (undoable) this.done.push(answer.review.id);
      this.message = message;
      this.tell<Reviewed>('reviewed', answer);
      void refreshStatus();
      return answer;
    } catch (error) {
      this.failure = error;
      this.message = '';
      return null;
    }
  }

  /** Shows claims as they stand now; the open one stays open. */
  private take(claims: readonly ReportClaim[]): void {
    const id = this.claims[this.active]?.claim.id;
    this.claims = claims;
    this.active = claims.findIndex(({ claim }) => claim.id === id);
  }

  private async undo(): Promise<void> {
    const last = this.done.pop();
    if (last) await this.apply(() => api.undo(last), t('review.undone'), false);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || this.help) return;
    const item = this.claims[this.active];
    if (event.key === 'Escape') {
      if (this.selecting || this.selection) return this.unselect();
      if (this.slotOpen) return void (this.slotOpen = null);
      if (this.editing) return void (this.editing = false);
      if (item) this.openClaim(-1);
      return;
    }
    if (event.key === 'Enter' && this.selecting && this.editing && this.slotOpen) {
      event.preventDefault();
      this.querySelector<HTMLElement>('[data-testid="take"]')?.click();
      return;
    }
    if (event.key === 'Enter' && this.selecting) {
      event.preventDefault();
      this.selecting = false;
      this.querySelector<HTMLElement>('[data-testid="add-type"]')?.focus();
      return;
    }
    const doing: Readonly<Record<string, (() => void) | undefined>> = {
      '?': () => (this.help = true),
      j: () => this.step(1),
      k: () => this.step(-1),
      a: () => void this.judge('accept'),
      r: () => void this.judge('reject'),
      u: () => void this.undo(),
      e: item && this.stored ? () => this.act({ act: 'edit', on: !this.editing }) : undefined,
      w: item ? () => (this.whyOpen = !this.whyOpen) : undefined,
      s: this.stored ? () => (this.selecting = true) : undefined,
    };
    const found = doing[event.key];
    if (found) {
      event.preventDefault();
      found();
    }
  };

  /** Whether a review or a selection is under way, which a newer answer must not sweep away. */
  get busy(): boolean {
    return this.editing || this.selecting || this.selection !== null;
  }
}

define('sj-report-view', SjReportView);
