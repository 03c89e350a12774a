import { BarChart } from 'echarts/charts';
import { BrushComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { html, type TemplateResult } from 'lit';
import { define, SjElement } from '../parts/element';
import { familyOf, typesOf, type ClaimType } from '../parts/families';
import { language } from '../state/preferences';
import { number, t, word } from '../words/words';
import { shortDay } from './days';
import { colour, dark, FONT, fontReady, mix } from './dark';
import { selection, type Bars } from './series';
import './bars-view.css';

echarts.use([BarChart, BrushComponent, GridComponent, TooltipComponent, CanvasRenderer, SVGRenderer]);

const NONE: Bars = { step: 'day', starts: [], types: [], total: 0, before: 0, after: 0 };
const PICTURE = { width: 1200, height: 420 };

/** The colour of a type: its family's, paler for each further type of the family. */
export function typeColour(type: string): string {
  const family = familyOf(type);
  const all = typesOf(family);
  const rank = Math.max(all.indexOf(type as ClaimType), 0);
  const palest = 0.35;
  const share = all.length < 2 ? 1 : 1 - (rank / (all.length - 1)) * (1 - palest);
  return mix(colour(`--${family}`), colour('--raised'), share);
}

/** Stacked bars along the days. Tells `sj-range` ({from, until}, or null) and `sj-hover` (bar or null). */
export class SjBars extends SjElement {
  static override properties = {
    bars: { attribute: false },
    from: {},
    until: {},
  };
  declare bars: Bars;
  /** Days chosen now. */
  declare from: string | undefined;
  declare until: string | undefined;
  private chart: echarts.ECharts | null = null;
  private resize: ResizeObserver | null = null;
  private unwatch: (() => void) | null = null;

  constructor() {
    super();
    this.bars = NONE;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = dark.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    this.resize?.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  override render(): TemplateResult {
    return html`<div class="bars-canvas" dir="ltr" role="img" aria-label=${t('timeline.chart', { n: this.bars.total })}></div>`;
  }

  protected override async updated(): Promise<void> {
    await fontReady();
    if (!this.isConnected) return;
    const chart = this.chart ?? this.begin();
    chart.setOption(this.option(), { notMerge: true });
    chart.dispatchAction({
      type: 'takeGlobalCursor',
      key: 'brush',
      brushOption: { brushType: 'lineX', brushMode: 'single' },
    });
    this.mark();
  }

  /** The picture as SVG, without a page around it. */
  svg(): { readonly svg: string; readonly width: number; readonly height: number } {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...PICTURE });
    chart.setOption({ ...this.option(), brush: undefined, tooltip: undefined });
    const svg = chart.renderToSVGString();
    chart.dispose();
    return { svg, ...PICTURE };
  }

  /** The picture as it is on the page, at twice its size. */
  picture(): HTMLCanvasElement {
    if (!this.chart) throw new Error('no chart');
    return this.chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: colour('--raised') });
  }

  private begin(): echarts.ECharts {
    const container = this.querySelector<HTMLElement>('.bars-canvas')!;
    const chart = echarts.init(container, null, { renderer: 'canvas' });
    chart.on('brushEnd', (event) => {
      const area = (event as { areas?: { coordRange?: [number, number]; range?: [number, number] }[] }).areas?.[0];
      // A new range comes in bars; one that was shown by mark() and then moved comes in pixels.
      const [one, other] = area?.coordRange ?? this.barsWithin(chart, area?.range);
      this.tell('sj-range', one === undefined || other === undefined ? null : selection(this.bars, one, other));
    });
    chart.on('updateAxisPointer', (event) => {
      const at = (event as { axesInfo?: { value: number }[] }).axesInfo?.[0]?.value;
      this.tell('sj-hover', at ?? null);
    });
    chart.on('globalout', () => this.tell('sj-hover', null));
    this.resize = new ResizeObserver(() => {
      chart.resize();
      this.mark();
    });
    this.resize.observe(container);
    this.chart = chart;
    return chart;
  }

  /** Bars between two pixels; the edges of bars belong to neither. */
  private barsWithin(chart: echarts.ECharts, pixels: readonly number[] | undefined): number[] {
    if (!pixels) return [];
    const [low = 0, high = 0] = [...pixels].sort((one, other) => one - other);
    return [low + 1, high - 1].map((pixel) => chart.convertFromPixel({ xAxisIndex: 0 }, pixel));
  }

  /** Shows the chosen days on the chart, from the outer edge of the first bar to that of the last. */
  private mark(): void {
    const chart = this.chart;
    const { starts } = this.bars;
    if (!chart || starts.length === 0) return;
    const low = this.from ? lastUpTo(starts, this.from) : 0;
    const high = this.until ? lastUpTo(starts, this.until) : starts.length - 1;
    const pixel = (index: number) => chart.convertToPixel({ xAxisIndex: 0 }, index);
    const half = starts.length > 1 ? Math.abs(pixel(1) - pixel(0)) / 2 : chart.getWidth() / 4;
    const ends = [pixel(low), pixel(high)].sort((one, other) => one - other) as [number, number];
    chart.dispatchAction({
      type: 'brush',
      areas:
        this.from || this.until
          ? [{ brushType: 'lineX', range: [ends[0] - half, ends[1] + half] }]
          : [],
    });
  }

  private option(): echarts.EChartsCoreOption {
    const rtl = language.value === 'ar';
    const ink = colour('--ink-soft');
    const line = colour('--line');
    const { starts, types, step } = this.bars;
    return {
      animation: false,
      textStyle: { fontFamily: FONT, color: ink },
      grid: { top: 12, bottom: 4, left: 8, right: 8, containLabel: true },
      tooltip: { trigger: 'axis', showContent: false, axisPointer: { type: 'shadow' } },
      brush: {
        xAxisIndex: 0,
        brushType: 'lineX',
        brushMode: 'single',
        transformable: true,
        brushStyle: { color: mix(colour('--accent'), colour('--raised'), 0.25), borderColor: colour('--accent'), borderWidth: 1, opacity: 0.35 },
        outOfBrush: { colorAlpha: 0.35 },
        throttleType: 'debounce',
        throttleDelay: 150,
      },
      xAxis: {
        type: 'category',
        // Time runs as the language is read.
        inverse: rtl,
        data: starts.map((start) => shortDay(start, step)),
        axisLine: { lineStyle: { color: colour('--line-strong') } },
        axisTick: { alignWithLabel: true },
        axisLabel: { color: ink, hideOverlap: true },
      },
      yAxis: {
        position: rtl ? 'right' : 'left',
        minInterval: 1,
        axisLabel: { color: ink, formatter: (value: number) => number(value) },
        splitLine: { lineStyle: { color: line } },
      },
      series: types.map(({ type, counts }) => ({
        type: 'bar',
        name: word('type', type),
        stack: 'incidents',
        barCategoryGap: starts.length > 60 ? '8%' : '28%',
        barMaxWidth: 46,
        itemStyle: { color: typeColour(type) },
        data: counts,
      })),
    };
  }
}

function lastUpTo(starts: readonly string[], day: string): number {
  let found = 0;
  starts.forEach((start, i) => {
    if (start <= day) found = i;
  });
  return found;
}

define('sj-bars', SjBars);
