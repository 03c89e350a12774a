/** How the map looks: base map, control, incidents. No file is asked of another server. */
import latinFont from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-latin-wght-normal.woff2?url';
import arabicFont from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2?url';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Atlas } from './atlas';

export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly name: string;
  readonly ink: string;
  readonly halo: string;
  readonly incident: string;
  readonly onIncident: string;
}

export const LIGHT: MapColours = {
  sea: '#d9e3ea',
  land: '#f7f5f0',
  border: '#b9b3a6',
  name: '#6d6a62',
  ink: '#1d2129',
  halo: '#ffffff',
  incident: '#2c3a57',
  onIncident: '#ffffff',
};

export const DARK: MapColours = {
  sea: '#11161d',
  land: '#232932',
  border: '#4a5361',
  name: '#9aa4b2',
  ink: '#edf0f4',
  halo: '#12161c',
  incident: '#d5deee',
  onIncident: '#161b24',
};

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

const FONT_NAME = 'Noto Sans Arabic';
const CLUSTER_RADIUS = 44;

/** The style; `tiles` is a raster address that the reader has switched on, `digits` a locale for numbers. */
export function mapStyle(
  atlas: Atlas,
  colours: MapColours,
  tiles: string | null,
  digits: string,
): StyleSpecification {
  return {
    version: 8,
    // The map draws its letters from these files, joined and ordered from right to left.
    'font-faces': {
      [FONT_NAME]: [
        { url: absolute(arabicFont), 'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'] },
        { url: absolute(latinFont), 'unicode-range': ['U+0000-00FF', 'U+2000-206F'] },
      ],
    },
    sources: {
      countries: { type: 'geojson', data: atlas.countries },
      names: { type: 'geojson', data: atlas.labels },
      control: { type: 'geojson', data: EMPTY },
      areas: { type: 'geojson', data: EMPTY },
      'area-labels': { type: 'geojson', data: EMPTY },
      points: {
        type: 'geojson',
        data: EMPTY,
        cluster: true,
        clusterRadius: CLUSTER_RADIUS,
        clusterMaxZoom: 12,
        clusterProperties: { sum: ['+', ['get', 'count']], actual: ['+', ['get', 'actual']] },
      },
      ...(tiles ? { tiles: { type: 'raster' as const, tiles: [tiles], tileSize: 256 } } : {}),
    },
    layers: layers(colours, tiles !== null, digits),
  };
}

function layers(colours: MapColours, tiles: boolean, digits: string): LayerSpecification[] {
  const count = ['coalesce', ['get', 'sum'], ['get', 'count'], 1] as const;
  // Where nothing is told as having happened (plans, fears, denials alone) the circle is hollow.
  const hollow = (yes: string, no: string) => ['case', ['==', ['get', 'actual'], 0], yes, no] as never;
  const radius = ['interpolate', ['linear'], ['sqrt', count], 1, 8, 4, 14, 12, 24, 40, 40];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land } },
    ...(tiles ? [{ id: 'tiles', type: 'raster', source: 'tiles', paint: { 'raster-opacity': 0.85 } } as const] : []),
    {
      id: 'borders',
      type: 'line',
      source: 'countries',
      paint: { 'line-color': colours.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.5] },
    },
    {
      id: 'control-ground',
      type: 'circle',
      source: 'control',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 9, 7, 20, 11, 38],
        'circle-color': ['get', 'colour'],
        'circle-opacity': ['match', ['get', 'stage'], 'expected', 0, 'contested', 0.18, 0.4],
        'circle-stroke-color': ['get', 'second'],
        'circle-stroke-width': ['match', ['get', 'stage'], 'contested', 4, 'expected', 2.5, 1.5],
        'circle-stroke-opacity': ['match', ['get', 'stage'], 'expected', 0.85, 1],
      },
    },
    {
      id: 'areas-ground',
      type: 'fill',
      source: 'areas',
      // The larger an area, the fainter: what is known to within a country must not hide what is known better.
      paint: { 'fill-color': colours.incident, 'fill-opacity': ['interpolate', ['linear'], ['get', 'radius'], 10_000, 0.16, 70_000, 0.08, 250_000, 0.03] },
    },
    {
      id: 'areas-edge',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': colours.incident, 'line-width': 1.2, 'line-dasharray': [3, 3], 'line-opacity': 0.7 },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'names',
      minzoom: 2.5,
      layout: { ...label(12), 'text-max-width': 7, 'text-padding': 8 },
      paint: { 'text-color': colours.name, 'text-halo-color': colours.land, 'text-halo-width': 1 },
    },
    {
      id: 'control-names',
      type: 'symbol',
      source: 'control',
      minzoom: 4,
      layout: { ...label(11), 'text-anchor': 'bottom', 'text-offset': [0, -1.3], 'text-optional': true },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'areas-names',
      type: 'symbol',
      source: 'area-labels',
      layout: {
        ...label(12),
        'text-field': ['concat', ['get', 'place'], ' ', ['number-format', ['get', 'count'], { locale: digits }]] as never,
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 0.8,
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'points-ground',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': radius as never,
        'circle-color': hollow(colours.halo, colours.incident),
        'circle-opacity': 0.88,
        'circle-stroke-color': hollow(colours.incident, colours.halo),
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'points-count',
      type: 'symbol',
      source: 'points',
      filter: ['>', count as never, 1],
      layout: {
        ...label(12),
        'text-field': ['number-format', count, { locale: digits }] as never,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': hollow(colours.ink, colours.onIncident) },
    },
    {
      id: 'points-names',
      type: 'symbol',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
      layout: { ...label(12), 'text-field': ['get', 'place'], 'text-anchor': 'top', 'text-offset': [0, 1.1], 'text-optional': true },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
    },
  ];
}

function label(size: number) {
  return {
    'text-field': ['get', 'name'] as never,
    'text-font': [FONT_NAME],
    'text-size': size,
  };
}

/** The map resolves addresses in a worker, which has no page to resolve them against. */
function absolute(address: string): string {
  return new URL(address, location.href).href;
}
