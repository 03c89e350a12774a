import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaFeatures, bounds, focus, placedIncidents, pointFeatures, spots, within } from '../../src/pictures/spots';

function answer(...rows: [string, number, number, string | null, string | null][]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: rows.map(([id, lon, lat, precision, day]) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { id, type: 'ASSAULT', status: 'actual', precision, from: day, to: day, title_ar: 'قصف', place_ar: 'سبها' },
    })),
  };
}

const incidents = placedIncidents(
  answer(
    ['a', 14.43, 27.03, 'town', '2019-01-10'],
    ['b', 14.43, 27.03, 'town', '2019-01-12'],
    ['c', 14.43, 27.03, 'district', '2019-01-12'],
    ['d', 13.18, 32.89, null, null],
  ),
);

describe('incidents on the map', () => {
  it('are summed by place, areas apart from points', () => {
    const all = spots(incidents);
    expect(all.map((spot) => spot.incidents.map((each) => each.id))).toEqual([['a', 'b'], ['d'], ['c']]);
    expect(pointFeatures(all).features.map((each) => each.properties?.['count'])).toEqual([2, 1]);
    expect(areaFeatures(all).features).toHaveLength(1);
    expect(pointFeatures(all).features[0]!.properties).toMatchObject({ count: 2, actual: 2 });
  });

  it('are cut to the days shown; those without a day need all days', () => {
    expect(within(incidents, '2019-01-11', '2019-01-12').map((each) => each.id)).toEqual(['b', 'c']);
    expect(within(incidents, null, '2019-01-10').map((each) => each.id)).toEqual(['a']);
    expect(within(incidents, null, null)).toHaveLength(4);
  });

  it('have bounds, or none', () => {
    expect(bounds(incidents)).toEqual([13.18, 27.03, 14.43, 32.89]);
    expect(bounds([])).toBeNull();
  });

  it('are looked at where most of them are', () => {
    const near = Array.from({ length: 19 }, (_, i): [string, number, number, string, null] => [`n${i}`, 14 + i / 100, 27, 'town', null]);
    const all = placedIncidents(answer(...near, ['far', 90, 50, 'town', null]));
    const [west, south, east, north] = focus(all)!;
    expect([south, north]).toEqual([27, 27]);
    expect(west).toBeGreaterThan(13.9);
    expect(east).toBeLessThan(15);
  });

  it('leave out what has no point', () => {
    const broken = answer(['x', 1, 2, null, null]);
    (broken.features[0] as { geometry: unknown }).geometry = null;
    expect(placedIncidents(broken)).toEqual([]);
  });
});
