import { describe, expect, it } from 'vitest';
import { lanes, lines, words, type Range } from '../../src/text/segments';

const range = (begin: number, end: number, of: string): Range<string> => ({ begin, end, of });

/** Pieces as text with the names of what covers them. */
function pieces(text: string, ranges: readonly Range<string>[]): string[][] {
  return lines(text, ranges).map((line) =>
    line.segments.map((piece) => `${text.slice(piece.begin, piece.end)}:${piece.over.map((each) => each.of).join('')}`),
  );
}

describe('lines', () => {
  it('cut nested and overlapping ranges at every edge', () => {
    expect(pieces('abcdefgh', [range(1, 6, 'x'), range(2, 4, 'y'), range(3, 8, 'z')])).toEqual([
      ['a:', 'b:x', 'c:xy', 'd:xyz', 'ef:xz', 'gh:z'],
    ]);
  });

  it('cut at line breaks, and a range across them goes on', () => {
    expect(pieces('ab\ncd', [range(1, 4, 'x')])).toEqual([
      ['a:', 'b:x'],
      ['c:x', 'd:'],
    ]);
  });

  it('give the whole text, whatever the ranges', () => {
    const text = 'قصفت الطائرات\n\nسوق المدينة 🚑\n';
    for (let begin = 0; begin < text.length; begin++) {
      for (let end = begin; end <= text.length + 2; end++) {
        const whole = lines(text, [range(begin, end, 'x'), range(3, 9, 'y')])
          .map((line) => line.segments.map((piece) => text.slice(piece.begin, piece.end)).join(''))
          .join('\n');
        expect(whole).toBe(text);
      }
    }
  });

  it('leave out empty ranges and those outside the text', () => {
    expect(pieces('abc', [range(1, 1, 'x'), range(2, 9, 'y')])).toEqual([['abc:']]);
  });
});

describe('lanes', () => {
  it('keep overlapping ranges apart and use a lane again', () => {
    const found = lanes([range(0, 10, 'a'), range(2, 6, 'b'), range(4, 12, 'c'), range(6, 9, 'd'), range(12, 14, 'e')]);
    expect(Object.fromEntries(found)).toEqual({ a: 0, b: 1, c: 2, d: 1, e: 0 });
  });
});

describe('words', () => {
  it('are letters with their marks, without punctuation', () => {
    const text = '«قُتِلَ» ثلاثةٌ، و12 آخرون.';
    expect(words(text).map((word) => text.slice(word.begin, word.end))).toEqual(['قُتِلَ', 'ثلاثةٌ', 'و12', 'آخرون']);
  });
});
