import { describe, expect, it } from 'vitest';
import { circle, isArea, radius } from '../../src/pictures/precision';

const KILOMETRE = 1_000;

function metresBetween([lon1, lat1]: number[], [lon2, lat2]: number[]): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2! - lat1!) * rad) / 2) ** 2 +
    Math.cos(lat1! * rad) * Math.cos(lat2! * rad) * Math.sin(((lon2! - lon1!) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a));
}

describe('precision', () => {
  it('draws a district and what is coarser as an area, a town as a point', () => {
    for (const word of ['site', 'neighbourhood', 'village', 'town', null, undefined, 'unheard-of']) {
      expect(isArea(word), String(word)).toBe(false);
    }
    for (const word of ['subdistrict', 'district', 'admin1', 'region', 'country']) {
      expect(isArea(word), word).toBe(true);
    }
  });

  it('grows from site to country', () => {
    const words = ['site', 'neighbourhood', 'village', 'town', 'subdistrict', 'district', 'admin1', 'region', 'country'];
    const radii = words.map(radius);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
  });

  it('makes a closed ring at the same distance all around, counter-clockwise', () => {
    const middle = [44.36, 33.31];
    const ring = circle(middle, 20 * KILOMETRE).coordinates[0]!;
    expect(ring[0]).toEqual(ring.at(-1));
    for (const corner of ring) expect(metresBetween(middle, corner)).toBeCloseTo(20 * KILOMETRE, 3);
    const area = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
    expect(area).toBeGreaterThan(0);
  });
});
