import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../words/words';
import type { Family } from './families';
import './sentence.css';

/** Words of a sentence to mark; positions are code points of the whole report. */
export interface Mark {
  readonly begin: number;
  readonly end: number;
  readonly kind: 'trigger' | 'loaded';
  readonly family?: Family;
  /** What to read instead of loaded words. */
  readonly neutral?: string | null;
}

/** A stretch of text and the marks that cover all of it. */
export interface Stretch {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly begin: number;
}

/** Cuts a text at every end of a mark; marks that lie outside are left out. `begin` is where the text begins. */
export function stretches(text: string, begin: number, marks: readonly Mark[]): Stretch[] {
  const points = Array.from(text);
  const end = begin + points.length;
  const inside = marks.filter((mark) => mark.begin >= begin && mark.end <= end && mark.begin < mark.end);
  const cuts = [...new Set([begin, end, ...inside.flatMap((mark) => [mark.begin, mark.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    return {
      begin: from,
      text: points.slice(from - begin, to - begin).join(''),
      marks: inside.filter((mark) => mark.begin <= from && mark.end >= to),
    };
  });
}

/** A sentence with its trigger and its loaded words marked, or with neutral words in their place. */
export function sentence(text: string, begin: number, marks: readonly Mark[], neutral = false): TemplateResult {
  return html`<q class="sentence reading" dir="auto">${stretches(text, begin, marks).map((stretch) => show(stretch, neutral))}</q>`;
}

function show({ text, marks, begin }: Stretch, neutral: boolean): TemplateResult | string | typeof nothing {
  const loaded = marks.find((mark) => mark.kind === 'loaded');
  const trigger = marks.find((mark) => mark.kind === 'trigger');
  if (loaded) {
    if (!neutral || !loaded.neutral) {
      return html`<mark class="loaded" data-family=${trigger?.family ?? nothing} title=${loaded.neutral ? t('compare.neutral.is', { word: loaded.neutral }) : t('compare.loaded')}>${text}</mark>`;
    }
    // One neutral word stands for all stretches of the loaded one.
    return begin === loaded.begin
      ? html`<mark class="neutral" title=${t('neutral.was', { words: text })}>${loaded.neutral}</mark>`
      : nothing;
  }
  return trigger ? html`<mark class="trigger" data-family=${trigger.family ?? nothing}>${text}</mark>` : text;
}
