import { describe, expect, it } from 'vitest';
import type { Control } from '../../src/api/derived';
import { controlLayer } from '../../src/pictures/control-layer';

const row = (change: Partial<Control>): Control => ({
  id: 'c', claims: [], first: null, last: null, asserted_by: [], denied_by: [], doubted_by: [], outlets: [], sources: 1,
  place: { id: 'lby-sirte', name_ar: 'سرت', name_en: 'Sirte', lat: 31.2, lon: 16.59 },
  holder: [], from: [], stage: 'held', expected_holder: [], since: null,
  ...change,
});
const party = (id: string) => ({ id, name_ar: id, name_en: null });
const name = (place: Control['place']) => place.name_ar ?? '';

describe('control on the map', () => {
  it('has one colour a holder, in the legend as on the map', () => {
    const { features, legend } = controlLayer(
      [row({ id: '1', holder: [party('a')] }), row({ id: '2', holder: [party('b')] }), row({ id: '3', holder: [party('a')] })],
      name,
    );
    expect(legend.map((entry) => [entry.party.id, entry.places])).toEqual([['a', 2], ['b', 1]]);
    expect(features.features.map((each) => each.properties?.['colour'])).toEqual([
      legend[0]!.colour, legend[1]!.colour, legend[0]!.colour,
    ]);
  });

  it('shows both sides of a contested place, and who is expected', () => {
    const { features } = controlLayer(
      [
        row({ id: '1', stage: 'contested', holder: [party('a')], from: [party('b')] }),
        row({ id: '2', stage: 'expected', holder: [party('a')], expected_holder: [party('c')] }),
      ],
      name,
    );
    const [contested, expected] = features.features.map((each) => each.properties!);
    expect(contested!['colour']).not.toBe(contested!['second']);
    expect(expected!['colour']).not.toBe(contested!['colour']);
  });

  it('leaves out what has no point, and keeps a place that nobody is told to hold', () => {
    const { features, legend } = controlLayer(
      [row({ place: { id: null, name_ar: 'سرت', name_en: null, lat: null, lon: null } }), row({ id: 'x' })],
      name,
    );
    expect(features.features.map((each) => each.properties?.['id'])).toEqual(['x']);
    expect(legend).toEqual([]);
  });
});
