/** A stretch of text [begin, end) in UTF-16 units, with what it stands for. */
export interface Range<T> {
  readonly begin: number;
  readonly end: number;
  readonly of: T;
}

/** A piece of text over which nothing begins or ends. */
export interface Segment<T> {
  readonly begin: number;
  readonly end: number;
  /** Everything that covers the piece, in the order given. */
  readonly over: readonly Range<T>[];
}

/** One line of the text: what stands between two line breaks. */
export interface Line<T> {
  readonly begin: number;
  readonly end: number;
  readonly segments: readonly Segment<T>[];
}

/**
 * Cuts a text at line breaks and wherever a range begins or ends, so that nested and overlapping
 * ranges become pieces side by side. Together the pieces are the whole text but its line breaks.
 */
export function lines<T>(text: string, ranges: readonly Range<T>[]): readonly Line<T>[] {
  const inside = ranges
    .map((range, order) => ({ range, order }))
    .filter(({ range }) => range.begin < range.end && range.end <= text.length && range.begin >= 0)
    .sort((one, other) => one.range.begin - other.range.begin);
  const result: Line<T>[] = [];
  // Those that begin before the end of the line and go on into it.
  let open: typeof inside = [];
  let next = 0;
  let begin = 0;
  while (begin <= text.length) {
    const found = text.indexOf('\n', begin);
    const end = found < 0 ? text.length : found;
    const first = begin;
    open = open.filter(({ range }) => range.end > first);
    for (let at = inside[next]; at && at.range.begin < end; at = inside[++next]) open.push(at);
    const here = [...open].sort((one, other) => one.order - other.order).map(({ range }) => range);
    result.push({ begin, end, segments: cut(begin, end, here) });
    begin = end + 1;
  }
  return result;
}

function cut<T>(begin: number, end: number, ranges: readonly Range<T>[]): readonly Segment<T>[] {
  const here = ranges.filter((range) => range.begin < end && range.end > begin);
  const edges = new Set([begin, end]);
  for (const range of here) {
    edges.add(Math.max(begin, range.begin));
    edges.add(Math.min(end, range.end));
  }
  const sorted = [...edges].sort((one, other) => one - other);
  const segments: Segment<T>[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const from = sorted[index] ?? begin;
    const to = sorted[index + 1] ?? end;
    segments.push({ begin: from, end: to, over: here.filter((range) => range.begin <= from && range.end >= to) });
  }
  return segments;
}

/**
 * Gives each range a lane, so that ranges which overlap have different ones: the lowest that is free.
 * Longer ranges that begin at the same place come first.
 */
export function lanes<T>(ranges: readonly Range<T>[]): ReadonlyMap<T, number> {
  const sorted = [...ranges].sort((one, other) => one.begin - other.begin || other.end - one.end);
  const ends: number[] = [];
  const result = new Map<T, number>();
  for (const range of sorted) {
    const free = ends.findIndex((end) => end <= range.begin);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = range.end;
    result.set(range.of, lane);
  }
  return result;
}

/** Words of a text as ranges: what stands between blanks, without punctuation around it. */
export function words(text: string): readonly { readonly begin: number; readonly end: number }[] {
  const result: { begin: number; end: number }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\p{Lm}'’_-]*/gu)) {
    result.push({ begin: match.index, end: match.index + match[0].length });
  }
  return result;
}
