/** Actors, ties and acts → nodes and edges of the graph, and their places to begin with. */
import type { Network, NetworkEdge, NetworkNode } from '../api/types';

export interface Shown {
  readonly ties: boolean;
  readonly hostile: boolean;
  readonly friendly: boolean;
  /** Only actors that are entries of the book. */
  readonly book: boolean;
  /** Acts fewer than this are left out; ties always count. */
  readonly least: number;
}

/** How an edge is drawn; the legend has one entry for each. */
export type Bond = 'backs' | 'aligned' | 'allied' | 'enmity' | 'ended' | 'hostile' | 'friendly';

export const BONDS: readonly Bond[] = ['backs', 'aligned', 'allied', 'enmity', 'ended', 'hostile', 'friendly'];

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly bond: Bond;
  readonly weight: number;
  /** Width in pixels: grows with the logarithm of the weight. */
  readonly width: number;
  readonly directed: boolean;
  readonly edge: NetworkEdge;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** Diameter in pixels: its area grows with what the actor took part in. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly node: NetworkNode;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Actors that had no room: those with the fewest links. */
  readonly leftOut: number;
  /** Lines between the actors drawn that had no room: those with the fewest acts. */
  readonly edgesLeftOut: number;
}

/** More actors and lines than these are a thicket, and take long to lay out. */
const MOST = 80;
const MOST_EDGES = 240;

/** The bond that an edge stands for. */
export function bondOf(edge: NetworkEdge): Bond {
  if (edge.kind === 'act') return edge.hostile ? 'hostile' : 'friendly';
  if (edge.stage === 'ended') return 'ended';
  switch (edge.tie) {
    case 'backs':
    case 'aligned':
    case 'allied':
      return edge.tie;
    default:
      return 'enmity';
  }
}

/** Whether a node's id is that of a book entry; keys of others begin with a left-to-right mark. */
export function inBook(id: string): boolean {
  return !id.startsWith('\u200e');
}

/** What is drawn of a network: edges asked for, and the actors that have one. */
export function graph(network: Network, shown: Shown, label: (node: NetworkNode) => string): Graph {
  const edges = network.edges
    .filter((edge) => edge.source !== edge.target)
    .filter((edge) => !shown.book || (inBook(edge.source) && inBook(edge.target)))
    .filter((edge) =>
      edge.kind === 'tie'
        ? shown.ties
        : (edge.hostile ? shown.hostile : shown.friendly) && edge.weight >= shown.least,
    )
    .map((edge, index): GraphEdge => {
      const bond = bondOf(edge);
      return {
        id: `e${index}`,
        source: edge.source,
        target: edge.target,
        bond,
        weight: edge.weight,
        width: edge.kind === 'tie' ? 2 : Math.min(1 + Math.log2(Math.max(edge.weight, 1)), 6),
        directed: bond !== 'allied' && bond !== 'enmity',
        edge,
      };
    });
  const linked = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const degree = new Map<string, number>();
  for (const edge of edges) {
    for (const end of [edge.source, edge.target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  const ranked = network.nodes
    .filter((node) => linked.has(node.id))
    .sort(
      (one, other) =>
        (degree.get(other.id) ?? 0) - (degree.get(one.id) ?? 0) ||
        other.acts + other.ties - (one.acts + one.ties) ||
        (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
    );
  const nodes = ranked.slice(0, MOST).map((node, index): GraphNode => {
    const [x, y] = seed(index);
    return { id: node.id, label: label(node), size: size(node.acts + node.ties), x, y, node };
  });
  const known = new Set(nodes.map((node) => node.id));
  const between = edges.filter((edge) => known.has(edge.source) && known.has(edge.target));
  const rank = (edge: GraphEdge) => (edge.edge.kind === 'tie' ? Infinity : edge.weight);
  // Sorting is stable: of equal ones those stay that came first.
  const drawn = [...between].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(other) - rank(one))).slice(0, MOST_EDGES);
  return { nodes, edges: drawn, leftOut: ranked.length - nodes.length, edgesLeftOut: between.length - drawn.length };
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 90;

/** Places on a spiral from the middle outwards: the layout begins the same way every time. */
export function seed(index: number): [number, number] {
  const distance = SPACING * Math.sqrt(index);
  const angle = index * GOLDEN_ANGLE;
  return [Math.round(distance * Math.cos(angle)), Math.round(distance * Math.sin(angle))];
}

function size(acts: number): number {
  return Math.round(Math.min(14 + 5 * Math.sqrt(Math.max(acts, 0)), 60));
}
