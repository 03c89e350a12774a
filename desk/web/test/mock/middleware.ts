import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { NewReview } from '../../src/api/types';
import {
  allClaims, history, MockError, reportAnswer, reportRows, reports, review, sentence, undo, why,
} from './register.ts';

/** Answers of the other pages, by the first part of the path. */
type Answers = Readonly<Record<string, (params: URLSearchParams, path: readonly string[]) => unknown>>;

interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly params: URLSearchParams;
  readonly body: string;
}

const page = <T>(rows: readonly T[], params: URLSearchParams) => {
  const offset = Number(params.get('offset') ?? 0);
  const limit = Number(params.get('limit') ?? 50);
  return { total: rows.length, offset, limit, rows: rows.slice(offset, offset + limit), snapshot: 'mock' };
};

/** Answers without a server of our own, so that pages can be built and looked at by themselves. */
export function mock(): Plugin {
  return {
    name: 'sijill-mock',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://127.0.0.1');
        if (!url.pathname.startsWith('/api/v1/')) return next();
        const path = url.pathname.slice('/api/v1/'.length).split('/').map(decodeURIComponent);
        void body(request).then(async (text) => {
          try {
            const asked = { method: request.method ?? 'GET', path, params: url.searchParams, body: text };
            const own = answer(asked);
            const others = async () => {
              const module = (await server.ssrLoadModule('/test/mock/pages2.ts')) as { pages2: Answers };
              return module.pages2[path[0] ?? '']?.(url.searchParams, path);
            };
            send(response, 200, own === undefined ? ((await others()) ?? missing(path)) : own);
          } catch (error) {
            const status = error instanceof MockError ? error.status : 500;
            const remedy = error instanceof MockError ? error.remedy : null;
            send(response, status, { error: { status, message: String((error as Error).message), remedy } });
          }
        });
      });
    },
  };
}

function missing(path: readonly string[]): never {
  throw new MockError(404, `no answer composed for ${path.join('/')}`);
}

function body(request: IncomingMessage): Promise<string> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => done(Buffer.concat(parts).toString('utf8')));
  });
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}

/** What this mock answers; undefined where it leaves it to others. */
function answer({ method, path, params, body: text }: Asked): unknown {
  const [first, second, third] = path;
  const json = () => JSON.parse(text) as Record<string, never>;
  if (first === 'status') return status();
  if (first === 'reports') {
    if (method === 'POST') return { id: reports[0]?.id };
    if (second) return reportAnswer(second);
    const q = params.get('q') ?? '';
    return page(reportRows().filter((row) => (row.title ?? '').includes(q)), params);
  }
  if (first === 'claims' && second && third === 'why') return why(second);
  if (first === 'code') return coded(second === 'files' ? '' : String(json()['text'] ?? ''), second === 'files');
  if (first === 'review' && second === 'queue') return page(queue(), params);
  if (first === 'reviews') {
    if (method === 'POST' && second === 'undo') return undo(json()['id'] ?? '', json()['reason']);
    if (method === 'POST') return review(json() as unknown as NewReview);
    const claim = params.get('claim');
    return page(history().filter((each) => !claim || each.claim === claim), params);
  }
  if (first === 'agreement') {
    return { units: 28, reports: 3, kappa: 0.71, alpha: 0.69, f1: { trigger: 0.86, type: 0.9, actor: 0.77, place: 0.81, speakers: 0.74 } };
  }
  if (first === 'book') return book(second === 'places' ? 'place' : 'actor', params.get('q') ?? '');
  if (first === 'search') return search(params.get('q') ?? '');
  return undefined;
}

function status(): unknown {
  const claims = allClaims();
  const done = claims.filter((claim) => claim.verdict !== 'unreviewed').length;
  return {
    version: '0.1.0',
    rules: '8470ee605255',
    snapshot: `mock-${history().length}`,
    building: false,
    composed: true,
    empty: false,
    counts: { reports: reports.length, claims: claims.length, incidents: 4, outlets: 4, reviewed: done },
    days: { first: '2024-03-10', last: '2024-03-13' },
    job: null,
    languages: ['ar', 'en'],
    settings: { tiles: null },
  };
}

/** A pasted text is answered as the composed report it is, else with no claims. */
function coded(text: string, files: boolean): unknown {
  const one = (report: (typeof reports)[number]) => {
    const { claims, framing } = reportAnswer(report.id);
    return { report: { ...report }, claims, framing };
  };
  if (files) return { reports: reports.slice(0, 2).map(one), refused: [{ file: 'صورة.png', message: 'ليس نصا' }] };
  const known = reports.find((report) => report.text.trim() === text.trim());
  if (known) return one(known);
  return { report: { id: 'pasted', title: null, outlet: null, published: null, text }, claims: [], framing: [] };
}

function queue(): readonly unknown[] {
  return allClaims()
    .filter((each) => each.verdict === 'unreviewed')
    .map(({ claim }) => ({
      claim,
      report: { id: claim.report.id, outlet: claim.report.outlet ?? null, published: claim.report.published ?? null, title: claim.report.title ?? null },
      sentence: sentence(claim),
      doubt: Math.round((1 - (claim.confidence ?? 0.5)) * 100) / 100,
      weight: 1 + (claim.counts?.length ?? 0),
      reasons: (claim.confidence ?? 0) < 0.7 ? ['low-confidence'] : [],
    }))
    .sort((one, other) => other.doubt * other.weight - one.doubt * one.weight);
}

function book(kind: 'actor' | 'place', q: string): readonly unknown[] {
  const found = new Map<string, unknown>();
  for (const { claim } of allClaims()) {
    for (const entry of kind === 'actor' ? [...claim.actor, ...claim.recipient, ...claim.speakers] : claim.place) {
      const name = `${entry.name_ar ?? ''} ${entry.name_en ?? ''} ${entry.text ?? ''}`;
      if (!entry.id || !name.includes(q)) continue;
      const shared = { id: entry.id, name_ar: entry.name_ar, name_en: entry.name_en, country: entry.country };
      found.set(entry.id, kind === 'actor'
        ? { ...shared, kind: 'body', sector: (entry as { sector?: string }).sector }
        : { ...shared, kind: 'town', admin: (entry as { admin1?: string }).admin1 });
    }
  }
  return [...found.values()].slice(0, 20);
}

function search(q: string): unknown {
  const claims = allClaims().filter(({ claim }) => sentence(claim).includes(q)).slice(0, 10);
  return {
    reports: reportRows().filter((row) => reports.find((report) => report.id === row.id)?.text.includes(q)),
    claims: claims.map(({ claim }) => ({ claim, sentence: sentence(claim) })),
    incidents: [],
  };
}
