import { describe, expect, it } from 'vitest';
import { labelPoint } from '../../src/pictures/atlas';
import { countryName } from '../../src/pictures/countries';
import { alpha2 } from '../../src/words/iso';

const square = (x: number, y: number, side: number) => [
  [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]],
];

describe('base map', () => {
  it('writes a country in the middle of its largest part', () => {
    expect(labelPoint({ type: 'Polygon', coordinates: square(10, 20, 2) })).toEqual([11, 21]);
    expect(labelPoint({ type: 'MultiPolygon', coordinates: [square(60, 0, 1), square(0, 0, 4)] })).toEqual([2, 2]);
  });

  it('names countries in the language of the reader', () => {
    const names = new Intl.DisplayNames('ar', { type: 'region' });
    expect(alpha2('504')).toBe('MA');
    expect(alpha2(4)).toBe('AF');
    expect(alpha2('SYR')).toBe('SY');
    expect(alpha2('IGO')).toBeNull();
    expect(countryName('504', 'Morocco', names)).toBe('المغرب');
    expect(countryName(undefined, 'Somaliland', names)).toBe('Somaliland');
  });
});
