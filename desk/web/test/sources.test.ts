import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const sources = files(root)
  .filter((file) => /\.(ts|css)$/.test(file))
  .map((file) => ({ name: relative(root, file), text: readFileSync(file, 'utf8') }));

/** What may not stand in a source, and why. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b/i, 'logical properties only'],
  [/(text-align|float|clear)\s*:\s*(left|right)/i, 'start and end, not left and right'],
  [/\b(marginLeft|marginRight|paddingLeft|paddingRight|borderLeft|borderRight)\b/, 'logical properties only'],
  [/letter-spacing|letterSpacing/i, 'letters of Arabic are joined'],
  [/innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write/, 'data stays text'],
  [/<[a-z][^>]*\sstyle=/, 'the content-security policy forbids style attributes'],
  [/<[a-z][^>]*\son[a-z]+=/, 'the content-security policy forbids inline handlers'],
  [/(fetch|import|src|href|url)\s*[(=:]\s*['"`(]?https?:/, 'nothing is fetched from outside'],
  [/\beval\(|new Function\(/, 'no code from text'],
];

describe('sources', () => {
  it.each(FORBIDDEN)('hold no %s: %s', (pattern, reason) => {
    const found = sources.filter((source) => pattern.test(source.text)).map((source) => source.name);
    expect(found, reason).toEqual([]);
  });

  it('place nothing left or right in styles', () => {
    const styles = sources.filter((source) => source.name.endsWith('.css'));
    const found = styles.filter((source) => /(^|[\s;{])(left|right)\s*:/im.test(source.text));
    expect(found.map((source) => source.name)).toEqual([]);
  });

  it('are small', () => {
    const long = sources.filter((source) => source.text.split('\n').length > 500).map((source) => source.name);
    expect(long).toEqual([]);
  });
});
