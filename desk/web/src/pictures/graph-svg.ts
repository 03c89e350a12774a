/** The drawn graph as SVG: the same places, colours and strokes as on the page. */
import type { Bond, GraphEdge, GraphNode } from './graph';
import { LABEL, lines } from './labels';
import { escapeXml } from './save';

export interface BondStyle {
  readonly colour: string;
  /** Lengths of dash and gap; none for an unbroken line. */
  readonly dash: readonly number[];
}

export interface DrawnNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export interface GraphColours {
  readonly ink: string;
  readonly paper: string;
  readonly node: string;
  readonly bonds: Readonly<Record<Bond, BondStyle>>;
}

const PADDING = 70;
const ARROW = 7;

/** Lines and circles, moved so that all of it is within the size answered. */
export function graphSvg(
  nodes: readonly DrawnNode[],
  edges: readonly GraphEdge[],
  colours: GraphColours,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const xs = nodes.map((each) => each.x);
  const ys = nodes.map((each) => each.y);
  const west = Math.min(0, ...xs) - PADDING;
  const north = Math.min(0, ...ys) - PADDING;
  const width = Math.round(Math.max(0, ...xs) - west + PADDING);
  const height = Math.round(Math.max(0, ...ys) - north + PADDING);
  const at = new Map(nodes.map((each) => [each.node.id, { ...each, x: each.x - west, y: each.y - north }]));
  const parts: string[] = [];
  for (const edge of edges) {
    const from = at.get(edge.source);
    const to = at.get(edge.target);
    if (from && to) parts.push(stroke(edge, from, to, colours));
  }
  for (const { node, x, y } of at.values()) {
    parts.push(
      `<circle cx="${round(x)}" cy="${round(y)}" r="${node.size / 2}" fill="${colours.node}" stroke="${colours.ink}" stroke-width="1"/>`,
      ...lines(node.label).map(
        (line, i) =>
          `<text x="${round(x)}" y="${round(y + node.size / 2 + (i + 1.2) * LABEL)}" font-size="${LABEL}" text-anchor="middle" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke">${escapeXml(line)}</text>`,
      ),
    );
  }
  return { svg: parts.join('\n'), width, height };
}

function stroke(edge: GraphEdge, from: DrawnNode, to: DrawnNode, colours: GraphColours): string {
  const { colour, dash } = colours.bonds[edge.bond];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return '';
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const x1 = from.x + ux * (from.node.size / 2);
  const y1 = from.y + uy * (from.node.size / 2);
  const x2 = to.x - ux * (to.node.size / 2 + 2);
  const y2 = to.y - uy * (to.node.size / 2 + 2);
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  const path = `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${colour}" stroke-width="${round(edge.width)}" fill="none"${dashes}/>`;
  if (!edge.directed) return path;
  const bx = x2 - ux * ARROW;
  const by = y2 - uy * ARROW;
  const half = ARROW / 2;
  return `${path}<path d="M${round(x2)} ${round(y2)}L${round(bx - uy * half)} ${round(by + ux * half)}L${round(bx + uy * half)} ${round(by - ux * half)}Z" fill="${colour}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
