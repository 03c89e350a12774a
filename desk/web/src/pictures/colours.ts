/**
 * Colours of parties. The same set of parties gets the same colours whatever their order; a party's
 * colour comes from its id alone unless another of the set has taken it, never from its side.
 */

/** Tones that stay apart for colour-blind eyes and have 3:1 contrast to both themes' land. */
export const PARTY_PALETTE = [
  '#3f74c4',
  '#c0561f',
  '#2a8a68',
  '#8c5bb8',
  '#a8761a',
  '#c24a7c',
  '#26879c',
  '#7d7a28',
  '#b4453f',
  '#5a67d8',
] as const;

/** For parties beyond the palette: told apart by their labels. */
export const OTHER_PARTY = '#7b8190';

/** A colour for each party, keyed by id. */
export function partyColours(ids: Iterable<string>): Map<string, string> {
  const palette = PARTY_PALETTE;
  const taken = new Set<number>();
  const colours = new Map<string, string>();
  for (const id of [...new Set(ids)].sort(byCodeUnits)) {
    if (taken.size === palette.length) {
      colours.set(id, OTHER_PARTY);
      continue;
    }
    let slot = hash(id) % palette.length;
    while (taken.has(slot)) slot = (slot + 1) % palette.length;
    taken.add(slot);
    colours.set(id, palette[slot]!);
  }
  return colours;
}

/** What identifies a party: its book id, else its name. */
export function partyKey(party: { id: string | null; name_ar: string | null }): string {
  return party.id ?? party.name_ar ?? '';
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
