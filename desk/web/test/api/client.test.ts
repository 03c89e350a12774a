import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, ApiError, apiPath } from '../../src/api/client';
import { language, names } from '../../src/state/preferences';

const answer = (status: number, body: unknown) =>
  vi.fn(async (..._asked: unknown[]) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

beforeEach(() => {
  const meta = document.createElement('meta');
  meta.name = 'sijill-token';
  meta.content = 'secret-of-this-start';
  document.head.replaceChildren(meta);
});

afterEach(() => {
  vi.unstubAllGlobals();
  names.set(false);
});

describe('client', () => {
  it('escapes what goes into an address', async () => {
    const fetch = answer(200, {});
    vi.stubGlobal('fetch', fetch);
    await api.report('a/b?c');
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/v1/reports/a%2Fb%3Fc');
    expect(apiPath('x', { q: 'هدنة', empty: '', none: null })).toBe('/api/v1/x?q=%D9%87%D8%AF%D9%86%D8%A9');
  });

  it('sends the token with every change, and only then', async () => {
    const fetch = answer(200, {});
    vi.stubGlobal('fetch', fetch);
    await api.undo('r1');
    await api.sources();
    const headers = fetch.mock.calls.map((call) => (call[1] as RequestInit).headers as Record<string, string>);
    expect(headers.map((each) => each['X-Sijill'])).toEqual(['secret-of-this-start', undefined]);
  });

  it('asks for names only while they are shown', async () => {
    const fetch = answer(200, {});
    vi.stubGlobal('fetch', fetch);
    await api.actors({ type: [] });
    names.set(true);
    await api.actors({ type: [], q: 'x' });
    expect(fetch.mock.calls.map((call) => call[0])).toEqual(['/api/v1/actors', '/api/v1/actors?q=x&names=shown']);
  });

  it('asks again while the desk is deriving, until it answers or is not wanted any more', async () => {
    vi.useFakeTimers();
    try {
      const later = answer(503, { error: { status: 503, message: 'deriving', remedy: null } });
      vi.stubGlobal('fetch', later);
      const asked = api.sources();
      const given = new AbortController();
      const dropped = api.report('r', given.signal).catch((thrown: unknown) => thrown);
      await vi.advanceTimersByTimeAsync(2_500);
      expect(later.mock.calls.length).toBe(6);
      given.abort();
      expect(await dropped).toMatchObject({ name: 'AbortError' });
      vi.stubGlobal('fetch', answer(200, { outlets: [] }));
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await asked).toEqual({ outlets: [] });
    } finally {
      vi.useRealTimers();
    }
  });

  it('hands over the language in use', async () => {
    const fetch = answer(200, {});
    vi.stubGlobal('fetch', fetch);
    await api.sources();
    language.set('en');
    await api.undo('r1');
    expect(api.exportAddress('csv', { type: [] }, 'roles')).toContain('lang=en');
    language.set('ar');
    const headers = fetch.mock.calls.map((call) => (call[1] as RequestInit).headers as Record<string, string>);
    expect(headers.map((each) => each['Accept-Language'])).toEqual(['ar', 'en']);
  });

  it('tells a refusal in the desk’s words', async () => {
    vi.stubGlobal('fetch', answer(400, { error: { status: 400, message: 'from is no day', remedy: 'write 2024-03-01' } }));
    const error = await api.status().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 400, message: 'from is no day', remedy: 'write 2024-03-01' });
  });
});
