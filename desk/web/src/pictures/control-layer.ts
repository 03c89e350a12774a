/** Who has which place, as points of the map and entries of its legend. */
import type { FeatureCollection, Point } from 'geojson';
import type { Control, PartyName } from '../api/types';
import { partyColours, partyKey } from './colours';

export interface ControlLayer {
  readonly features: FeatureCollection<Point>;
  /** Holders in the order of how many places they have, with their colour. */
  readonly legend: readonly { readonly party: PartyName; readonly colour: string; readonly places: number }[];
}

/** Where nobody is told to hold a place. */
const NOBODY = '#8a8f98';

/**
 * Draws rows that have a point. A contested place has the colours of two holders, an expected change
 * the colour of who is expected, as a ring alone.
 */
export function controlLayer(rows: readonly Control[], name: (place: Control['place']) => string): ControlLayer {
  const drawn = rows.filter((row) => typeof row.place.lat === 'number' && typeof row.place.lon === 'number');
  const colours = partyColours(drawn.flatMap((row) => holders(row).map(partyKey)));
  const legend = new Map<string, { party: PartyName; colour: string; places: number }>();
  for (const row of drawn) {
    for (const party of holders(row).slice(0, 2)) {
      const key = partyKey(party);
      const entry = legend.get(key);
      if (entry) entry.places++;
      else legend.set(key, { party, colour: colours.get(key)!, places: 1 });
    }
  }
  return {
    features: {
      type: 'FeatureCollection',
      features: drawn.map((row) => {
        const [first, second] = holders(row);
        const colour = first ? colours.get(partyKey(first))! : NOBODY;
        return {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [row.place.lon!, row.place.lat!] },
          properties: {
            id: row.id,
            name: name(row.place),
            stage: row.stage,
            colour,
            second: row.stage === 'contested' && second ? colours.get(partyKey(second))! : colour,
          },
        };
      }),
    },
    legend: [...legend.values()].sort((one, other) => other.places - one.places),
  };
}

/** Who is drawn for a row: who has the place, who contests it, or who is expected to take it. */
export function holders(row: Control): readonly PartyName[] {
  if (row.stage === 'expected') return row.expected_holder.length > 0 ? row.expected_holder : row.holder;
  if (row.stage === 'contested') return [...row.holder, ...row.from, ...row.expected_holder];
  return row.holder;
}
