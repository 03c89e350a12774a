/** The offline base map: Natural Earth's countries (public domain), from the `world-atlas` package. */
import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasAddress from 'world-atlas/countries-50m.json?url';
import { word } from '../words/words';
import { countryName } from './countries';

interface CountryProperties {
  readonly name: string;
}

export interface Atlas {
  readonly countries: FeatureCollection<Polygon | MultiPolygon, CountryProperties>;
  /** One point a country, where its name is written. */
  readonly labels: FeatureCollection<Point, { readonly name: string }>;
}

/** Loads the base map; names are in the given language. */
export async function loadAtlas(language: string): Promise<Atlas> {
  const response = await fetch(atlasAddress);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const topology = (await response.json()) as Topology<{
    countries: GeometryCollection<CountryProperties>;
  }>;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const countries = feature(topology, topology.objects.countries) as Atlas['countries'];
  return {
    countries,
    labels: {
      type: 'FeatureCollection',
      features: countries.features.map((country) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: labelPoint(country.geometry) },
        properties: { name: countryName(country.id, word('unit', country.properties.name), names) },
      })),
    },
  };
}

/** The centroid of the largest part, so that an island far away does not pull the name out to sea. */
export function labelPoint(shape: Polygon | MultiPolygon): Position {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  let best: { area: number; at: Position } = { area: -1, at: [0, 0] };
  for (const polygon of polygons) {
    const found = centroid(polygon[0] ?? []);
    if (found.area > best.area) best = found;
  }
  return best.at;
}

function centroid(ring: readonly Position[]): { area: number; at: Position } {
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i]!;
    const [x2 = 0, y2 = 0] = ring[i + 1]!;
    const cross = x1 * y2 - x2 * y1;
    doubled += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  if (doubled === 0) return { area: 0, at: ring[0] ?? [0, 0] };
  return { area: Math.abs(doubled / 2), at: [x / (3 * doubled), y / (3 * doubled)] };
}
