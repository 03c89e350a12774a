import { describe, expect, it } from 'vitest';
import { Offsets } from '../../src/text/offsets';

describe('Offsets', () => {
  it('are the same where every code point is one unit', () => {
    const offsets = new Offsets('زار الوفد المخيم');
    expect(offsets.length).toBe(16);
    for (let at = 0; at <= 16; at++) {
      expect(offsets.toUnits(at)).toBe(at);
      expect(offsets.toPoints(at)).toBe(at);
    }
  });

  it('count an emoji as one code point and two units', () => {
    const text = 'وصلت 🚑 القافلة 👩‍⚕️ مساء';
    const offsets = new Offsets(text);
    const points = [...text];
    expect(offsets.length).toBe(points.length);
    for (let point = 0; point <= points.length; point++) {
      const unit = points.slice(0, point).join('').length;
      expect(offsets.toUnits(point)).toBe(unit);
      expect(offsets.toPoints(unit)).toBe(point);
    }
    const word = points.indexOf('ق') - 2;
    expect(offsets.slice(word, word + 7)).toBe('القافلة');
  });

  it('take a position inside a pair as that of the pair', () => {
    const offsets = new Offsets('أ🚑ب');
    expect(offsets.toPoints(2)).toBe(1);
    expect(offsets.toPoints(3)).toBe(2);
  });

  it('keep positions outside the text at its ends', () => {
    const offsets = new Offsets('🚑');
    expect(offsets.toUnits(-3)).toBe(0);
    expect(offsets.toUnits(9)).toBe(2);
    expect(offsets.toPoints(9)).toBe(1);
  });

  it('count a lone surrogate as one', () => {
    const offsets = new Offsets('\ud83d 🚑');
    expect(offsets.length).toBe(3);
    expect(offsets.toUnits(2)).toBe(2);
  });
});
