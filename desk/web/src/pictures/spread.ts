/** Moves boxes apart until none lies on another, so that no label hides another. */

export interface Box {
  /** Middle of the box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MOST_PASSES = 80;

/** Room that boxes take in a row and in a column, compared to their own size. */
const LOOSE = 1.25;

/**
 * Draws a crowd apart from its middle, in width and height each as far as its boxes need, so that
 * parting them afterwards does not pile them up.
 */
export function loosen(boxes: readonly Box[]): Box[] {
  const side = Math.sqrt(boxes.length) * LOOSE;
  const stretch = (values: readonly number[], sizes: readonly number[]): number[] => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const needed = (sizes.reduce((sum, size) => sum + size, 0) / boxes.length) * side;
    const factor = high > low ? Math.max(1, needed / (high - low)) : 1;
    const middle = (low + high) / 2;
    return values.map((value) => middle + (value - middle) * factor);
  };
  const xs = stretch(boxes.map((box) => box.x), boxes.map((box) => box.width));
  const ys = stretch(boxes.map((box) => box.y), boxes.map((box) => box.height));
  return boxes.map((box, i) => ({ ...box, x: xs[i]!, y: ys[i]! }));
}

/** New middles in the order given: each pair that overlaps parts along the shorter way, half each. */
export function spread(boxes: readonly Box[]): { readonly x: number; readonly y: number }[] {
  const moved = boxes.map(({ x, y }) => ({ x, y }));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let calm = true;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const [one, other] = [moved[i]!, moved[j]!];
        const overlapX = (boxes[i]!.width + boxes[j]!.width) / 2 - Math.abs(one.x - other.x);
        const overlapY = (boxes[i]!.height + boxes[j]!.height) / 2 - Math.abs(one.y - other.y);
        if (overlapX <= 0.5 || overlapY <= 0.5) continue;
        calm = false;
        // The one that comes first goes towards the beginning where both have the same middle.
        if (overlapX < overlapY) {
          const shift = (one.x <= other.x ? -1 : 1) * (overlapX / 2);
          one.x += shift;
          other.x -= shift;
        } else {
          const shift = (one.y <= other.y ? -1 : 1) * (overlapY / 2);
          one.y += shift;
          other.y -= shift;
        }
      }
    }
    if (calm) break;
  }
  return moved;
}
