import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Framing, ReportClaim } from '../api/types';
import { language, names } from '../state/preferences';
import { extent, masks, slotSpans, type SpanSlot } from '../text/marks';
import { Offsets } from '../text/offsets';
import { lanes, lines, type Line, type Range, type Segment } from '../text/segments';
import { t, word } from '../words/words';
import { define, SjElement } from './element';
import { familyOf, type Family } from './families';
import { roleName } from './names';
import { selectedWords, WordCursor, type Selected } from './selection';
import './text.css';

/** What a stretch of text stands for. */
type Mark =
  | { readonly kind: 'trigger'; readonly claim: number; readonly begin: number }
  | { readonly kind: 'slot'; readonly claim: number; readonly slot: SpanSlot; readonly begin: number }
  | { readonly kind: 'framing'; readonly framing: number }
  | { readonly kind: 'mask'; readonly role: string | null; readonly begin: number; readonly end: number };

/** More lanes than this would reach into the next line: those beyond are shown one at a time. */
const MOST_LANES = 3;

/**
 * A report's text with its claims marked. Events: `claim-open` (index of a claim), `claim-preview`
 * (index or null), `words-selected` ({@link Selected} or null).
 */
export class SjText extends SjElement {
  static override properties = {
    text: {},
    headline: {},
    claims: { attribute: false },
    framing: { attribute: false },
    active: { type: Number },
    preview: { type: Number },
    extents: { type: Boolean },
    neutral: { type: Boolean },
    hiddenFamilies: { attribute: false },
    selecting: { type: Boolean },
  };
  declare text: string;
  /** Title of the report; where the text begins with it, its first line is set as a headline. */
  declare headline: string | null;
  declare claims: readonly ReportClaim[];
  declare framing: readonly Framing[];
  /** Index of the claim that is open, or -1. */
  declare active: number;
  /** Index of the claim that is pointed at or has the focus, or -1. */
  declare preview: number;
  /** Whether all words of each claim are underlined, not its trigger alone. */
  declare extents: boolean;
  /** Whether loaded words are struck and followed by neutral ones. */
  declare neutral: boolean;
  declare hiddenFamilies: ReadonlySet<Family>;
  /** Whether words are being selected by keyboard. */
  declare selecting: boolean;

  private offsets = new Offsets('');
  private lines: readonly Line<Mark>[] = [];
  private claimsOf: ReadonlyMap<Line<Mark>, ReadonlySet<number>> = new Map();
  private laneOf: ReadonlyMap<number, number> = new Map();
  private readonly cursor = new WordCursor(this);

  constructor() {
    super();
    this.text = '';
    this.headline = null;
    this.claims = [];
    this.framing = [];
    this.active = -1;
    this.preview = -1;
    this.extents = false;
    this.neutral = false;
    this.hiddenFamilies = new Set();
    this.selecting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.onSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.onSelection);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.offsets = new Offsets(this.text);
    if (['text', 'claims', 'framing', 'hiddenFamilies', 'neutral'].some((name) => changed.has(name))) this.mark();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('selecting')) {
      if (this.selecting) this.cursor.start(this.text, this.activeBegin());
      else this.cursor.stop();
    }
  }

  private activeBegin(): number {
    const claim = this.claims[this.active]?.claim;
    return claim ? this.offsets.toUnits(claim.trigger.begin) : 0;
  }

  private mark(): void {
    const ranges: Range<Mark>[] = [];
    const add = (begin: number, end: number, of: Mark) =>
      ranges.push({ begin: this.offsets.toUnits(begin), end: this.offsets.toUnits(end), of });
    const hulls: Range<number>[] = [];
    for (const [index, { claim, verdict }] of this.claims.entries()) {
      if (this.hiddenFamilies.has(familyOf(claim.type)) || verdict === 'rejected') continue;
      const { begin } = claim.trigger;
      add(begin, claim.trigger.end, { kind: 'trigger', claim: index, begin: this.offsets.toUnits(begin) });
      for (const span of slotSpans(claim)) {
        add(span.begin, span.end, {
          kind: 'slot',
          claim: index,
          slot: span.slot,
          begin: this.offsets.toUnits(span.begin),
        });
      }
      const hull = extent(claim);
      hulls.push({ begin: hull.begin, end: hull.end, of: index });
    }
    if (this.neutral) {
      for (const [index, each] of this.framing.entries()) {
        add(each.begin, each.end, { kind: 'framing', framing: index });
      }
    }
    for (const mask of masks(this.claims)) {
      const begin = this.offsets.toUnits(mask.begin);
      add(mask.begin, mask.end, { kind: 'mask', role: mask.role, begin, end: this.offsets.toUnits(mask.end) });
    }
    this.lines = lines(this.text, ranges);
    this.claimsOf = new Map(
      this.lines.map((line) => {
        const marks = line.segments.flatMap((segment) => segment.over.map((range) => range.of));
        return [line, new Set(marks.flatMap((mark) => ('claim' in mark ? [mark.claim] : [])))];
      }),
    );
    this.laneOf = lanes(hulls);
  }

  override render(): TemplateResult {
    const shown = this.shown();
    return html`<div
      lang="ar"
      class="text reading ${this.extents ? 'extents' : ''} ${shown >= 0 ? 'some' : ''}"
      @pointerover=${this.onPointer}
      @pointerleave=${() => this.point(-1)}
      @click=${this.onClick}
      @keydown=${this.onKey}
      @focusin=${this.onFocus}
      @focusout=${() => this.point(-1)}
    >
      ${this.lines.map((line, index) =>
        line.begin === line.end
          ? nothing
          : html`<p dir="auto" class=${index === 0 && this.isHeadline(line) ? 'headline' : ''}>${guard(this.grounds(line), () => this.line(line))}</p>`,
      )}
    </div>`;
  }

  private isHeadline(line: Line<Mark>): boolean {
    const title = this.headline?.trim();
    return !!title && this.text.slice(line.begin, line.end).trim() === title;
  }

  /** Index of the claim whose roles are shown: the one pointed at, else the open one. */
  private shown(): number {
    return this.preview >= 0 ? this.preview : this.active;
  }

  /** All that the look of a line depends on: a line stays as it is when claims of others are pointed at. */
  private grounds(line: Line<Mark>): unknown[] {
    const here = (index: number) => (this.claimsOf.get(line)?.has(index) ? index : -1);
    return [line, here(this.shown()), here(this.active), this.extents, names.value, language.value];
  }

  private line(line: Line<Mark>): readonly (TemplateResult | string)[] {
    return line.segments.map((segment) => this.segment(segment, line.begin));
  }

  private segment(segment: Segment<Mark>, lineBegin: number): TemplateResult | string {
    const marks = segment.over.map((range) => range.of);
    const mask = names.value ? undefined : marks.find((mark) => mark.kind === 'mask');
    const words = mask
      ? segment.begin === Math.max(mask.begin, lineBegin)
        ? roleName(mask.role)
        : ''
      : this.text.slice(segment.begin, segment.end);
    const triggers = marks.filter((mark) => mark.kind === 'trigger');
    const slots = marks.filter((mark) => mark.kind === 'slot');
    const shown = this.shown();
    const first = triggers[0];
    const lead = triggers.find((mark) => mark.claim === shown) ?? first;
    const role = slots.find((mark) => mark.claim === shown);
    const stop = triggers.some((mark) => mark.begin === segment.begin);
    const claims = triggers.filter((mark) => mark.begin === segment.begin).map((mark) => mark.claim);
    const classes = [
      'seg',
      lead ? 'trigger' : '',
      lead && lead.claim === shown ? 'on' : '',
      role ? 'role' : '',
      mask && words ? 'mask' : '',
      role && this.isTight(segment, shown) ? 'tight' : '',
    ].join(' ');
    const begin = mask ? mask.begin : segment.begin;
    const end = mask ? mask.end : segment.end;
    const label = role && role.begin === segment.begin ? word('slot', role.slot) : nothing;
    const family = lead ? familyOf(this.claims[lead.claim]?.claim.type ?? '') : nothing;
    const body = stop
      ? html`<span
          class=${classes}
          data-begin=${begin}
          data-end=${end}
          data-family=${family}
          data-letter=${t(`letter.${familyOf(this.claims[lead?.claim ?? 0]?.claim.type ?? '')}`)}
          data-role=${label}
          data-claims=${claims.join(' ')}
          data-testid="claim-mark"
          role="button"
          tabindex="0"
          aria-label=${this.label(claims, words)}
          aria-pressed=${claims.includes(this.active)}
          >${words}</span
        >`
      : html`<span class=${classes} data-begin=${begin} data-end=${end} data-family=${family} data-role=${label} data-claims=${triggers.length > 0 ? triggers.map((mark) => mark.claim).join(' ') : nothing}>${words}</span>`;
    return this.neutralised(marks, segment, this.underlined(body, [...triggers, ...slots]));
  }

  /** Whether the label of another role begins so near that it would lie over this one's. */
  private isTight(segment: Segment<Mark>, shown: number): boolean {
    const claim = this.claims[shown]?.claim;
    if (!claim) return false;
    return slotSpans(claim).some((span) => {
      const begin = this.offsets.toUnits(span.begin);
      return begin > segment.begin && begin <= segment.end + 2;
    });
  }

  private label(claims: readonly number[], words: string): string {
    const types = claims.map((index) => {
      const claim = this.claims[index]?.claim;
      return claim ? [word('type', claim.type), claim.status === 'actual' ? '' : word('status', claim.status)].filter(Boolean).join(' ') : '';
    });
    return t('claim.mark', { type: types.join(t('list.comma')), words });
  }

  /**
   * One line for each claim that uses these words; those of one claim are in one lane. All are there at
   * any time, and styles show some of them: elements that come and go would take the focus away.
   */
  private underlined(body: TemplateResult, marks: readonly (Mark & { claim: number })[]): TemplateResult {
    const shown = this.shown();
    return [...new Set(marks.map((mark) => mark.claim))].reduce((inner, index) => {
      const lane = Math.min(this.laneOf.get(index) ?? 0, MOST_LANES);
      const family = familyOf(this.claims[index]?.claim.type ?? '');
      return html`<span class="line" data-lane=${lane} data-family=${family} data-shown=${index === shown ? '' : nothing}>${inner}</span>`;
    }, body);
  }

  /** Loaded words struck, with the neutral ones after their last piece. */
  private neutralised(marks: readonly Mark[], segment: Segment<Mark>, body: TemplateResult): TemplateResult {
    const mark = marks.find((each) => each.kind === 'framing');
    const framing = mark ? this.framing[mark.framing] : undefined;
    if (!framing) return body;
    const last = this.offsets.toUnits(framing.end) === segment.end;
    return html`<del class="loaded-word">${body}</del>${last && framing.neutral
        ? html`<ins class="neutral-word" title=${t('neutral.was', { words: this.offsets.slice(framing.begin, framing.end) })}>${framing.neutral}</ins>`
        : nothing}`;
  }

  // What the reader does

  private claimsAt(event: Event): readonly number[] {
    const mark = (event.target as Element).closest?.('[data-claims]') as HTMLElement | null;
    return mark ? (mark.dataset['claims'] ?? '').split(' ').filter(Boolean).map(Number) : [];
  }

  private point(index: number): void {
    if (index !== this.preview) this.tell('claim-preview', index);
  }

  private onPointer(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    const claims = this.claimsAt(event);
    this.point(claims.includes(this.active) ? this.active : (claims[0] ?? -1));
  }

  private onFocus(event: FocusEvent): void {
    const claims = this.claimsAt(event);
    if (claims.length > 0) this.point(claims.includes(this.active) ? this.active : (claims[0] ?? -1));
  }

  /** Opens the claim; where several have the same trigger, the next of them. */
  private onClick(event: Event): void {
    const claims = this.claimsAt(event);
    if (claims.length === 0 || selectedWords(this, this.text, this.offsets)) return;
    const next = claims[(claims.indexOf(this.active) + 1) % claims.length];
    if (next !== undefined) this.tell('claim-open', next);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.selecting || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (this.claimsAt(event).length === 0) return;
      event.preventDefault();
      this.onClick(event);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, ...(isRtl(event.target as Element) ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowRight: 1, ArrowLeft: -1 }) }[
      event.key
    ];
    if (step === undefined) return;
    const stops = [...this.querySelectorAll<HTMLElement>('[data-testid="claim-mark"]')];
    const at = stops.indexOf(event.target as HTMLElement);
    const next = stops[at + step];
    if (at >= 0 && next) {
      event.preventDefault();
      next.focus();
    }
  }

  private readonly onSelection = (): void => {
    this.tell<Selected | null>('words-selected', selectedWords(this, this.text, this.offsets));
  };

  /** Puts the focus on the mark of a claim and brings it into view. */
  async reveal(index: number, focus: boolean): Promise<void> {
    await this.updateComplete;
    const mark = [...this.querySelectorAll<HTMLElement>('[data-testid="claim-mark"]')].find((each) =>
      (each.dataset['claims'] ?? '').split(' ').includes(String(index)),
    );
    if (focus) mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'nearest' });
  }
}

function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

define('sj-text', SjText);
