import { afterEach, describe, expect, it } from 'vitest';
import { distance, roundDistance } from '../../src/pictures/scale-bar';
import { language } from '../../src/state/preferences';

afterEach(() => language.set('ar'));

describe('scale of the map', () => {
  it('is a round distance that fits', () => {
    expect(roundDistance(74_000)).toEqual({ metres: 50_000, pixels: 68 });
    expect(roundDistance(100)).toEqual({ metres: 100, pixels: 100 });
    expect(roundDistance(3_999)).toEqual({ metres: 3_000, pixels: 75 });
  });

  it('is written as the language does', () => {
    expect(distance(50_000)).toBe('٥٠\u00a0كم');
    expect(distance(300)).toBe('٣٠٠\u00a0م');
    language.set('en');
    expect(distance(50_000)).toBe('50\u00a0km');
  });
});
