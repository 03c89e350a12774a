/** Days and types → the stacked bars of the time line. */

/** What the server tells of one day. */
export interface DayCounts {
  readonly day: string;
  readonly types: Readonly<Record<string, number>>;
}

export type Step = 'day' | 'week' | 'month';

/** Bars: one a step without gaps, and for each type its numbers in the order of the bars. */
export interface Bars {
  readonly step: Step;
  /** First day of each bar, ISO. */
  readonly starts: readonly string[];
  readonly types: readonly { readonly type: string; readonly counts: readonly number[] }[];
  readonly total: number;
  /** Incidents of days before the first bar and after the last one: too far off to be drawn. */
  readonly before: number;
  readonly after: number;
}

const DAY = 86_400_000;
const MOST_BARS = 150;

/** Outliers are this share of all on either side, at the most. */
const OUTLIERS = 0.02;
/** Days. */
const FAR = 60;

/**
 * Sums days into bars, of days while they are few enough to be told apart, else of weeks (from
 * Monday), else of months. A few incidents far off (a siege that began years ago) are only counted
 * where without them shorter steps would do. Types come in the given order; those that never occur are left out.
 */
export function bars(days: readonly DayCounts[], order: readonly string[]): Bars {
  const told = days.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each.day));
  if (told.length === 0) return { step: 'day', starts: [], types: [], total: 0, before: 0, after: 0 };
  const { first, last } = extent(told);
  const step = stepFor(first, last);
  const starts = range(first, last, step);
  const index = new Map(starts.map((start, i) => [start, i]));
  const sums = new Map<string, number[]>();
  let total = 0;
  let before = 0;
  let after = 0;
  for (const { day, types } of told) {
    if (day < first) before += sum(types);
    if (day > last) after += sum(types);
    if (day < first || day > last) continue;
    const at = index.get(startOf(day, step))!;
    for (const [type, count] of Object.entries(types)) {
      let counts = sums.get(type);
      if (!counts) sums.set(type, (counts = new Array<number>(starts.length).fill(0)));
      counts[at]! += count;
      total += count;
    }
  }
  const known = order.filter((type) => sums.has(type));
  const unknown = [...sums.keys()].filter((type) => !order.includes(type)).sort();
  return {
    step,
    starts,
    types: [...known, ...unknown].map((type) => ({ type, counts: sums.get(type)! })),
    total,
    before,
    after,
  };
}

/** First and last day that are drawn. */
function extent(days: readonly DayCounts[]): { first: string; last: string } {
  const sorted = [...days].sort((one, other) => (one.day < other.day ? -1 : 1));
  const all = { first: sorted[0]!.day, last: sorted[sorted.length - 1]!.day };
  const most = Math.floor(sorted.reduce((total, each) => total + sum(each.types), 0) * OUTLIERS);
  const near = { first: reach(sorted, most), last: reach([...sorted].reverse(), most) };
  const inner = {
    first: distance(all.first, near.first) > FAR ? near.first : all.first,
    last: distance(near.last, all.last) > FAR ? near.last : all.last,
  };
  const shorter = inner.first <= inner.last && stepFor(inner.first, inner.last) !== stepFor(all.first, all.last);
  return shorter ? inner : all;
}

/** The day at which more than `most` incidents have been passed. */
function reach(days: readonly DayCounts[], most: number): string {
  let passed = 0;
  for (const each of days) {
    passed += sum(each.types);
    if (passed > most) return each.day;
  }
  return days[days.length - 1]!.day;
}

function sum(types: DayCounts['types']): number {
  return Object.values(types).reduce((total, count) => total + count, 0);
}

/** The last day of the bar that begins on `start`. */
export function endOf(start: string, step: Step): string {
  if (step === 'day') return start;
  return iso(time(next(start, step)) - DAY);
}

/** The days that a selection of bars covers; ends may come in either order. */
export function selection(
  found: Bars,
  one: number,
  other: number,
): { from: string; until: string } | null {
  if (found.starts.length === 0) return null;
  const within = (i: number) => Math.min(Math.max(Math.round(i), 0), found.starts.length - 1);
  const [low, high] = [within(Math.min(one, other)), within(Math.max(one, other))];
  return { from: found.starts[low]!, until: endOf(found.starts[high]!, found.step) };
}

/** All days from one to another, both included. */
export function daysBetween(first: string, last: string): string[] {
  return range(first, last, 'day');
}

/** A day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return iso(time(day) + days * DAY);
}

function stepFor(first: string, last: string): Step {
  const days = distance(first, last) + 1;
  if (days <= MOST_BARS) return 'day';
  return days <= MOST_BARS * 7 ? 'week' : 'month';
}

/** Days from one day to another. */
function distance(first: string, last: string): number {
  return (time(last) - time(first)) / DAY;
}

function range(first: string, last: string, step: Step): string[] {
  const starts: string[] = [];
  for (let day = startOf(first, step); day <= last; day = next(day, step)) starts.push(day);
  return starts;
}

function startOf(day: string, step: Step): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  const weekday = (new Date(time(day)).getUTCDay() + 6) % 7;
  return iso(time(day) - weekday * DAY);
}

function next(day: string, step: Step): string {
  if (step === 'day') return iso(time(day) + DAY);
  if (step === 'week') return iso(time(day) + 7 * DAY);
  const date = new Date(time(day));
  return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function iso(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
