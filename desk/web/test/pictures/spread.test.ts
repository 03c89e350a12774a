import { describe, expect, it } from 'vitest';
import { loosen, spread, type Box } from '../../src/pictures/spread';

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

  it('first draws a crowd apart as far as its boxes need, and leaves what has room', () => {
    const crowd = Array.from({ length: 100 }, (_, i) => ({ x: i % 10, y: Math.floor(i / 10), width: 80, height: 20 }));
    const drawn = loosen(crowd);
    const width = Math.max(...drawn.map((box) => box.x)) - Math.min(...drawn.map((box) => box.x));
    const height = Math.max(...drawn.map((box) => box.y)) - Math.min(...drawn.map((box) => box.y));
    expect([width, height]).toEqual([1000, 250]);
    expect(loosen(drawn)).toEqual(drawn);
    expect(loosen(crowd.slice(0, 1))).toEqual(crowd.slice(0, 1));
  });

  it('parts all that overlap, those of one place too, the same way every time', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ({ x: (i * 37) % 50, y: (i * 53) % 40, width: 40, height: 18 }));
    crowd.push({ ...crowd[0]! });
    const once = spread(crowd);
    expect(overlaps(crowd.map((box, i) => ({ ...box, ...once[i]! })))).toBe(0);
    expect(spread(crowd)).toEqual(once);
  });
});
