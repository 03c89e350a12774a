import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/api/types';
import type { Telling } from '../../src/api/derived';
import { aspects, byOutlet, contradictionValue, differing, givenOf, told } from '../../src/parts/tellings';
import { claimMarks, stretches } from '../../src/parts/sentence';
import { language } from '../../src/state/preferences';

beforeAll(() => language.set('en'));

const claim = (change: Partial<Claim>): Claim => ({
  schema: 'claim/1', id: 'x', report: { id: 'r' }, sentence: { begin: 0, end: 10 }, trigger: { begin: 0, end: 3 },
  type: 'ASSAULT', status: 'actual', scope: 'instance', actor: [], recipient: [], place: [], speakers: [], because: [], coder: {},
  ...change,
});

const telling = (outlet: string, published: string, ...claims: Claim[]): Telling => ({
  report: { id: `${outlet}-${published}`, outlet, published, title: null },
  copies: [],
  claims: claims.map((each) => ({ claim: each, verdict: 'unreviewed', sentence: '', stance: 'asserts' })),
  framing: [],
});

describe('tellings of an incident', () => {
  it('stand by outlet, the first to tell first', () => {
    const groups = byOutlet([telling('ب', '2020-03-02'), telling('أ', '2020-03-01'), telling('ب', '2020-03-04')]);
    expect(groups.map((group) => [group.outlet, group.tellings.length])).toEqual([['أ', 1], ['ب', 2]]);
  });

  it('differ where both say something and nothing the same', () => {
    const told = [
      telling('أ', '2020-03-01', claim({ actor: [{ begin: 0, end: 1, id: 'one', name_en: 'One' }], place: [{ begin: 4, end: 6, id: 'p', name_ar: 'سبها', name_en: 'Sabha' }] })),
      telling('ب', '2020-03-01', claim({ actor: [{ begin: 0, end: 1, id: 'two', name_en: 'Two' }] })),
    ].map((each) => aspects({ outlet: '', tellings: [each] }));
    expect([...differing(told)]).toEqual(['actor']);
    const [one, other] = told;
    expect([...differing([{ ...one!, counts: ['3', '4'] }, { ...one!, actor: other!.actor.concat(one!.actor), counts: ['4'] }])]).toEqual([]);
  });

  it('give numbers as they were told', () => {
    expect(told(4, 4)).toBe('4');
    expect(told(4, 9)).toBe('4–9');
    expect(told(4, null)).toBe('at least 4');
    expect(told(null, 9)).toBe('at most 9');
    expect(told(null, null, 'hundreds')).toBe('hundreds');
    const given = { claim: 'a', by: 'x', category: null, min: 3, max: 3, vague: null };
    const silent = { ...given, claim: 'c', min: null, max: null };
    expect(givenOf({ what: 'killed', min: 3, max: 3, given: [given, { ...given, claim: 'b' }, silent] })).toEqual([given]);
    expect(contradictionValue('number', 'killed 61')).toBe('61 killed');
    expect(contradictionValue('actor', 'مجهولون 3')).toBe('مجهولون 3');
  });
});

describe('marks of a sentence', () => {
  it('cut it in code points, and leave out what lies outside', () => {
    const marks = [
      { begin: 101, end: 103, kind: 'trigger' as const },
      { begin: 102, end: 104, kind: 'loaded' as const },
      { begin: 90, end: 101, kind: 'loaded' as const },
    ];
    const cut = stretches('a😀bcd', 100, marks);
    expect(cut.map((each) => [each.text, each.marks.length])).toEqual([['a', 0], ['😀', 1], ['b', 2], ['c', 1], ['d', 0]]);
  });

  it('are one for each loaded word, though claim and telling both name it', () => {
    const loaded = { begin: 2, end: 4, neutral: null };
    expect(claimMarks(claim({ framing: [loaded] }), [loaded]).map((mark) => mark.kind)).toEqual(['trigger', 'loaded']);
  });
});
