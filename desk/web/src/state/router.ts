import type { WordKey } from '../words/words';
import { address, FILTER_PARAMETERS, filterParams, parseFilters, type Filters } from './filters';
import { Store } from './store';

export type NavGroup = 'reports' | 'events' | 'state' | 'reference';

/** One page: where it is, what draws it, and where it stands in the navigation. */
export interface PageDefinition {
  /** Its name, unique; `nav-<name>` is the test id of its link. */
  readonly name: string;
  /** Path; `:id` stands for one segment. */
  readonly path: string;
  readonly title: WordKey;
  readonly element: string;
  /** Loads what defines the element. */
  readonly load: () => Promise<unknown>;
  /** Group in the navigation; a page without one is reached from others. */
  readonly nav?: NavGroup;
  /** The page in the navigation that this one belongs to. */
  readonly under?: string;
  /** Without navigation around it. */
  readonly bare?: boolean;
}

/** Where the reader is. */
export interface Route {
  readonly page: PageDefinition | null;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly filters: Filters;
  /** Part after `#`, without it. */
  readonly hash: string;
}

/** Values of the named segments where a path has the pattern's form, else null. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const want = pattern.split('/').filter(Boolean);
  const have = path.split('/').filter(Boolean);
  if (want.length !== have.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of want.entries()) {
    const segment = have[index] ?? '';
    if (part.startsWith(':')) {
      try {
        params[part.slice(1)] = decodeURIComponent(segment);
      } catch {
        return null;
      }
    } else if (part !== segment) {
      return null;
    }
  }
  return params;
}

/** Finds the page of an address. */
export function resolve(pages: readonly PageDefinition[], url: URL): Route {
  const rest = {
    path: url.pathname,
    query: url.searchParams,
    filters: parseFilters(url.searchParams),
    hash: safeDecode(url.hash.slice(1)),
  };
  for (const page of pages) {
    const params = matchPath(page.path, url.pathname);
    if (params) return { page, params, ...rest };
  }
  return { page: null, params: {}, ...rest };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Keeps the route in step with the address. */
export class Router {
  readonly route: Store<Route>;

  constructor(readonly pages: readonly PageDefinition[]) {
    this.route = new Store(resolve(pages, new URL(location.href)));
  }

  /** Follows the browser's buttons and links inside the desk. */
  start(): void {
    addEventListener('popstate', () => this.update());
    document.addEventListener('click', (event) => this.onClick(event));
  }

  /** Goes to a path inside the desk, or replaces the present one. */
  go(href: string, options: { replace?: boolean } = {}): void {
    const url = new URL(href, location.href);
    if (url.href === location.href) return;
    if (options.replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    this.update();
  }

  /** Puts filters into the address of the present page; parameters of its own stay. */
  setFilters(filters: Filters, options: { replace?: boolean } = {}): void {
    this.go(address(location.pathname, this.queryWith(filters)), options);
  }

  /** The query of the present page with other filters. */
  queryWith(filters: Filters): URLSearchParams {
    const query = filterParams(filters);
    for (const [name, value] of this.route.value.query) {
      if (!FILTER_PARAMETERS.includes(name)) query.append(name, value);
    }
    return query;
  }

  private update(): void {
    this.route.set(resolve(this.pages, new URL(location.href)));
  }

  private onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const target = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const link = target as HTMLAnchorElement | undefined;
    if (!link || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
    if (url.pathname === location.pathname && url.search === location.search && url.hash) return;
    event.preventDefault();
    this.go(url.href);
    scrollTo({ top: 0 });
  }
}
