import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'lit';
import type { Status } from '../../src/api/types';
import { table } from '../../src/parts/table';
import { router, status } from '../../src/state/desk';
import { language } from '../../src/state/preferences';
import type { SjPage } from '../../src/parts/element';
import '../../src/pages/accords';
import '../../src/pages/actor';
import '../../src/pages/actors';
import '../../src/pages/compare';
import '../../src/pages/control';
import '../../src/pages/export';
import '../../src/pages/incident';
import '../../src/pages/incidents';
import '../../src/pages/positions';
import '../../src/pages/sources';
import { pages2 } from '../mock/pages2';

const HOSTILE = '<img src=x onerror=alert(1)>';
let asked: string[] = [];

/** Answers as the mock does; `change` is applied to every string of it. */
function serve(change: (text: string) => string = (text) => text, status = 200): void {
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(decodeURIComponent(address));
    const url = new URL(address, 'http://127.0.0.1');
    const path = url.pathname.slice('/api/v1/'.length).split('/').map(decodeURIComponent);
    const value = status === 200
      ? pages2[path[0]!]?.(url.searchParams, path)
      : { error: { status, message: 'لا يُعرف نوع بهذا الاسم', remedy: 'احذف النوع' } };
    const text = JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? change(each) : each));
    return new Response(text, { status, headers: { 'content-type': 'application/json' } });
  });
}

async function visit(address: string): Promise<HTMLElement> {
  document.body.replaceChildren();
  history.replaceState(null, '', address);
  dispatchEvent(new Event('popstate'));
  const route = router.route.value;
  await route.page!.load();
  const page = document.createElement(route.page!.element) as SjPage;
  page.route = route;
  document.body.append(page);
  await settle();
  return page;
}

async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((done) => setTimeout(done, 0));
}

const rows = (page: HTMLElement) => page.querySelectorAll('[data-testid="row"]');
const words = (page: HTMLElement) => (page.textContent ?? '').replace(/\s+/g, ' ');

beforeEach(() => {
  language.set('en');
  router.start();
});

afterEach(() => vi.unstubAllGlobals());

describe('pages of lists', () => {
  it('ask for what the address filters, and show it', async () => {
    serve();
    const page = await visit('/incidents?type=ASSAULT&from=2024-03-01');
    expect(asked[0]).toContain('incidents?from=2024-03-01&type=ASSAULT');
    expect(rows(page)).toHaveLength(1);
    expect(page.querySelector('[data-testid="type-chips"] [aria-pressed="true"]')?.textContent).toContain('Assault');
  });

  it('narrow to a type by its chip, in the address', async () => {
    serve();
    const page = await visit('/incidents');
    page.querySelector<HTMLButtonElement>('[data-testid="type-chips"] button')!.click();
    expect(location.search).toMatch(/^\?type=[A-Z]+$/);
  });

  it.each(['/actors', '/control', '/accords', '/positions', '/positions?table=ties', '/sources'])('show rows of %s', async (address) => {
    serve();
    expect(rows(await visit(address)).length).toBeGreaterThan(0);
  });

  it('say that there is nothing, and offer to remove filters', async () => {
    serve();
    const page = await visit('/positions?table=lineage&actor=nobody');
    expect(page.querySelector('[data-testid="empty"] button')).not.toBeNull();
  });

  it('say what failed, and what to do', async () => {
    serve(undefined, 400);
    const page = await visit('/control');
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('احذف النوع');
  });
});

describe('tables of the state', () => {
  it('say the day that they hold for', async () => {
    serve();
    status.set({ days: { first: '2024-03-10', last: '2024-03-13' }, snapshot: 'x' } as Status);
    expect(words(await visit('/control'))).toContain('up to 13 Mar 2024');
    expect(words(await visit('/control?known-by=2024-03-11'))).toContain('up to 11 Mar 2024');
    expect(words(await visit('/control?as-of=2024-03-12'))).toContain('as of 12 Mar 2024');
    status.set(null);
    expect(words(await visit('/control'))).not.toContain('up to');
  });

  it('leave out what no row has', async () => {
    serve();
    const board = await visit('/accords');
    const stages = [...board.querySelectorAll('.stage')];
    expect(stages.length).toBeGreaterThan(0);
    for (const stage of stages) expect(rows(stage as HTMLElement).length).toBeGreaterThan(0);
    document.body.replaceChildren();
    const column = (label: string, has: boolean) => ({ label, cell: () => label, has: () => has });
    const host = document.createElement('div');
    document.body.append(host);
    render(table('rows', [column('one', true), column('other', false)], ['row']), host);
    await settle();
    expect([...host.querySelectorAll('th')].map((each) => each.textContent?.trim())).toEqual(['one']);
  });
});

describe('an incident', () => {
  it('is told by outlet, with the way to its comparison', async () => {
    serve();
    const page = await visit('/incidents/i-market');
    expect(page.querySelectorAll('.outlet-telling').length).toBeGreaterThan(1);
    expect(page.querySelector<HTMLAnchorElement>('[data-testid="compare"]')!.pathname).toBe('/compare/i-market');
  });

  it('shows private persons by role, not by name', async () => {
    serve();
    expect(words(await visit('/incidents/i-market'))).not.toContain('أحمد الخطيب');
  });

  it('has a column for each outlet in its comparison, and neutral words when asked', async () => {
    serve();
    const page = await visit('/compare/i-market');
    expect(page.querySelectorAll('thead th').length).toBeGreaterThan(2);
    expect(page.querySelectorAll('mark.loaded').length).toBeGreaterThan(0);
    page.querySelector<HTMLButtonElement>('[data-testid="neutral"]')!.click();
    await settle();
    expect(page.querySelectorAll('mark.neutral').length).toBeGreaterThan(0);
  });
});

describe('evidence', () => {
  it('is asked for when it is opened', async () => {
    serve();
    const page = await visit('/control');
    const details = page.querySelector<HTMLDetailsElement>('sj-evidence details')!;
    expect(asked.some((each) => each.includes('claims?'))).toBe(false);
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settle();
    expect(asked.at(-1)).toContain('claims?id=');
    expect(page.querySelector('.evidence mark')).not.toBeNull();
  });
});

describe('export', () => {
  it('gives roles; names only with a reason', async () => {
    serve();
    const page = await visit('/export?type=ASSAULT');
    const link = () => page.querySelector<HTMLAnchorElement>('[data-testid="export-csv"]');
    expect(link()!.getAttribute('href')).toBe('/api/v1/export/csv?type=ASSAULT&people=roles&lang=en');
    page.querySelector<HTMLInputElement>('input[value="named"]')!.dispatchEvent(new Event('change'));
    await settle();
    expect(link()).toBeNull();
    const reason = page.querySelector<HTMLInputElement>('input[name="reason"]')!;
    reason.value = 'بحث';
    reason.dispatchEvent(new Event('input'));
    await settle();
    expect(new URL(link()!.href).searchParams.get('reason')).toBe('بحث');
  });
});

describe('names with script in them', () => {
  it.each([
    '/incidents', '/incidents/i-market', '/compare/i-market', '/control', '/accords', '/positions', '/actors',
    '/actors/syr-army', '/sources',
  ])('stay text on %s', async (address) => {
    // Ids, days and types stay as they are, so that the pages find their way.
    serve((text) => (/[؀-ۿ]/.test(text) ? `${HOSTILE}${text}` : text));
    const page = await visit(address);
    expect(words(page)).toContain(HOSTILE);
    expect(page.querySelector('img')).toBeNull();
  });
});
