import { describe, expect, it } from 'vitest';
import { OTHER_PARTY, PARTY_PALETTE, partyColours, partyKey } from '../../src/pictures/colours';

describe('colours of parties', () => {
  it('are the same whatever the order', () => {
    const ids = ['yem-army', 'lby-lna', 'sdn-rsf', 'irq-pmf'];
    const colours = partyColours(ids);
    expect(partyColours([...ids].reverse())).toEqual(colours);
    expect(partyColours([...ids, ...ids])).toEqual(colours);
  });

  it('differ while the palette lasts, and say so when it does not', () => {
    const ids = Array.from({ length: PARTY_PALETTE.length + 2 }, (_, i) => `party-${i}`);
    const all = [...partyColours(ids).values()];
    expect(new Set(all.slice(0, PARTY_PALETTE.length)).size).toBe(new Set(all).size - 1);
    expect(all.filter((colour) => colour === OTHER_PARTY)).toHaveLength(2);
  });

  it('know a party by its id, else by its name', () => {
    expect(partyKey({ id: 'tun', name_ar: 'تونس' })).toBe('tun');
    expect(partyKey({ id: null, name_ar: 'كتيبة محلية' })).toBe('كتيبة محلية');
  });
});
