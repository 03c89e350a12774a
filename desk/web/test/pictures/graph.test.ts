import { describe, expect, it } from 'vitest';
import type { Network, NetworkEdge } from '../../src/api/types';
import { bondOf, graph, seed } from '../../src/pictures/graph';

const edge = (change: Partial<NetworkEdge>): NetworkEdge => ({
  source: 'a',
  target: 'b',
  kind: 'act',
  hostile: false,
  weight: 1,
  since: null,
  claims: [],
  ...change,
});

const node = (id: string) => ({
  id,
  name_ar: `جماعة ${id}`,
  name_en: null,
  sector: null,
  country: null,
  acts: 1,
  ties: 0,
});

const network: Network = {
  as_of: '2019-04-30',
  nodes: ['c', 'a', 'b', 'alone'].map(node),
  edges: [
    edge({ kind: 'tie', tie: 'backs', stage: 'standing' }),
    edge({ source: 'c', hostile: true, weight: 9 }),
    edge({ source: 'c', target: 'a' }),
  ],
};

const ALL = { ties: true, hostile: true, friendly: true, book: false, least: 1 };

describe('graph', () => {
  it('names the bond of each edge', () => {
    expect(bondOf(edge({ hostile: true }))).toBe('hostile');
    expect(bondOf(edge({}))).toBe('friendly');
    expect(bondOf(edge({ kind: 'tie', tie: 'allied' }))).toBe('allied');
    expect(bondOf(edge({ kind: 'tie', tie: 'hostile', hostile: true }))).toBe('enmity');
    expect(bondOf(edge({ kind: 'tie', tie: 'backs', stage: 'ended' }))).toBe('ended');
  });

  it('holds the actors that an edge shown has, most linked first', () => {
    const all = graph(network, ALL, (each) => each.name_ar ?? '');
    expect(all.nodes.map((each) => each.id)).toEqual(['a', 'b', 'c']);
    const ties = graph(network, { ...ALL, hostile: false, friendly: false }, (each) => each.id);
    expect(ties.nodes.map((each) => each.id)).toEqual(['a', 'b']);
    const frequent = graph(network, { ...ALL, ties: false, least: 2 }, (each) => each.id);
    expect(frequent.edges.map((each) => each.bond)).toEqual(['hostile']);
  });

  it('is the same whatever the order of arrival', () => {
    const turned: Network = { ...network, nodes: [...network.nodes].reverse() };
    expect(graph(turned, ALL, (each) => each.id)).toEqual(graph(network, ALL, (each) => each.id));
  });

  it('leaves out what an actor does to itself and, when asked, who is not in the book', () => {
    const edges = [edge({ source: 'a', target: 'a' }), edge({ source: 'a', target: '\u200eأهالي الحي' })];
    expect(graph({ ...network, edges, nodes: [node('a'), node('\u200eأهالي الحي')] }, ALL, (each) => each.id).edges).toHaveLength(1);
    expect(graph({ ...network, edges }, { ...ALL, book: true }, (each) => each.id).edges).toHaveLength(0);
  });

  it('points ties and acts one way, alliance and enmity both ways', () => {
    const found = graph(
      { ...network, edges: [edge({ kind: 'tie', tie: 'allied' }), edge({ kind: 'tie', tie: 'aligned' })] },
      ALL,
      (each) => each.id,
    );
    expect(found.edges.map((each) => each.directed)).toEqual([false, true]);
  });

  it('draws the most linked of many actors and the strongest of many lines, and tells what it left out', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `n${String(i).padStart(3, '0')}`);
    const many = ids.flatMap((source, i) =>
      ids.slice(i + 1, i + 8).map((target) => edge({ source, target, weight: i > 49 && i < 53 ? 9 : 1 })),
    );
    const found = graph({ as_of: null, nodes: ids.map(node), edges: many }, ALL, (each) => each.id);
    expect([found.nodes.length, found.leftOut]).toEqual([80, 20]);
    expect(found.edges).toHaveLength(240);
    expect(found.edgesLeftOut).toBeGreaterThan(0);
    expect(found.edges.filter((each) => each.weight === 9)).toHaveLength(21);
  });

  it('begins at places of their own', () => {
    const places = Array.from({ length: 200 }, (_, i) => seed(i).join());
    expect(new Set(places).size).toBe(200);
  });
});
