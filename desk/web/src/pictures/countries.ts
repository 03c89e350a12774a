import { alpha2 } from '../words/iso';

/** The name of a country of the base map, from the browser; Natural Earth's English one where it has none. */
export function countryName(
  numeric: string | number | undefined,
  fallback: string,
  names: { of(code: string): string | undefined },
): string {
  const code = alpha2(numeric);
  return (code && names.of(code)) || fallback;
}
