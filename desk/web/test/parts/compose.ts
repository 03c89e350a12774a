import type { Claim, ReportClaim } from '../../src/api/types';

/** Words of a composed text as a span in code points. */
export function span(text: string, words: string): { begin: number; end: number; text: string } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`«${words}» does not stand in the text`);
  const begin = [...text.slice(0, at)].length;
  return { begin, end: begin + [...words].length, text: words };
}

/** A claim of a composed text. */
export function compose(id: string, text: string, trigger: string, rest: Partial<Claim> = {}): ReportClaim {
  const claim: Claim = {
    schema: 'claim/1',
    id,
    report: { id: 'r' },
    sentence: { begin: 0, end: [...text].length },
    trigger: span(text, trigger),
    type: 'ASSAULT',
    status: 'actual',
    scope: 'instance',
    actor: [],
    recipient: [],
    place: [],
    speakers: [],
    because: [],
    coder: {},
    ...rest,
  };
  return { claim, verdict: 'unreviewed', by_person: false, incident: null, private: [] };
}
