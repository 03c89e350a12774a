import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '..', '..', 'src', 'styles', 'tokens.css'), 'utf8');

/** Both values of each colour: light, dark. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] ?? '',
    [match[2] ?? '', match[3] ?? ''] as const,
  ]),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['ground', 'raised', 'sunken'];
const FAMILIES = ['force', 'control', 'protest', 'accord', 'support', 'pressure'];

/** Ink on ground wherever text is set so. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'accent', 'bad', 'warn', 'good'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...FAMILIES.flatMap((family) => [
    ['ink', `${family}-ground`] as const,
    [family, `${family}-ground`] as const,
    [family, 'ground'] as const,
    ['ground', family] as const,
  ]),
  ['accent', 'accent-ground'],
  ['ink', 'accent-ground'],
  ['on-accent', 'accent'],
  ['bad', 'bad-ground'],
  ['warn', 'warn-ground'],
];

describe.each(['light', 'dark'])('colours when it is %s', (theme) => {
  const value = (name: string) => colours.get(name)?.[theme === 'light' ? 0 : 1] ?? '';

  it.each(TEXT)('%s on %s can be read', (ink, ground) => {
    expect(contrast(value(ink), value(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('edges of fields on %s can be seen', (ground) => {
    expect(contrast(value('line-strong'), value(ground))).toBeGreaterThanOrEqual(3);
  });
});
