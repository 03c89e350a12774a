import type { FeatureCollection, Point } from 'geojson';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { define, SjElement } from '../parts/element';
import { language } from '../state/preferences';
import { t } from '../words/words';
import { loadAtlas } from './atlas';
import { dark } from './dark';
import { DARK, EMPTY, LIGHT, mapStyle } from './map-style';
import './map-view.css';
import maplibre from './maplibre';
import { ScaleBar } from './scale-bar';
import { areaFeatures, areaLabels, bounds, pointFeatures, type Spot } from './spots';

/** Layers that answer to a click, topmost first. */
const CLICKABLE = ['points-ground', 'control-ground', 'areas-ground'];
const CLOSEST = 9;
const BEGINNING = { center: [40, 33.5] as [number, number], zoom: 4.2 };

/**
 * The map itself. Tells `sj-spot` (keys of places, chosen by click) and `sj-held` (id of a control
 * row); `sj-trouble` where something could not be drawn or fetched.
 */
export class SjMapView extends SjElement {
  static override properties = {
    spots: { attribute: false },
    control: { attribute: false },
    tiles: { attribute: false },
    frame: { attribute: false },
  };
  declare spots: readonly Spot[];
  declare control: FeatureCollection<Point>;
  /** Address of raster tiles that the reader has switched on. */
  declare tiles: string | null;
  /** West, south, east, north of what is looked at first. */
  declare frame: readonly [number, number, number, number] | null;
  private map: MapLibreMap | null = null;
  private ready = false;
  private fitted = false;
  private styled = '';
  private unwatch: (() => void) | null = null;

  constructor() {
    super();
    this.spots = [];
    this.control = EMPTY as FeatureCollection<Point>;
    this.tiles = null;
    this.frame = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = dark.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    this.map?.remove();
    this.map = null;
    this.ready = false;
    this.styled = '';
  }

  override render(): TemplateResult {
    return html`<div class="map-canvas" dir="ltr"></div>
      <div class="zoom">
        <button class="button" aria-label=${t('map.zoom.in')} @click=${() => this.map?.zoomIn()}>+</button>
        <button class="button" aria-label=${t('map.zoom.out')} @click=${() => this.map?.zoomOut()}>−</button>
        <button class="button" aria-label=${t('map.zoom.all')} @click=${() => this.fit()}>⤢</button>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    void this.restyle();
    if (changed.has('spots') || changed.has('control')) this.fill();
  }

  /** Moves so that all places are seen. */
  fit(): void {
    const box = bounds(this.spots);
    if (box) this.map?.fitBounds(box, { padding: 48, maxZoom: CLOSEST });
  }

  /** Moves to a place. */
  go(lon: number, lat: number): void {
    const map = this.map;
    map?.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), 7) });
  }

  /** What is drawn now, for saving. */
  async picture(): Promise<HTMLCanvasElement> {
    const map = this.map;
    if (!map) throw new Error('no map');
    return new Promise((done) => {
      // The canvas holds the picture only until the frame is over, so it is copied within it.
      void map.once('render', () => {
        const canvas = map.getCanvas();
        const copy = document.createElement('canvas');
        copy.width = canvas.width;
        copy.height = canvas.height;
        copy.getContext('2d')?.drawImage(canvas, 0, 0);
        done(copy);
      });
      map.triggerRepaint();
    });
  }

  /** Makes the map, or its style anew when language, colours or tiles have changed. */
  private async restyle(): Promise<void> {
    const wanted = JSON.stringify([language.value, dark.value, this.tiles]);
    if (wanted === this.styled) return;
    this.styled = wanted;
    try {
      const atlas = await loadAtlas(language.value);
      if (wanted !== this.styled || !this.isConnected) return;
      const digits = language.value === 'ar' ? 'ar-u-nu-arab' : 'en';
      const style = mapStyle(atlas, dark.value ? DARK : LIGHT, this.tiles, digits);
      this.ready = false;
      if (this.map) this.map.setStyle(style, { diff: false });
      else this.begin(style);
    } catch (error) {
      this.tell('sj-trouble', error);
    }
  }

  private begin(style: ReturnType<typeof mapStyle>): void {
    const container = this.querySelector<HTMLElement>('.map-canvas')!;
    const map = new maplibre.Map({
      container,
      style,
      ...BEGINNING,
      minZoom: 1,
      maxZoom: 14,
      renderWorldCopies: false,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      // On a phone one finger scrolls the page, two move the map.
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      locale: {
        'Map.Title': t('page.map'),
        'CooperativeGesturesHandler.MobileHelpText': t('map.fingers'),
        'CooperativeGesturesHandler.WindowsHelpText': t('map.ctrl'),
        'CooperativeGesturesHandler.MacHelpText': t('map.ctrl'),
      },
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new ScaleBar(), 'bottom-left');
    map.on('style.load', () => {
      this.ready = true;
      this.fill();
    });
    map.on('click', (event) => void this.clicked(event));
    map.on('mousemove', (event) => {
      const over = map.queryRenderedFeatures(event.point, { layers: this.layers() }).length > 0;
      map.getCanvas().classList.toggle('over', over);
    });
    map.on('error', (event) => this.tell('sj-trouble', event.error));
    this.map = map;
  }

  private fill(): void {
    if (!this.ready || !this.map) return;
    const data: Record<string, FeatureCollection> = {
      points: pointFeatures(this.spots),
      areas: areaFeatures(this.spots),
      'area-labels': areaLabels(this.spots),
      control: this.control,
    };
    for (const [name, features] of Object.entries(data)) {
      this.map.getSource<GeoJSONSource>(name)?.setData(features);
    }
    if (!this.fitted && this.frame) {
      this.fitted = true;
      this.map.fitBounds([...this.frame], { padding: 48, maxZoom: CLOSEST, animate: false });
    }
  }

  private layers(): string[] {
    return this.ready ? CLICKABLE.filter((layer) => this.map?.getLayer(layer)) : [];
  }

  private async clicked(event: MapMouseEvent): Promise<void> {
    const map = this.map;
    if (!map) return;
    const found = map.queryRenderedFeatures(event.point, { layers: this.layers() });
    const first = CLICKABLE.map((layer) => found.find((each) => each.layer.id === layer)).find(Boolean);
    if (!first) {
      this.tell<readonly string[]>('sj-spot', []);
      return;
    }
    if (first.layer.id === 'control-ground') {
      this.tell('sj-held', String(first.properties['id']));
      return;
    }
    const cluster: unknown = first.properties['cluster_id'];
    if (typeof cluster !== 'number') {
      this.tell<readonly string[]>('sj-spot', [String(first.properties['key'])]);
      return;
    }
    const source = map.getSource<GeoJSONSource>('points')!;
    const [zoom, leaves] = await Promise.all([
      source.getClusterExpansionZoom(cluster),
      source.getClusterLeaves(cluster, 200, 0),
    ]);
    this.tell<readonly string[]>('sj-spot', leaves.map((leaf) => String(leaf.properties?.['key'])));
    map.easeTo({ center: (first.geometry as Point).coordinates as [number, number], zoom });
  }
}

define('sj-map-view', SjMapView);
