import { randomUUID } from 'node:crypto';
import type { Claim, NewReview, ReportAnswer, ReportClaim, ReportRow, ReportText, Review, Verdict, Why } from '../../src/api/types';
import composed from './data/register.json' with { type: 'json' };

/**
 * A register in memory, for development and tests of the pages: composed reports, their claims as the
 * reader codes them, and what is said of them here.
 */
const reports = composed.reports as unknown as ReportText[];
const machine = composed.claims as unknown as Claim[];
const added: Claim[] = [];
const reviews: Review[] = [];
const blank = new Set<string>();

export class MockError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly remedy: string | null = null,
  ) {
    super(message);
  }
}

export function claimsOf(report: string): readonly ReportClaim[] {
  const own = [...machine, ...added].filter((claim) => claim.report.id === report);
  return own
    .filter((claim) => !blank.has(report) || added.includes(claim))
    .map((claim) => reviewed(claim))
    .sort((one, other) => one.claim.trigger.begin - other.claim.trigger.begin);
}

function reviewed(claim: Claim): ReportClaim {
  let row = claim;
  let verdict: Verdict = added.includes(claim) ? 'added' : 'unreviewed';
  for (const review of reviews) {
    if (review.claim !== claim.id || review.undone) continue;
    if (review.kind === 'accept') verdict = 'accepted';
    if (review.kind === 'reject') verdict = 'rejected';
    if (review.kind === 'correct' && review.slot) {
      verdict = 'corrected';
      row = { ...row, [review.slot]: corrected(review.slot, review.value) };
    }
  }
  const people = [...row.actor, ...row.recipient, ...row.speakers].filter((party) => party.private);
  return {
    claim: row,
    verdict,
    by_person: added.includes(claim),
    incident: row.type === 'ASSAULT' ? 'i-market' : null,
    private: people.map(({ begin, end, sector }) => ({ begin, end, role: sector === 'CVL' ? 'ناشط' : null })),
  };
}

function corrected(slot: string, value: unknown): unknown {
  if (slot === 'time') {
    const [from, to] = String(value).split('/');
    return value ? { from, to: to ?? from, basis: 'stated' } : null;
  }
  if (slot === 'counts') {
    return String(value)
      .split('|')
      .filter(Boolean)
      .map((part) => {
        const [what, range = ''] = part.split('=');
        const [min, max] = range.split('-').map(Number);
        return { begin: 0, end: 0, what, min, max: max ?? min };
      });
  }
  const spans = (value as { spans?: unknown[] } | null)?.spans;
  if (slot === 'about') return spans?.[0] ?? null;
  return spans ?? (value === '' ? null : value);
}

export function reportAnswer(id: string): ReportAnswer {
  const report = reports.find((each) => each.id === id);
  if (!report) throw new MockError(404, `لا تقرير ${id} في السجل`, 'ابحث عنه في القراءة');
  const claims = claimsOf(id);
  const framing = claims.flatMap(({ claim }) => claim.framing ?? []);
  return {
    report: { ...report, composed: true, received_at: '2024-03-14T08:00:00Z', url: null },
    claims,
    framing: framing.map(({ begin, end, text, neutral }) => ({ begin, end, text: text ?? '', neutral: neutral ?? null })),
    reviews: reviews.filter((review) => review.report === id).reverse(),
    blank: blank.has(id),
  };
}

export function reportRows(): readonly ReportRow[] {
  return reports.map((report) => {
    const claims = claimsOf(report.id);
    return {
      id: report.id,
      outlet: report.outlet,
      published: report.published,
      title: report.title,
      url: null,
      claims: claims.length,
      incidents: new Set(claims.map((claim) => claim.incident).filter(Boolean)).size,
      reviewed: claims.filter((claim) => claim.verdict !== 'unreviewed').length,
      composed: true,
    };
  });
}

export function allClaims(): readonly ReportClaim[] {
  return reports.flatMap((report) => claimsOf(report.id));
}

export function sentence(claim: Claim): string {
  const text = reports.find((report) => report.id === claim.report.id)?.text ?? '';
  return [...text].slice(claim.sentence.begin, claim.sentence.end).join('');
}

export function history(): readonly Review[] {
  return [...reviews].reverse();
}

export function review(body: NewReview): { review: Review; claims: readonly ReportClaim[] } {
  const target = [...machine, ...added].find((claim) => claim.id === body.claim);
  const report = body.report ?? target?.report.id;
  if (!report) throw new MockError(400, 'لا قول ولا تقرير بهذا المعرّف');
  let claim = body.claim ?? null;
  if (body.kind === 'add') {
    const text = reports.find((each) => each.id === report)?.text ?? '';
    const { begin, end } = body.trigger ?? { begin: 0, end: 0 };
    claim = randomUUID().slice(0, 16);
    const words = [...text].slice(begin, end).join('');
    added.push({
      schema: 'claim/1',
      id: claim,
      report: { id: report },
      sentence: { begin, end, text: words },
      trigger: { begin, end, text: words },
      type: body.type ?? 'ASSAULT',
      status: 'actual',
      scope: 'instance',
      actor: [],
      recipient: [],
      place: [],
      speakers: [],
      because: [],
      coder: { rules: 'person' },
    });
  }
  if (body.kind === 'begin-blank') blank.add(report);
  if (body.kind === 'end-blank') blank.delete(report);
  const entry: Review = {
    id: randomUUID(),
    at: new Date().toISOString(),
    by: 'ليلى',
    kind: body.kind,
    report,
    claim,
    other: body.other ?? null,
    slot: body.slot ?? null,
    value: body.value ?? null,
    reason: body.reason ?? null,
    rules: '8470ee605255',
    undone: false,
  };
  reviews.push(entry);
  return { review: entry, claims: claimsOf(report) };
}

export function undo(id: string, reason?: string): { review: Review; claims: readonly ReportClaim[] } {
  const at = reviews.findIndex((each) => each.id === id);
  const before = reviews[at];
  if (!before) throw new MockError(404, 'لا مراجعة بهذا المعرّف');
  reviews[at] = { ...before, undone: true };
  if (before.kind === 'add') added.splice(added.findIndex((claim) => claim.id === before.claim), 1);
  const entry: Review = {
    ...before,
    id: randomUUID(),
    at: new Date().toISOString(),
    kind: 'undo',
    undoes: id,
    slot: null,
    value: null,
    reason: reason ?? null,
  };
  reviews.push(entry);
  return { review: entry, claims: claimsOf(before.report ?? '') };
}

export function why(id: string): Why {
  const claim = [...machine, ...added].find((each) => each.id === id);
  if (!claim) throw new MockError(404, 'لا قول بهذا المعرّف');
  const rule = (name: string) => ({
    id: name,
    file: 'lexemes/assault.yaml',
    note: null,
    examples: [{ text: 'قصفت المدفعية مواقع المسلحين قرب الحدود', expect: { trigger: 'قصفت', actor: ['المدفعية'] } }],
    counter_examples: ['قصفت الأمواج الشاطئ'],
  });
  const of = (slot: string, span: { begin: number; end: number; text?: string }, rules: readonly string[]) => ({
    slot,
    text: span.text ?? '',
    begin: span.begin,
    end: span.end,
    rules: rules.map(rule),
  });
  const because = (prefix: string) => claim.because.filter((name) => name.startsWith(prefix));
  return {
    claim: id,
    slots: [
      of('trigger', claim.trigger, claim.because.slice(0, 2)),
      ...claim.actor.map((span) => of('actor', span, because('role'))),
      ...claim.place.map((span) => of('place', span, [])),
      ...claim.speakers.map((span) => of('speakers', span, because('speech'))),
    ],
    confidence: claim.confidence ? { value: claim.confidence, parts: [{ name: 'role.subject-first', points: 40 }, { name: 'no time told', points: -12 }] } : null,
  };
}

export { reports };
