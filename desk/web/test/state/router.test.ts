import { describe, expect, it } from 'vitest';
import { pages } from '../../src/pages/pages';
import { matchPath, resolve } from '../../src/state/router';

const at = (path: string) => resolve(pages, new URL(path, 'http://127.0.0.1/'));

describe('router', () => {
  it('finds the page and its parts', () => {
    expect(at('/read').page?.name).toBe('read');
    expect(at('/read/r%2F1?q=%D9%87%D8%AF%D9%86%D8%A9#c-9')).toMatchObject({
      page: { name: 'report' },
      params: { id: 'r/1' },
      filters: { q: 'هدنة' },
      hash: 'c-9',
    });
  });

  it('knows no other paths', () => {
    expect(at('/').page).toBeNull();
    expect(at('/read/1/2').page).toBeNull();
    expect(matchPath('/read/:id', '/read/%E0%A4%A')).toBeNull();
  });

  it('has each page once, and navigation for all or a page that they belong to', () => {
    expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length);
    const names = new Set(pages.map((page) => page.name));
    expect(names.size).toBe(pages.length);
    for (const page of pages) {
      expect(page.nav !== undefined || page.bare || names.has(page.under ?? '')).toBe(true);
    }
  });
});
