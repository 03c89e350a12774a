import cytoscape from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { define, SjElement } from '../parts/element';
import { t } from '../words/words';
import { colour, dark, FONT, fontReady } from './dark';
import type { Bond, Graph } from './graph';
import { graphSvg, type BondStyle, type GraphColours } from './graph-svg';
import { EMS, LABEL, labelWidth, lines } from './labels';
import { loosen, spread } from './spread';
import './graph-view.css';

/** Cytoscape puts this style element into the page, unless there is one with this id already. */
const CYTOSCAPE_STYLE = '__________cytoscape_stylesheet';

const SCALE = 2;
const GAP = 8;
/** Parting needs room, room takes zooming out, and then labels need more room again. */
const ROUNDS = 4;
/** Smaller than this, lines and circles are too thin to read. */
const LEAST_ZOOM = 0.55;

/** Colour and dashes of each bond now; the legend draws the same. */
export function bondStyles(): Readonly<Record<Bond, BondStyle>> {
  return {
    backs: { colour: colour('--support'), dash: [] },
    aligned: { colour: colour('--support'), dash: [2, 4] },
    allied: { colour: colour('--accord'), dash: [] },
    enmity: { colour: colour('--force'), dash: [10, 4] },
    ended: { colour: colour('--line-strong'), dash: [3, 5] },
    hostile: { colour: colour('--force'), dash: [5, 4] },
    friendly: { colour: colour('--accord'), dash: [5, 4] },
  };
}

/** The graph of actors. Tells `sj-node` (actor id), `sj-edge` (edge id) or, beside both, `sj-node` null. */
export class SjGraph extends SjElement {
  static override properties = { graph: { attribute: false }, chosen: {} };
  declare graph: Graph;
  /** Id of the node or edge that is chosen. */
  declare chosen: string | null;
  private cy: cytoscape.Core | null = null;
  private drawn: Graph | null = null;
  private unwatch: (() => void) | null = null;

  constructor() {
    super();
    this.graph = { nodes: [], edges: [], leftOut: 0, edgesLeftOut: 0 };
    this.chosen = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = dark.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    this.cy?.destroy();
    this.cy = null;
    this.drawn = null;
  }

  override render(): TemplateResult {
    return html`<div class="graph-canvas" dir="ltr" role="img" aria-label=${t('network.graph', {
        n: this.graph.nodes.length,
      })}></div>
      <div class="zoom">
        <button class="button" aria-label=${t('map.zoom.in')} @click=${() => this.zoom(1.3)}>+</button>
        <button class="button" aria-label=${t('map.zoom.out')} @click=${() => this.zoom(1 / 1.3)}>−</button>
        <button class="button" aria-label=${t('map.zoom.all')} @click=${() => this.cy?.fit(undefined, 30)}>⤢</button>
      </div>`;
  }

  protected override async updated(): Promise<void> {
    await fontReady();
    if (!this.isConnected) return;
    const cy = this.cy ?? this.begin();
    cy.style(styles());
    if (this.drawn !== this.graph) this.draw(cy);
    cy.elements().removeClass('chosen near far');
    const chosen = cy.elements().filter((element) => element.id() === this.chosen);
    if (chosen.nonempty()) {
      const near = chosen.closedNeighborhood().union(chosen.connectedNodes());
      cy.elements().not(near).addClass('far');
      chosen.addClass('chosen');
    }
  }

  /** The picture as it is laid out, whole and at the size it has on the page, as SVG. */
  svg(): ReturnType<typeof graphSvg> {
    const zoom = this.cy?.zoom() ?? 1;
    const nodes = this.graph.nodes.map((node) => {
      const at = this.cy?.getElementById(node.id).position() ?? node;
      return { node: { ...node, size: node.size * zoom }, x: at.x * zoom, y: at.y * zoom };
    });
    return graphSvg(nodes, this.graph.edges, graphColours());
  }

  /** The same as a canvas, at twice the size. */
  async picture(): Promise<HTMLCanvasElement> {
    if (!this.cy) throw new Error('no graph');
    const blob = await this.cy.png({ output: 'blob-promise', full: true, scale: SCALE * this.cy.zoom(), bg: colour('--raised') });
    const image = await createImageBitmap(blob);
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas;
  }

  private begin(): cytoscape.Core {
    if (!document.getElementById(CYTOSCAPE_STYLE)) {
      const stand = document.createElement('meta');
      stand.id = CYTOSCAPE_STYLE;
      document.head.append(stand);
    }
    const cy = cytoscape({
      container: this.querySelector<HTMLElement>('.graph-canvas'),
      minZoom: 0.15,
      maxZoom: 3,
      pixelRatio: SCALE,
      boxSelectionEnabled: false,
    });
    cy.on('zoom', () => this.letter(cy));
    cy.on('tap', (event) => {
      const target = event.target as cytoscape.Core | cytoscape.SingularElementReturnValue;
      if (target === cy) this.tell('sj-node', null);
      else if ((target as cytoscape.SingularElementReturnValue).isNode()) this.tell('sj-node', (target as cytoscape.SingularElementReturnValue).id());
      else this.tell('sj-edge', (target as cytoscape.SingularElementReturnValue).id());
    });
    this.cy = cy;
    return cy;
  }

  private draw(cy: cytoscape.Core): void {
    this.drawn = this.graph;
    cy.elements().remove();
    cy.add([
      ...this.graph.nodes.map(({ id, label, size, x, y }) => ({
        group: 'nodes' as const,
        data: { id, label, size },
        position: { x, y },
      })),
      ...this.graph.edges.map(({ id, source, target, bond, width, directed }) => ({
        group: 'edges' as const,
        data: { id, source, target, width },
        classes: `${bond}${directed ? ' directed' : ''}`,
      })),
    ]);
    // From given places and without chance: the same network is drawn the same way every time.
    cy.layout({
      name: 'cose',
      randomize: false,
      animate: false,
      fit: true,
      padding: 36,
      nodeDimensionsIncludeLabels: true,
      idealEdgeLength: () => 70,
      nodeRepulsion: () => 9_000,
      nodeOverlap: 20,
      componentSpacing: 30,
      gravity: 1.2,
      numIter: 700,
    }).run();
    this.separate(cy);
    this.letter(cy);
  }

  /** Moves actors apart whose circles or labels lie on each other at the zoom that shows all. */
  private separate(cy: cytoscape.Core): void {
    for (let round = 0; round < ROUNDS; round++) {
      const pixel = 1 / Math.max(cy.zoom(), LEAST_ZOOM);
      const nodes = this.graph.nodes.map((node) => ({ ...node, at: cy.getElementById(node.id).position() }));
      const boxes = nodes.map(({ at, size, label }) => {
        return {
          x: at.x,
          y: at.y,
          width: Math.max(size, labelWidth(label) * pixel) + GAP * pixel,
          height: size + (lines(label).length + 0.6) * LABEL * pixel + GAP * pixel,
        };
      });
      const apart = spread(round === 0 ? loosen(boxes) : boxes);
      cy.batch(() => nodes.forEach(({ id }, i) => cy.getElementById(id).position(apart[i]!)));
      cy.fit(undefined, 36);
    }
    // Where all does not fit, one begins at the most linked actor.
    const first = this.graph.nodes[0];
    if (cy.zoom() < LEAST_ZOOM && first) {
      cy.zoom(LEAST_ZOOM);
      cy.center(cy.getElementById(first.id));
    }
  }

  /** Labels keep their size on the page however far one has zoomed. */
  private letter(cy: cytoscape.Core): void {
    const size = LABEL / cy.zoom();
    cy.nodes().style({ 'font-size': size, 'text-margin-y': size / 3, 'text-max-width': `${size * EMS}px`, 'text-outline-width': size / 6 });
  }

  private zoom(by: number): void {
    const cy = this.cy;
    cy?.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }
}

function graphColours(): GraphColours {
  return {
    ink: colour('--ink'),
    paper: colour('--raised'),
    node: colour('--accent-ground'),
    bonds: bondStyles(),
  };
}

function styles(): cytoscape.StylesheetJson {
  const { ink, paper, node, bonds } = graphColours();
  const accent = colour('--accent');
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': node,
        'border-width': 1.5,
        'border-color': accent,
        color: ink,
        'font-size': LABEL,
        'text-max-width': `${LABEL * EMS}px`,
        'font-family': FONT,
        'text-valign': 'bottom',
        'text-wrap': 'wrap',
        'text-outline-color': paper,
      },
    },
    {
      selector: 'edge',
      style: { width: 'data(width)', 'curve-style': 'bezier', 'control-point-step-size': 26 },
    },
    { selector: 'edge.directed', style: { 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9 } },
    ...Object.entries(bonds).map(([bond, { colour: stroke, dash }]) => ({
      selector: `edge.${bond}`,
      style: {
        'line-color': stroke,
        'target-arrow-color': stroke,
        ...(dash.length === 0
          ? { 'line-style': 'solid' as const }
          : { 'line-style': 'dashed' as const, 'line-dash-pattern': [...dash] }),
      },
    })),
    { selector: '.far', style: { opacity: 0.18 } },
    { selector: 'node.chosen', style: { 'border-width': 4 } },
    { selector: 'edge.chosen', style: { 'overlay-color': accent, 'overlay-opacity': 0.2, 'overlay-padding': 5 } },
  ];
}

define('sj-graph', SjGraph);
