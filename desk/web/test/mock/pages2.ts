/** Answers of the pages on incidents, state and sources: derived from the composed claims as simply as will do. */
import type {
  Accord, ActorRow, Control, CountRange, IncidentRow, NetworkEdge, NetworkNode, Position, Tie, Voice,
} from '../../src/api/derived';
import type { Claim, ClaimParty, PartyName, ReportClaim } from '../../src/api/types';
import { allClaims, MockError, reportRows, sentence } from './register.ts';

const HOSTILE = new Set(['ASSAULT', 'COERCE', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'PROTEST', 'MOBILIZE']);

const name = (party: ClaimParty): PartyName => ({
  id: party.id ?? null,
  name_ar: party.name_ar ?? party.text ?? null,
  name_en: party.name_en ?? null,
});
const key = (party: PartyName) => party.id ?? `\u200e${party.name_ar}`;
const unique = <T>(all: readonly T[], by: (each: T) => string): T[] => [...new Map(all.map((each) => [by(each), each])).values()];
const groupBy = <T>(all: readonly T[], by: (each: T) => string): Readonly<Record<string, T[]>> => {
  const groups: Record<string, T[]> = {};
  for (const each of all) (groups[by(each)] ??= []).push(each);
  return groups;
};
const partiesOf = (claims: readonly Claim[], role: 'actor' | 'recipient') =>
  unique(claims.flatMap((claim) => claim[role].map(name)), key);
const voicesOf = (claims: readonly Claim[], stance: string): Voice[] =>
  unique(
    claims.flatMap((claim) => claim.speakers.slice(0, 1).filter((each) => (each.stance ?? 'asserts') === stance)
      .map((each) => ({ ...name(each), kind: each.kind ?? 'other', stance }))),
    key,
  );

function evidence(claims: readonly Claim[]) {
  const days = claims.map((claim) => claim.report.published ?? '').sort();
  return {
    id: claims[0]!.id,
    claims: claims.map((claim) => claim.id),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    asserted_by: voicesOf(claims, 'asserts'),
    denied_by: voicesOf(claims, 'denies'),
    doubted_by: voicesOf(claims, 'doubts'),
    outlets: [...new Set(claims.filter((claim) => claim.speakers.length === 0).map((claim) => claim.report.outlet ?? ''))],
    sources: new Set(claims.map((claim) => claim.speakers[0]?.name_ar ?? claim.report.outlet)).size,
  };
}

function incidents(params: URLSearchParams): IncidentRow[] {
  const groups = new Map<string, Claim[]>();
  for (const { claim, incident } of allClaims()) {
    const id = incident ?? claim.id;
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  const types = params.getAll('type');
  const [from, until, q] = ['from', 'until', 'q'].map((each) => params.get(each));
  return [...groups]
    .map(([id, claims]): IncidentRow => {
      const first = claims[0]!;
      const row = evidence(claims);
      return {
        ...row,
        id,
        type: first.type,
        mode: first.mode ?? null,
        status: first.status,
        actor: partiesOf(claims, 'actor'),
        recipient: partiesOf(claims, 'recipient'),
        place: unique(claims.flatMap((claim) => claim.place), (each) => each.id ?? each.text ?? ''),
        from: first.time?.from ?? row.first,
        to: first.time?.to ?? row.first,
        time_basis: first.time ? 'stated' : 'report-date',
        counts: counts(claims),
        contradictions: [],
        reports: new Set(claims.map((claim) => claim.report.id)).size,
        outlets_told: [...new Set(claims.map((claim) => claim.report.outlet ?? ''))],
        denied: row.denied_by.length > 0,
        contradicted: false,
        claims_count: claims.length,
      };
    })
    .filter((row) => types.length === 0 || types.includes(row.type))
    .filter((row) => (!from || (row.to ?? '') >= from) && (!until || (row.from ?? '') <= until))
    .filter((row) => !q || allClaims().some(({ claim }) => row.claims.includes(claim.id) && sentence(claim).includes(q)));
}

function counts(claims: readonly Claim[]): CountRange[] {
  const all = claims.flatMap((claim) =>
    (claim.counts ?? []).map((count) => ({
      what: count.what,
      given: {
        claim: claim.id, by: claim.speakers[0]?.name_ar ?? claim.report.outlet ?? null, outlet: claim.report.outlet ?? null,
        category: count.category ?? null, min: count.min ?? null, max: count.max ?? null, vague: count.vague ?? null,
      },
    })),
  );
  return [...new Set(all.map((each) => each.what))].map((what) => {
    const given = all.filter((each) => each.what === what).map((each) => each.given);
    const told = given.flatMap((each) => [each.min, each.max]).filter((each) => each !== null);
    return { what, given, min: told.length > 0 ? Math.min(...told) : null, max: told.length > 0 ? Math.max(...told) : null };
  });
}

function page<T>(rows: readonly T[], params: URLSearchParams) {
  const [offset, limit] = [Number(params.get('offset') ?? 0), Number(params.get('limit') ?? 50)];
  return { total: rows.length, offset, limit, rows: rows.slice(offset, offset + limit), snapshot: 'mock' };
}

function incidentPage(params: URLSearchParams) {
  const rows = incidents(params);
  const all = new URLSearchParams(params);
  all.delete('type');
  const types = Object.entries(groupBy(incidents(all), (row) => row.type));
  return {
    ...page(rows, params),
    facets: { types: types.map(([type, of]) => ({ type, count: of.length })), months: [], outlets: [] },
  };
}

function incident(id: string) {
  const found = incidents(new URLSearchParams()).find((row) => row.id === id || row.claims.includes(id));
  if (!found) throw new MockError(404, `لا واقعة ${id} في السجل`);
  const claims = allClaims().filter(({ claim }) => found.claims.includes(claim.id));
  return {
    incident: found,
    redirected_from: found.id === id ? null : id,
    numbers: found.counts,
    tellings: Object.values(groupBy(claims, ({ claim }) => claim.report.id)).map((of) => ({
      report: reportRows().find((row) => row.id === of[0]!.claim.report.id),
      copies: [],
      framing: of.flatMap(({ claim }) => claim.framing ?? []),
      claims: of.map((each) => ({ ...quoted(each), stance: each.claim.speakers[0]?.stance ?? 'asserts' })),
    })),
  };
}

const quoted = (each: ReportClaim) => ({ claim: each.claim, verdict: each.verdict, sentence: sentence(each.claim), private: each.private });

function map(params: URLSearchParams) {
  const rows = incidents(params);
  const placed = rows.flatMap((row) => {
    const place = row.place.find((each) => typeof each.lat === 'number');
    return place ? [{ row, place: place as (typeof row.place)[number] & { precision?: string } }] : [];
  });
  return {
    incidents: {
      type: 'FeatureCollection',
      features: placed.map(({ row, place }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        properties: {
          id: row.id, type: row.type, mode: row.mode, status: row.status, from: row.from, to: row.to, sources: row.sources,
          precision: place.precision ?? null, place_ar: place.name_ar, place_en: place.name_en, denied: row.denied,
          title_ar: row.actor.map((each) => each.name_ar).join('، '),
        },
      })),
    },
    unplaced: rows.length - placed.length,
    control: { type: 'FeatureCollection', features: [] },
  };
}

function timeline(params: URLSearchParams) {
  const days = groupBy(incidents(params), (row) => row.from ?? '');
  return {
    days: Object.entries(days).sort().map(([day, rows]) => ({
      day,
      types: Object.fromEntries(Object.entries(groupBy(rows, (row) => row.type)).map(([type, of]) => [type, of.length])),
    })),
    undated: 0,
  };
}

function network(params: URLSearchParams) {
  const edges = new Map<string, NetworkEdge>();
  const nodes = new Map<string, NetworkNode>();
  for (const row of incidents(params)) {
    for (const [source, target] of row.actor.flatMap((one) => row.recipient.map((other) => [one, other] as const))) {
      const hostile = HOSTILE.has(row.type);
      const id = `${key(source)} ${key(target)} ${hostile}`;
      const before = edges.get(id);
      edges.set(id, {
        source: key(source), target: key(target), kind: 'act', type: hostile ? 'hostile' : 'friendly', hostile,
        weight: (before?.weight ?? 0) + 1, since: row.from, claims: [...(before?.claims ?? []), ...row.claims],
      });
      for (const each of [source, target]) {
        const acts = (nodes.get(key(each))?.acts ?? 0) + 1;
        nodes.set(key(each), { ...each, id: key(each), sector: null, country: null, acts, ties: 0 });
      }
    }
  }
  return { as_of: params.get('as-of') ?? '2024-03-13', nodes: [...nodes.values()], edges: [...edges.values()] };
}

const claimsWith = (effects: readonly string[]) => allClaims().map((each) => each.claim).filter((claim) => effects.includes(claim.effect ?? ''));

const state = {
  control: () =>
    claimsWith(['takes', 'holds']).filter((claim) => claim.place.length > 0).map((claim): Control => ({
      ...evidence([claim]), place: claim.place[0]!, holder: claim.actor.map(name), from: claim.recipient.map(name),
      stage: claim.effect === 'takes' ? 'taken' : 'held', expected_holder: [], since: claim.report.published ?? null,
    })),
  accords: () =>
    claimsWith(['proposes', 'agrees', 'negotiates']).map((claim): Accord => ({
      ...evidence([claim]), kind: 'other', parties: claim.actor.map(name), mediators: [], guarantors: [], place: claim.place,
      about: claim.about?.text ?? null, stage: 'agreed', since: claim.report.published ?? null,
    })),
  positions: () =>
    claimsWith(['demands', 'accepts', 'refuses', 'attends']).filter((claim) => claim.actor.length > 0).map((claim): Position => ({
      ...evidence([claim]), party: name(claim.actor[0]!), matter: claim.about?.text ?? '', stance: claim.effect as Position['stance'],
    })),
  ties: () =>
    allClaims().map((each) => each.claim).filter((claim) => claim.type === 'BACKS' && claim.actor[0] && claim.recipient[0]).map((claim): Tie => ({
      ...evidence([claim]), kind: 'backs', actor: name(claim.actor[0]!), recipient: name(claim.recipient[0]!), stage: 'standing', since: null,
    })),
  lineage: () => [],
};

function actors(): ActorRow[] {
  const rows = new Map<string, { -readonly [K in keyof ActorRow]: ActorRow[K] }>();
  const count = (party: ClaimParty, what: 'did' | 'suffered' | 'said') => {
    if (!party.id) return;
    const row = rows.get(party.id) ?? { ...name(party), id: party.id, sector: party.sector ?? null, country: party.country ?? null, did: 0, suffered: 0, said: 0 };
    row[what]++;
    rows.set(party.id, row);
  };
  for (const { claim } of allClaims()) {
    claim.actor.forEach((party) => count(party, 'did'));
    claim.recipient.forEach((party) => count(party, 'suffered'));
    claim.speakers.forEach((party) => count(party, 'said'));
  }
  return [...rows.values()].sort((one, other) => other.did - one.did);
}

function actor(id: string) {
  const row = actors().find((each) => each.id === id);
  if (!row) throw new MockError(404, `لا جهة ${id} في الكتاب`);
  const of = (slot: 'actor' | 'recipient' | 'speakers') => {
    const own = allClaims().filter(({ claim }) => claim[slot].some((each) => each.id === id));
    return Object.fromEntries(Object.entries(groupBy(own, ({ claim }) => claim.type)).map(([type, all]) => [type, all.length]));
  };
  return {
    entry: { ...row, kind: 'other', parent: null, leaders: [], sources: [], aliases: [{ name: row.name_ar, uses: row.did, outlets: [], loaded: false }] },
    counts: { actor: of('actor'), recipient: of('recipient'), speaker: of('speakers') },
    ties: [],
    incidents: incidents(new URLSearchParams()).filter((each) => [...each.actor, ...each.recipient].some((party) => party.id === id)),
    statements: allClaims().filter(({ claim }) => claim.speakers.some((each) => each.id === id)).map((each) => ({ ...quoted(each), stance: 'asserts' })),
  };
}

function sources() {
  const outlets = Object.entries(groupBy(reportRows(), (row) => row.outlet ?? ''));
  return {
    outlets: outlets.map(([outlet, rows]) => ({
      name: outlet, country: null, alignment: null, composed: true, reports: rows.length,
      claims: rows.reduce((sum, row) => sum + row.claims, 0), first: rows[0]?.published, last: rows.at(-1)?.published, silent_days: 2,
    })),
    feeds: [{ url: 'https://news.example.org/rss.xml', outlet: null, last_success: null, last_entry: null, failures: 3, silent_days: null }],
  };
}

function claims(ids: readonly string[]) {
  return {
    rows: allClaims().filter(({ claim }) => ids.includes(claim.id)).map((each) => ({
      ...quoted(each), incident: each.incident ?? each.claim.id, report: reportRows().find((row) => row.id === each.claim.report.id),
    })),
  };
}

export const pages2: Readonly<Record<string, (params: URLSearchParams, path: readonly string[]) => unknown>> = {
  incidents: (params, [, id]) => (id ? incident(id) : incidentPage(params)),
  actors: (params, [, id]) => (id ? actor(id) : page(actors(), params)),
  claims: (params) => claims(params.getAll('id')),
  map,
  timeline,
  network,
  sources,
  ...Object.fromEntries(Object.entries(state).map(([kind, rows]) => [kind, (params: URLSearchParams) => page<unknown>(rows(), params)])),
};
