import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import { language } from '../state/preferences';
import { number, t } from '../words/words';

const WIDEST = 100;
const STEPS = [5, 3, 2, 1] as const;

/** The longest round distance that fits, with its width in pixels. */
export function roundDistance(metresOfWidest: number): { readonly metres: number; readonly pixels: number } {
  const power = 10 ** Math.floor(Math.log10(metresOfWidest));
  const metres = (STEPS.find((step) => step * power <= metresOfWidest) ?? 1) * power;
  return { metres, pixels: Math.round((WIDEST * metres) / metresOfWidest) };
}

/** A distance as the language writes it: «٥٠ كم», 50 km. */
export function distance(metres: number): string {
  return metres >= 1000
    ? `${number(metres / 1000)}\u00a0${t('map.kilometres')}`
    : `${number(metres)}\u00a0${t('map.metres')}`;
}

/** How long a distance is on the map, in the digits and the direction of the interface; MapLibre's own knows neither. */
export class ScaleBar implements IControl {
  private readonly bar = document.createElement('div');
  private map: MapLibreMap | null = null;
  private unwatch: (() => void) | null = null;
  private readonly draw = () => {
    const map = this.map;
    if (!map) return;
    const middle = map.getContainer().clientHeight / 2;
    const { metres, pixels } = roundDistance(map.unproject([0, middle]).distanceTo(map.unproject([WIDEST, middle])));
    this.bar.style.inlineSize = `${pixels}px`;
    this.bar.dir = language.value === 'ar' ? 'rtl' : 'ltr';
    this.bar.textContent = distance(metres);
  };

  onAdd(map: MapLibreMap): HTMLElement {
    this.map = map;
    this.bar.className = 'maplibregl-ctrl maplibregl-ctrl-scale';
    map.on('move', this.draw);
    this.unwatch = language.watch(this.draw);
    this.draw();
    return this.bar;
  }

  onRemove(): void {
    this.map?.off('move', this.draw);
    this.unwatch?.();
    this.map = null;
    this.bar.remove();
  }
}
