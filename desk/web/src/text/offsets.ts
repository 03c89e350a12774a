/**
 * Positions in a report: the API counts Unicode code points, the browser UTF-16 units. This is the one
 * place where one becomes the other.
 */
export class Offsets {
  /** UTF-16 index of each code point; null where both counts are the same. */
  private readonly starts: Uint32Array | null;
  /** Number of code points. */
  readonly length: number;

  constructor(readonly text: string) {
    if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
      this.starts = null;
      this.length = text.length;
      return;
    }
    const starts = new Uint32Array(text.length);
    let points = 0;
    for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
      starts[points++] = at;
    }
    this.starts = starts.slice(0, points);
    this.length = points;
  }

  /** UTF-16 index of a code point; positions outside the text become its ends. */
  toUnits(point: number): number {
    if (point <= 0) return 0;
    if (point >= this.length) return this.text.length;
    return this.starts ? (this.starts[point] ?? this.text.length) : point;
  }

  /** Number of code points before a UTF-16 index; inside a pair it is the pair's own position. */
  toPoints(unit: number): number {
    if (unit <= 0) return 0;
    if (unit >= this.text.length) return this.length;
    const starts = this.starts;
    if (!starts) return unit;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The words of a span that is told in code points. */
  slice(begin: number, end: number): string {
    return this.text.slice(this.toUnits(begin), this.toUnits(end));
  }
}
