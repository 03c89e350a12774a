import { describe, expect, it } from 'vitest';
import { spread, type Box } from '../../src/pictures/spread';

function overlaps(boxes: readonly Box[]): number {
  let found = 0;
  boxes.forEach((one, i) =>
    boxes.slice(i + 1).forEach((other) => {
      const x = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
      const y = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
      if (x > 0.6 && y > 0.6) found++;
    }),
  );
  return found;
}

describe('spreading of labels', () => {
  it('leaves boxes that are apart where they are', () => {
    const apart = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 30, y: 0, width: 10, height: 10 },
    ];
    expect(spread(apart)).toEqual([{ x: 0, y: 0 }, { x: 30, y: 0 }]);
  });

  it('parts all that overlap, those of one place too, the same way every time', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ({ x: (i * 37) % 50, y: (i * 53) % 40, width: 40, height: 18 }));
    crowd.push({ ...crowd[0]! });
    const once = spread(crowd);
    expect(overlaps(crowd.map((box, i) => ({ ...box, ...once[i]! })))).toBe(0);
    expect(spread(crowd)).toEqual(once);
  });
});
