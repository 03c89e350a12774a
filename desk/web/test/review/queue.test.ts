import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SjReviewQueue } from '../../src/review/queue';
import { compose } from '../parts/compose';

const TEXTS = { r1: 'أضرب سائقو الحافلات ثم فاوضوا الشركة.', r2: 'أغلق المزارعون الطريق الساحلي.' };
const claims = {
  r1: [compose('a', TEXTS.r1, 'أضرب', { type: 'PROTEST', report: { id: 'r1' } }), compose('b', TEXTS.r1, 'فاوضوا', { type: 'CONSULT', report: { id: 'r1' } })],
  r2: [compose('c', TEXTS.r2, 'أغلق', { type: 'PROTEST', report: { id: 'r2' } })],
};

let element: SjReviewQueue;
let asked: string[];
let waiting: string[];

/** A desk with three claims that await review. */
function desk(): void {
  const all = [...claims.r1, ...claims.r2];
  const head = (id: string) => ({ id, outlet: 'صحيفة', published: '2024-05-01', title: id });
  vi.stubGlobal('fetch', async (url: string, options: RequestInit = {}) => {
    const path = url.replace('/api/v1/', '');
    asked.push(`${options.method ?? 'GET'} ${path}`);
    const answer = (): unknown => {
      if (path.startsWith('review/queue')) {
        const rows = all
          .filter(({ claim }) => waiting.includes(claim.id))
          .map(({ claim }) => ({ claim, report: head(claim.report.id), sentence: '', doubt: 0.4, weight: 1, reasons: ['numbers'] }));
        return { total: rows.length, offset: 0, limit: 50, rows };
      }
      if (path === 'reviews') {
        const { claim } = JSON.parse(String(options.body)) as { claim: string };
        waiting = waiting.filter((id) => id !== claim);
        const report = claims.r1.some((each) => each.claim.id === claim) ? 'r1' : 'r2';
        return { review: { id: `v-${claim}`, kind: 'accept', report, claim, other: null }, claims: claims[report] };
      }
      if (path === 'reviews/undo') {
        return { review: { id: 'u', kind: 'undo', report: 'r1', claim: 'b', undoes: 'v-b' }, claims: claims.r1 };
      }
      const id = path === 'reports/r1' ? 'r1' : 'r2';
      return { report: { ...head(id), text: TEXTS[id] }, claims: claims[id], framing: [], reviews: [], blank: false };
    };
    return new Response(JSON.stringify(answer()), { headers: { 'content-type': 'application/json' } });
  });
}

async function settle(): Promise<void> {
  for (let time = 0; time < 6; time++) {
    await new Promise((done) => setTimeout(done, 0));
    await element.updateComplete;
  }
}

async function press(key: string): Promise<void> {
  dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await settle();
}

const opened = () => element.querySelector('[data-testid="claim-record"] h2')?.textContent?.trim();

beforeEach(async () => {
  asked = [];
  waiting = ['a', 'b', 'c'];
  desk();
  element = new SjReviewQueue();
  element.filters = { type: [] };
  document.body.append(element);
  await settle();
});

afterEach(() => {
  element.remove();
  vi.unstubAllGlobals();
});

describe('sj-review-queue', () => {
  it('opens the first claim in its report', () => {
    expect(opened()).toBe('أضرب');
    expect(element.querySelector('[data-testid="queue"]')?.textContent).toContain('فيه أعداد');
  });

  it('goes from claim to claim and fetches a report once', async () => {
    await press('j');
    expect(opened()).toBe('فاوضوا');
    await press('j');
    expect(opened()).toBe('أغلق');
    await press('k');
    expect(opened()).toBe('فاوضوا');
    expect(asked.filter((each) => each === 'GET reports/r1').length).toBe(2);
    expect(asked.filter((each) => each === 'GET reports/r2').length).toBe(1);
  });

  it('judges with one key, goes on, and asks anew at the end until nothing waits', async () => {
    for (const expected of ['فاوضوا', 'أغلق']) {
      await press('a');
      expect(opened()).toBe(expected);
    }
    await press('a');
    expect(waiting).toEqual([]);
    expect(element.querySelector('[data-testid="empty"]')).not.toBeNull();
  });

  it('can undo the verdict on a claim of the report before', async () => {
    await press('j');
    await press('a');
    expect(opened()).toBe('أغلق');
    await press('u');
    expect(asked).toContain('POST reviews/undo');
    expect(element.querySelector('[role="alert"]')).toBeNull();
    expect(opened()).toBe('أغلق');
  });
});
