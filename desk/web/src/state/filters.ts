/** What every list can be narrowed by: the same names in the address, the API and the exports. */
export interface Filters {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly type: readonly string[];
  readonly status?: string | undefined;
  readonly actor?: string | undefined;
  readonly place?: string | undefined;
  readonly within?: string | undefined;
  readonly outlet?: string | undefined;
  readonly speaker?: string | undefined;
  readonly reviewed?: boolean | undefined;
  readonly q?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownBy?: string | undefined;
  readonly sort?: string | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

export const NO_FILTERS: Filters = { type: [] };

/** Field and its name in the address, in the order in which they are written. */
const TEXTS = [
  ['from', 'from'],
  ['until', 'until'],
  ['status', 'status'],
  ['actor', 'actor'],
  ['place', 'place'],
  ['within', 'within'],
  ['outlet', 'outlet'],
  ['speaker', 'speaker'],
  ['q', 'q'],
  ['asOf', 'as-of'],
  ['knownBy', 'known-by'],
  ['sort', 'sort'],
] as const;

const NUMBERS = ['offset', 'limit'] as const;

/** How a list is shown, which does not go along to another page. */
const SHOWING = ['sort', 'offset', 'limit'] as const;

export const FILTER_PARAMETERS: readonly string[] = [
  ...TEXTS.map(([, name]) => name),
  'type',
  'reviewed',
  ...NUMBERS,
];

/** Reads an address; what is not understood is left out. */
export function parseFilters(query: URLSearchParams): Filters {
  const filters: Record<string, unknown> = {
    type: [...new Set(query.getAll('type').filter((type) => type !== ''))],
  };
  for (const [field, name] of TEXTS) {
    const value = query.get(name)?.trim();
    if (value) filters[field] = value;
  }
  if (query.get('reviewed') === 'true') filters['reviewed'] = true;
  for (const name of NUMBERS) {
    const value = query.get(name);
    if (value !== null && /^\d{1,9}$/.test(value)) filters[name] = Number(value);
  }
  return filters as unknown as Filters;
}

/** Writes an address: always in the same order, nothing for what is not set. */
export function filterParams(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const [field, name] of TEXTS) {
    const value = filters[field];
    if (value) query.set(name, value);
  }
  for (const type of filters.type) query.append('type', type);
  if (filters.reviewed) query.set('reviewed', 'true');
  for (const name of NUMBERS) {
    const value = filters[name];
    if (value !== undefined && !(name === 'offset' && value === 0)) query.set(name, String(value));
  }
  return query;
}

/** Changes some filters; the list then begins anew unless the change is of its offset. */
export function withFilters(filters: Filters, change: Partial<Filters>): Filters {
  return { ...filters, ...('offset' in change ? {} : { offset: undefined }), ...change };
}

/** What goes along from one page to another. */
export function sharedFilters(filters: Filters): Filters {
  return { ...filters, ...Object.fromEntries(SHOWING.map((name) => [name, undefined])) };
}

/** How many filters narrow the list; sorting and paging are none. */
export function countFilters(filters: Filters): number {
  const shared = filterParams(sharedFilters(filters));
  return [...shared.keys()].length;
}

/** A path with a query, or the path alone where there is none. */
export function address(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
