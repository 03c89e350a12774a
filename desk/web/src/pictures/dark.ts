import { theme } from '../state/preferences';
import { Store } from '../state/store';

const machine = matchMedia('(prefers-color-scheme: dark)');

function now(): boolean {
  return theme.value === 'dark' || (theme.value === 'system' && machine.matches);
}

/** Whether pictures are drawn in dark colours: canvases do not follow style sheets by themselves. */
export const dark = new Store<boolean>(now());

theme.watch(() => dark.set(now()));
machine.addEventListener('change', () => dark.set(now()));

/** The colour that a style token stands for now, as `rgb(…)`, for canvases. */
export function colour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** A colour mixed with another: `share` of the first, 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const first = channels(one);
  const second = channels(other);
  const mixed = first.map((value, i) => Math.round(value * share + second[i]! * (1 - share)));
  return `rgb(${mixed.join(', ')})`;
}

function channels(rgb: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = (rgb.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return [r, g, b];
}

/** Resolves when the interface's font can be drawn on a canvas, which does not wait for it. */
export async function fontReady(): Promise<void> {
  const font = `13px "${FONT}"`;
  await Promise.all([document.fonts.load(font, 'سجل'), document.fonts.load(font, 'abc')]).catch(() => undefined);
}

/** The interface's font, bundled. */
export const FONT = 'Noto Sans Arabic Variable';
