import { describe, expect, it } from 'vitest';
import { trimmed } from '../../src/parts/selection';
import { Offsets } from '../../src/text/offsets';

describe('selected words', () => {
  const text = 'وصل 🚑 «الهلال الأحمر»، ثم غادر.';
  const offsets = new Offsets(text);
  const select = (words: string) => trimmed(text, text.indexOf(words), text.indexOf(words) + words.length, offsets);

  it('are told in code points, without blanks and punctuation around them', () => {
    expect(select(' «الهلال الأحمر»، ')).toEqual({ begin: 7, end: 20, text: 'الهلال الأحمر' });
    expect([...text].slice(7, 20).join('')).toBe('الهلال الأحمر');
  });

  it('are none where only blanks and punctuation are selected', () => {
    expect(select('»، ')).toBeNull();
  });
});
