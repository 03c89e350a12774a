import { html, nothing, svg, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Network, NetworkEdge } from '../api/types';
import { define, SjPage } from '../parts/element';
import '../parts/evidence';
import '../parts/filters';
import { party } from '../parts/names';
import { loaded } from '../parts/states';
import { captionLines } from '../pictures/caption';
import { colour } from '../pictures/dark';
import { BONDS, graph, inBook, type Graph, type GraphEdge } from '../pictures/graph';
import '../pictures/graph-view';
import { bondStyles, type SjGraph } from '../pictures/graph-view';
import { captionedSvg, downloadPng, downloadSvg, type Caption } from '../pictures/save';
import { sharedFilters } from '../state/filters';
import { Load } from '../state/load';
import { language } from '../state/preferences';
import { day, nameOf, t, word } from '../words/words';
import './shared.css';
import './network.css';

const FIRST = ['asOf', 'knownBy', 'actor'] as const;
const REST = ['from', 'until', 'type', 'outlet', 'speaker', 'reviewed'] as const;

/** Actors, the ties between them, and what they did to each other, as of a day. */
export class SjPageNetwork extends SjPage {
  static override properties = {
    ...SjPage.properties,
    ties: { state: true },
    hostile: { state: true },
    friendly: { state: true },
    book: { state: true },
    least: { state: true },
    chosen: { state: true },
  };
  declare ties: boolean;
  declare hostile: boolean;
  declare friendly: boolean;
  declare book: boolean;
  declare least: number;
  /** Id of the node or edge chosen. */
  declare chosen: string | null;
  private readonly load = new Load<Network>(this);
  private made: { key: unknown[]; graph: Graph } | null = null;

  constructor() {
    super();
    this.ties = true;
    this.hostile = true;
    this.friendly = true;
    this.book = true;
    this.least = 1;
    this.chosen = null;
  }

  protected override arrived(): void {
    const filters = sharedFilters(this.route.filters);
    this.chosen = null;
    void this.load.run((signal) => api.network(filters, signal));
  }

  private graph(network: Network): Graph {
    const key = [network, this.ties, this.hostile, this.friendly, this.book, this.least, language.value];
    if (!this.made || this.made.key.some((part, i) => part !== key[i])) {
      const shown = { ties: this.ties, hostile: this.hostile, friendly: this.friendly, book: this.book, least: this.least };
      this.made = { key, graph: graph(network, shown, (node) => nameOf(node)) };
    }
    return this.made.graph;
  }

  override render(): TemplateResult {
    const asOf = this.load.value?.as_of;
    return html`<div class="page">
      <header class="page-head">
        <h1>${t('page.network')}</h1>
        <p>${asOf ? t('as.of', { day: day(asOf) }) : nothing}</p>
        <div class="actions">
          <button class="button" @click=${() => this.saveSvg()}>${t('picture.svg')}</button>
          <button class="button" @click=${() => void this.savePng()}>${t('picture.png')}</button>
        </div>
      </header>
      <sj-filters .first=${FIRST} .rest=${REST}></sj-filters>
      ${this.choices()}
      ${loaded(this.load, (network) => html`<div class="stack">${this.show(network)}</div>`, { when: (network) => network.edges.length === 0, text: t('network.none') })}
    </div>`;
  }

  private choices(): TemplateResult {
    const check = (label: string, on: boolean, set: () => void) =>
      html`<label class="check"><input type="checkbox" .checked=${on} @change=${set} />${label}</label>`;
    return html`<div class="network-choices">
      ${check(t('network.ties'), this.ties, () => (this.ties = !this.ties))}
      ${check(t('network.hostile'), this.hostile, () => (this.hostile = !this.hostile))}
      ${check(t('network.friendly'), this.friendly, () => (this.friendly = !this.friendly))}
      ${check(t('network.book'), this.book, () => (this.book = !this.book))}
      <label class="check"
        >${t('network.least')}
        <input class="least" type="number" min="1" max="999" .value=${String(this.least)} @change=${(event: Event) => {
          this.least = Math.max(1, Math.trunc(Number((event.target as HTMLInputElement).value)) || 1);
        }}
      /></label>
    </div>`;
  }

  private show(network: Network): TemplateResult {
    const drawn = this.graph(network);
    return html`<div class="network-layout">
        ${drawn.edges.length === 0
          ? html`<div class="panel"><p class="soft">${t('network.nothing')}</p></div>`
          : html`<sj-graph
              .graph=${drawn}
              .chosen=${this.chosen}
              @sj-node=${(event: CustomEvent<string | null>) => (this.chosen = event.detail)}
              @sj-edge=${(event: CustomEvent<string>) => (this.chosen = event.detail)}
            ></sj-graph>`}
        <aside class="network-side" aria-live="polite">${this.side(drawn)}</aside>
      </div>
      ${this.legend(drawn)}
      <details class="facet">
        <summary>${t('picture.table')}</summary>
        <ul class="edges">
          ${drawn.edges.map(
            (edge) => html`<li data-testid="row">
              ${this.edge(drawn, edge)}
              <button class="button small quiet" @click=${() => this.choose(edge.id)}>${t('evidence.show')}</button>
            </li>`,
          )}
        </ul>
      </details>`;
  }

  /** Shows what is behind a line, and brings it into view where it is below or above. */
  private choose(id: string): void {
    this.chosen = id;
    void this.updateComplete.then(() => this.querySelector('.network-side')?.scrollIntoView({ block: 'nearest' }));
  }

  private side(drawn: Graph): TemplateResult {
    const edge = drawn.edges.find((each) => each.id === this.chosen);
    if (edge) {
      return html`<h2>${t('network.edge')}</h2>
        ${this.edge(drawn, edge)}
        <sj-evidence .claims=${edge.edge.claims} open></sj-evidence>`;
    }
    const node = drawn.nodes.find((each) => each.id === this.chosen);
    if (node) {
      const near = drawn.edges.filter((each) => each.source === node.id || each.target === node.id);
      return html`<h2>${party(bookParty(node.node))}</h2>
        <p class="small soft">${t('network.degree', { n: near.length })}</p>
        <ul class="edges">
          ${near.map(
            (each) => html`<li>
              ${this.edge(drawn, each)}
              <button class="button small quiet" @click=${() => this.choose(each.id)}>${t('evidence.show')}</button>
            </li>`,
          )}
        </ul>`;
    }
    return html`<p class="small soft">${t('network.choose')}</p>`;
  }

  private edge(drawn: Graph, { source, target, bond, edge }: GraphEdge): TemplateResult {
    const name = (id: string) => drawn.nodes.find((each) => each.id === id)?.label ?? id;
    return html`<p class="edge">
      ${sample(bond)} <bdi dir="auto">${name(source)}</bdi> <b>${word('bond', bond)}</b> <bdi dir="auto">${name(target)}</bdi>
      <small class="soft">${edge.kind === 'act' ? t('network.acts', { n: edge.weight }) : stage(edge)}</small>
    </p>`;
  }

  private legend(drawn: Graph): TemplateResult {
    const used = BONDS.filter((bond) => drawn.edges.some((edge) => edge.bond === bond));
    return html`<ul class="legend small" aria-label=${t('legend')}>
      ${used.map((bond) => html`<li>${sample(bond)} ${word('bond', bond)}</li>`)}
      <li class="soft">${t('network.size')}</li>
      ${drawn.leftOut > 0 ? html`<li class="soft">${t('network.left.out', { n: drawn.leftOut })}</li>` : nothing}
      ${drawn.edgesLeftOut > 0 ? html`<li class="soft">${t('network.edges.out', { n: drawn.edgesLeftOut })}</li>` : nothing}
    </ul>`;
  }

  private caption(): Caption {
    const styles = bondStyles();
    const asOf = this.load.value?.as_of;
    const edges = this.made?.graph.edges ?? [];
    return {
      title: `${t('app.name')} · ${t('page.network')}`,
      lines: captionLines(this.route.filters, [asOf ? t('as.of', { day: day(asOf) }) : '']),
      direction: language.value === 'ar' ? 'rtl' : 'ltr',
      ink: colour('--ink'),
      paper: colour('--raised'),
      legend: BONDS.filter((bond) => edges.some((edge) => edge.bond === bond)).map((bond) => ({
        colour: styles[bond].colour,
        dash: styles[bond].dash,
        label: word('bond', bond),
      })),
    };
  }

  private saveSvg(): void {
    const drawn = this.querySelector<SjGraph>('sj-graph')?.svg();
    if (drawn) downloadSvg(captionedSvg(drawn.svg, drawn.width, drawn.height, this.caption()), 'sijill-network.svg');
  }

  private async savePng(): Promise<void> {
    const canvas = await this.querySelector<SjGraph>('sj-graph')?.picture();
    if (canvas) await downloadPng(canvas, 'sijill-network.png', this.caption());
  }
}

/** A piece of the line by which a bond is drawn. */
function sample(bond: GraphEdge['bond']): TemplateResult {
  const { dash } = bondStyles()[bond];
  return html`<svg class="bond" data-bond=${bond} width="34" height="10" aria-hidden="true">
    ${svg`<path d="M1 5H33" stroke-dasharray=${dash.length === 0 ? nothing : dash.join(' ')} />`}
  </svg>`;
}

function stage(edge: NetworkEdge): string {
  return [word('tie.stage', edge.stage), edge.since ? t('since', { day: day(edge.since) }) : ''].filter(Boolean).join(t('list.comma'));
}

/** Nodes that are no entry of the book have a key that is no id. */
function bookParty<N extends { readonly id: string; readonly name_ar: string | null; readonly name_en: string | null }>(node: N) {
  return inBook(node.id) ? node : { ...node, id: null };
}

define('sj-page-network', SjPageNetwork);
