/** Incidents on the map, summed by place and cut to the days that the slider shows. */
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { circle, isArea, radius } from './precision';

/** What the server tells of an incident on the map. */
export interface PlacedIncident {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string | null;
  readonly title: string;
  readonly place: string;
  readonly denied: boolean;
  readonly lon: number;
  readonly lat: number;
}

/** All incidents of one place. */
export interface Spot {
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly precision: string | null;
  readonly place: string;
  readonly incidents: readonly PlacedIncident[];
}

/** Reads the server's features, names in a language; those without a point or an id are left out. */
export function placedIncidents(answer: FeatureCollection<Point>, language: 'ar' | 'en' = 'ar'): PlacedIncident[] {
  const incidents: PlacedIncident[] = [];
  for (const { geometry, properties } of answer.features) {
    const [lon, lat] = geometry?.coordinates ?? [];
    const id = text(properties?.['id']);
    if (lon === undefined || lat === undefined || id === '') continue;
    incidents.push({
      id,
      type: text(properties?.['type']),
      status: text(properties?.['status']),
      from: text(properties?.['from']) || null,
      to: text(properties?.['to']) || null,
      precision: text(properties?.['precision']) || null,
      title: text(properties?.[`title_${language}`]) || text(properties?.['title_ar']),
      place: text(properties?.[`place_${language}`]) || text(properties?.['place_ar']) || text(properties?.['title_ar']),
      denied: properties?.['denied'] === true,
      lon,
      lat,
    });
  }
  return incidents;
}

/** Incidents whose days touch the days shown; an incident without days is shown with none. */
export function within(
  incidents: readonly PlacedIncident[],
  from: string | null,
  until: string | null,
): PlacedIncident[] {
  return incidents.filter((incident) => {
    const begin = incident.from ?? incident.to;
    const end = incident.to ?? incident.from;
    if (begin === null || end === null) return from === null && until === null;
    return (until === null || begin <= until) && (from === null || end >= from);
  });
}

/** Sums incidents by point and precision, in a stable order: most incidents first. */
export function spots(incidents: readonly PlacedIncident[]): Spot[] {
  const groups = new Map<string, PlacedIncident[]>();
  for (const incident of incidents) {
    const key = `${incident.lon},${incident.lat},${isArea(incident.precision)}`;
    const group = groups.get(key);
    if (group) group.push(incident);
    else groups.set(key, [incident]);
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      lon: group[0]!.lon,
      lat: group[0]!.lat,
      precision: group[0]!.precision,
      place: group[0]!.place,
      incidents: group,
    }))
    .sort((one, other) => other.incidents.length - one.incidents.length || (one.key < other.key ? -1 : 1));
}

/** Places known as points, for a clustered source. */
export function pointFeatures(all: readonly Spot[]): FeatureCollection<Point> {
  return collection(
    all.filter((spot) => !isArea(spot.precision)).map((spot) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [spot.lon, spot.lat] },
      properties: properties(spot),
    })),
  );
}

/** Places known as areas, each a circle of its likely size. */
export function areaFeatures(all: readonly Spot[]): FeatureCollection<Polygon> {
  return collection(
    all.filter((spot) => isArea(spot.precision)).map((spot) => ({
      type: 'Feature',
      geometry: circle([spot.lon, spot.lat], radius(spot.precision)),
      properties: properties(spot),
    })),
  );
}

/** The middle points of the areas, for their numbers. */
export function areaLabels(all: readonly Spot[]): FeatureCollection<Point> {
  return collection(
    all.filter((spot) => isArea(spot.precision)).map((spot) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [spot.lon, spot.lat] },
      properties: properties(spot),
    })),
  );
}

/** West, south, east, north around all incidents; null where there are none. */
export function bounds(
  points: readonly { readonly lon: number; readonly lat: number }[],
): [number, number, number, number] | null {
  if (points.length === 0) return null;
  const lons = points.map((each) => each.lon);
  const lats = points.map((each) => each.lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/**
 * West, south, east, north around where most incidents are: what lies beyond the outer fifths on
 * either side is left out, so that one meeting abroad does not shrink a country to a dot.
 */
export function focus(points: readonly PlacedIncident[]): [number, number, number, number] | null {
  if (points.length < FEW) return bounds(points);
  const inner = (values: number[]): [number, number] => {
    values.sort((one, other) => one - other);
    const cut = Math.floor(values.length * OUTER_SHARE);
    return [values[cut]!, values[values.length - 1 - cut]!];
  };
  const [west, east] = inner(points.map((each) => each.lon));
  const [south, north] = inner(points.map((each) => each.lat));
  return [west, south, east, north];
}

const FEW = 10;
const OUTER_SHARE = 0.2;

function properties(spot: Spot): Record<string, string | number> {
  return {
    key: spot.key,
    place: spot.place,
    count: spot.incidents.length,
    actual: spot.incidents.filter((incident) => incident.status === 'actual').length,
    radius: radius(spot.precision),
  };
}

function collection<G extends Point | Polygon>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
