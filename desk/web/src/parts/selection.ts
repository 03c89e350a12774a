import type { Offsets } from '../text/offsets';
import { words } from '../text/segments';

/** Words of the text that the reader has selected, in code points. */
export interface Selected {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

/** UTF-16 position in the text of a point of the document inside `root`; null outside the words. */
function position(root: Element, node: Node, offset: number, end: boolean): number | null {
  let at: Node | null = node;
  let inside = offset;
  if (node.nodeType === Node.ELEMENT_NODE) {
    // Between children: take the edge of the piece of text before or after.
    const pieces = [...root.querySelectorAll<HTMLElement>('[data-begin]')];
    const range = document.createRange();
    range.setStart(node, offset);
    const after = pieces.find((piece) => range.comparePoint(piece, 0) >= 0);
    if (!end) return after ? Number(after.dataset['begin']) : null;
    const before = after ? pieces[pieces.indexOf(after) - 1] : pieces.at(-1);
    return before ? Number(before.dataset['end']) : null;
  }
  while (at && !(at instanceof HTMLElement && at.dataset['begin'] !== undefined)) at = at.parentNode;
  if (!(at instanceof HTMLElement) || !root.contains(at)) return null;
  const begin = Number(at.dataset['begin']);
  const last = Number(at.dataset['end']);
  // A mask stands for all the words that it hides.
  if ((node.textContent?.length ?? 0) !== last - begin) return end ? last : begin;
  return Math.min(begin + inside, last);
}

/**
 * The selection inside `root`, whose pieces tell their UTF-16 places by `data-begin` and `data-end`.
 * Blanks and punctuation at its edges are left out; null where nothing is selected.
 */
export function selectedWords(root: Element, text: string, offsets: Offsets): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const from = position(root, range.startContainer, range.startOffset, false);
  const to = position(root, range.endContainer, range.endOffset, true);
  if (from === null || to === null || to <= from) return null;
  return trimmed(text, from, to, offsets);
}

/** A stretch in UTF-16 units without blanks and punctuation around it, in code points. */
export function trimmed(text: string, from: number, to: number, offsets: Offsets): Selected | null {
  const raw = text.slice(from, to);
  const lead = /^[\s،؛:.,;!؟?"«»()[\]“”…-]*/.exec(raw)?.[0].length ?? 0;
  const trail = /[\s،؛:.,;!؟?"«»()[\]“”…-]*$/.exec(raw.slice(lead))?.[0].length ?? 0;
  const begin = offsets.toPoints(from + lead);
  const end = offsets.toPoints(to - trail);
  return end > begin ? { begin, end, text: offsets.slice(begin, end) } : null;
}

/** Lets words be selected by keyboard in text that cannot be edited. */
export class WordCursor {
  private words: readonly { readonly begin: number; readonly end: number }[] = [];
  private anchor = 0;
  private focus = 0;
  private on = false;

  constructor(private readonly root: HTMLElement) {}

  /** Begins at the word at a UTF-16 position. */
  start(text: string, at: number): void {
    this.words = words(text);
    const found = this.words.findIndex((word) => word.end > at);
    this.anchor = this.focus = Math.max(0, found);
    if (!this.on) addEventListener('keydown', this.onKey);
    this.on = true;
    this.show();
  }

  stop(): void {
    if (this.on) removeEventListener('keydown', this.onKey);
    this.on = false;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (!this.root.isConnected) return this.stop();
    if (target.closest('input, textarea, select, dialog') || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = document.getSelection()?.focusNode?.parentElement ?? this.root;
    const rtl = getComputedStyle(line).direction === 'rtl';
    const step = event.key === 'ArrowLeft' ? (rtl ? 1 : -1) : event.key === 'ArrowRight' ? (rtl ? -1 : 1) : 0;
    if (step === 0) return;
    event.preventDefault();
    this.focus = Math.min(this.words.length - 1, Math.max(0, this.focus + step));
    if (!event.shiftKey) this.anchor = this.focus;
    this.show();
  };

  private show(): void {
    const first = this.words[Math.min(this.anchor, this.focus)];
    const last = this.words[Math.max(this.anchor, this.focus)];
    if (!first || !last) return;
    const from = this.point(first.begin, false);
    const to = this.point(last.end, true);
    if (!from || !to) return;
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    from.node.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  /** The point of the document at a UTF-16 position. */
  private point(at: number, end: boolean): { node: Node; offset: number } | null {
    for (const piece of this.root.querySelectorAll<HTMLElement>('[data-begin]')) {
      const begin = Number(piece.dataset['begin']);
      const last = Number(piece.dataset['end']);
      if (end ? at > begin && at <= last : at >= begin && at < last) {
        const node = [...piece.childNodes].find((child) => child.nodeType === Node.TEXT_NODE);
        if (!node) continue;
        const length = node.textContent?.length ?? 0;
        const inside = length !== last - begin ? (end ? length : 0) : at - begin;
        return { node, offset: Math.min(inside, length) };
      }
    }
    return null;
  }
}
