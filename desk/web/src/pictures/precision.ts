/**
 * How far a place's point may be from where something happened. A district is no point: what is
 * known to within a district is drawn as an area of about that size.
 */
import type { Polygon, Position } from 'geojson';

/** The words of claim.schema.json for a place's precision. */
export type Precision =
  | 'site'
  | 'neighbourhood'
  | 'village'
  | 'town'
  | 'subdistrict'
  | 'district'
  | 'admin1'
  | 'region'
  | 'country';

/** Metres within which the true place is expected; usual sizes of such units in the region. */
const RADIUS: Readonly<Record<Precision, number>> = {
  site: 300,
  neighbourhood: 800,
  village: 1_500,
  town: 3_000,
  subdistrict: 10_000,
  district: 20_000,
  admin1: 55_000,
  region: 70_000,
  country: 250_000,
};

/** Beyond this a point would pretend to know more than the report tells. */
const POINT_UP_TO = 5_000;

const EARTH_RADIUS = 6_371_008.8;
const CORNERS = 64;

/** The radius in metres; that of a town where the precision is unknown. */
export function radius(precision: string | null | undefined): number {
  return precision && precision in RADIUS ? RADIUS[precision as Precision] : RADIUS.town;
}

/** Whether a place of this precision is drawn as an area. */
export function isArea(precision: string | null | undefined): boolean {
  return radius(precision) > POINT_UP_TO;
}

/** A circle on the ground around a point, `metres` in radius, as a closed ring. */
export function circle([lon, lat]: Position, metres: number): Polygon {
  const angle = metres / EARTH_RADIUS;
  const lat1 = radians(lat ?? 0);
  const lon1 = radians(lon ?? 0);
  const ring: Position[] = [];
  for (let i = 0; i < CORNERS; i++) {
    // Counter-clockwise, as RFC 7946 wants an outer ring.
    const bearing = -(2 * Math.PI * i) / CORNERS;
    const lat2 = Math.asin(
      Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(bearing),
    );
    const lon2 =
      lon1 +
      Math.atan2(
        Math.sin(bearing) * Math.sin(angle) * Math.cos(lat1),
        Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2),
      );
    ring.push([degrees(lon2), degrees(lat2)]);
  }
  ring.push(ring[0]!);
  return { type: 'Polygon', coordinates: [ring] };
}

function radians(degree: number): number {
  return (degree * Math.PI) / 180;
}

function degrees(radian: number): number {
  return (radian * 180) / Math.PI;
}
