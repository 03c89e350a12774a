import type { Claim, ReportClaim, Span } from '../api/types';

/** The slots of a claim that hold words of the text, in the order in which they are shown. */
export const SPAN_SLOTS = [
  'actor', 'recipient', 'mediator', 'guarantor', 'place', 'within', 'time', 'speakers', 'counts', 'means', 'about',
] as const;
export type SpanSlot = (typeof SPAN_SLOTS)[number];

export interface SlotSpan extends Span {
  readonly slot: SpanSlot;
}

/** All words of the text that a claim uses, with the slot of each; its trigger is not among them. */
export function slotSpans(claim: Claim): readonly SlotSpan[] {
  return SPAN_SLOTS.flatMap((slot) => {
    const value = claim[slot];
    const spans = Array.isArray(value) ? (value as readonly Span[]) : value ? [value as Span] : [];
    return spans
      .filter((span) => typeof span.begin === 'number' && typeof span.end === 'number' && span.begin < span.end)
      .map((span) => ({ slot, begin: span.begin, end: span.end }));
  });
}

/** First to last word of a claim, in code points. */
export function extent(claim: Claim): { begin: number; end: number } {
  const spans = [claim.trigger, ...slotSpans(claim)];
  return {
    begin: Math.min(...spans.map((span) => span.begin)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** What of a text names private persons, each stretch once, in order; overlapping ones joined. */
export function masks(claims: readonly ReportClaim[]): readonly (Span & { readonly role: string | null })[] {
  const sorted = claims
    .flatMap((claim) => claim.private)
    .filter((span) => span.begin < span.end)
    .sort((one, other) => one.begin - other.begin || other.end - one.end);
  const result: { begin: number; end: number; role: string | null }[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.begin < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ begin: span.begin, end: span.end, role: span.role });
  }
  return result;
}
