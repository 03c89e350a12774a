import { filterParams, type Filters } from '../state/filters';
import { language, names } from '../state/preferences';
import type * as T from './types';

/** A refusal or failure, in the desk's words. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly remedy: string | null,
  ) {
    super(message);
  }
}

type Params = URLSearchParams | Record<string, string | number | boolean | null | undefined>;

function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="sijill-token"]')?.content ?? '';
}

/** Address of an endpoint under the API. */
export function apiPath(path: string, params?: Params): string {
  const query =
    params instanceof URLSearchParams
      ? params
      : new URLSearchParams(
          Object.entries(params ?? {})
            .filter(([, value]) => value !== undefined && value !== null && value !== '')
            .map(([name, value]) => [name, String(value)]),
        );
  const text = query.toString();
  return `/api/v1/${path}${text === '' ? '' : `?${text}`}`;
}

async function answer<R>(response: Response): Promise<R> {
  const json = response.headers.get('content-type')?.includes('json');
  if (response.ok) return (json ? await response.json() : undefined) as R;
  const body = json ? ((await response.json()) as { error?: { message?: string; remedy?: string | null } }) : {};
  throw new ApiError(
    response.status,
    body.error?.message ?? `${response.status} ${response.statusText}`,
    body.error?.remedy ?? null,
  );
}

/** What is accepted: JSON, with messages in the language of the interface. */
function accepted(): Record<string, string> {
  return { Accept: 'application/json', 'Accept-Language': language.value };
}

/** Asks; names of private persons come along only while the reader has them shown. */
async function get<R>(path: string, params?: Params, signal?: AbortSignal): Promise<R> {
  const plain = apiPath(path, params);
  const url = names.value ? `${plain}${plain.includes('?') ? '&' : '?'}names=shown` : plain;
  for (;;) {
    const response = await fetch(url, { headers: accepted(), signal: signal ?? null });
    if (response.status !== DERIVING) return answer(response);
    await pause(Number(response.headers.get('retry-after') ?? 1) * 1000, signal);
  }
}

/** What the desk answers while it derives what follows from a large register, right after its start. */
const DERIVING = 503;

/** Waits; ends at once, as a question does, when the signal says so. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

async function send<R>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<R> {
  const form = body instanceof FormData;
  const headers: Record<string, string> = { ...accepted(), 'X-Sijill': token() };
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json';
  return answer(
    await fetch(apiPath(path), {
      method,
      headers,
      body: body === undefined ? null : form ? body : JSON.stringify(body),
      signal: signal ?? null,
    }),
  );
}

function files(list: readonly File[]): FormData {
  const form = new FormData();
  for (const file of list) form.append('file', file, file.name);
  return form;
}

const id = encodeURIComponent;

function page<R>(path: string) {
  return (filters: Filters, signal?: AbortSignal) => get<T.Page<R>>(path, filterParams(filters), signal);
}

/** The desk's API, one function an endpoint. */
export const api = {
  status: (signal?: AbortSignal) => get<T.Status>('status', undefined, signal),

  reports: page<T.ReportRow>('reports'),
  report: (report: string, signal?: AbortSignal) => get<T.ReportAnswer>(`reports/${id(report)}`, undefined, signal),
  /** The claims that rows name as their evidence, in the order asked. */
  claims: (ids: readonly string[], signal?: AbortSignal) =>
    get<{ rows: readonly T.EvidenceClaim[] }>('claims', new URLSearchParams(ids.map((each) => ['id', each])), signal),
  why: (claim: string, signal?: AbortSignal) => get<T.Why>(`claims/${id(claim)}/why`, undefined, signal),
  code: (report: { text: string; title?: string; outlet?: string; published?: string }, signal?: AbortSignal) =>
    send<T.Coded>('POST', 'code', report, signal),
  codeFiles: (list: readonly File[], signal?: AbortSignal) => send<T.CodedFiles>('POST', 'code/files', files(list), signal),
  addReport: (report: { text: string; title?: string; outlet?: string; published?: string }) =>
    send<{ id: string }>('POST', 'reports', report),
  addFiles: (list: readonly File[]) => send<{ job: T.Job }>('POST', 'reports/files', files(list)),

  incidents: (filters: Filters, signal?: AbortSignal) =>
    get<T.IncidentPage>('incidents', filterParams(filters), signal),
  incident: (incident: string, signal?: AbortSignal) =>
    get<T.IncidentAnswer>(`incidents/${id(incident)}`, undefined, signal),
  map: (filters: Filters, signal?: AbortSignal) => get<T.MapAnswer>('map', filterParams(filters), signal),
  timeline: (filters: Filters, signal?: AbortSignal) => get<T.Timeline>('timeline', filterParams(filters), signal),
  network: (filters: Filters, signal?: AbortSignal) => get<T.Network>('network', filterParams(filters), signal),
  ties: page<T.Tie>('ties'),
  control: page<T.Control>('control'),
  accords: page<T.Accord>('accords'),
  positions: page<T.Position>('positions'),
  lineage: page<T.Lineage>('lineage'),
  actors: page<T.ActorRow>('actors'),
  actor: (actor: string, signal?: AbortSignal) => get<T.ActorAnswer>(`actors/${id(actor)}`, undefined, signal),
  sources: (signal?: AbortSignal) => get<T.Sources>('sources', undefined, signal),
  bookActors: (q: string, signal?: AbortSignal) => get<T.BookEntry[]>('book/actors', { q }, signal),
  bookPlaces: (q: string, signal?: AbortSignal) => get<T.BookEntry[]>('book/places', { q }, signal),
  search: (q: string, signal?: AbortSignal) => get<T.SearchAnswer>('search', { q }, signal),

  queue: page<T.QueueItem>('review/queue'),
  review: (review: T.NewReview) => send<T.Reviewed>('POST', 'reviews', review),
  undo: (review: string, reason?: string) => send<T.Reviewed>('POST', 'reviews/undo', { id: review, reason }),
  reviews: (
    params: { claim?: string; report?: string; by?: string; kind?: string; offset?: number; limit?: number },
    signal?: AbortSignal,
  ) => get<T.Page<T.Review>>('reviews', params, signal),
  agreement: (one: string, other: string, signal?: AbortSignal) =>
    get<T.Agreement>('agreement', { one, other }, signal),
  splitIncident: (incident: string, claims: readonly string[], reason: string) =>
    send<unknown>('POST', `incidents/${id(incident)}/split`, { claims, reason }),
  mergeIncidents: (ids: readonly string[], reason: string) =>
    send<unknown>('POST', 'incidents/merge', { ids, reason }),

  /** Address of a download of what is filtered. */
  exportAddress: (format: string, filters: Filters, people: 'roles' | 'named', reason?: string) => {
    const query = filterParams(filters);
    query.set('people', people);
    query.set('lang', language.value);
    if (reason) query.set('reason', reason);
    return apiPath(`export/${format}`, query);
  },
  job: (job: string, signal?: AbortSignal) => get<T.Job>(`jobs/${id(job)}`, undefined, signal),
  cancelJob: (job: string) => send<T.Job>('DELETE', `jobs/${id(job)}`),
  settings: (tiles: string | null) => send<unknown>('PUT', 'settings', { tiles }),
};
