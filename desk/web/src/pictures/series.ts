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
}

const DAY = 86_400_000;
const MOST_BARS = 150;

/**
 * Sums days into bars, of days while they are few enough to be told apart, else of weeks (from
 * Monday), else of months. Types come in the given order; those that never occur are left out.
 */
export function bars(days: readonly DayCounts[], order: readonly string[]): Bars {
  const told = days.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each.day));
  if (told.length === 0) return { step: 'day', starts: [], types: [], total: 0 };
  const sorted = told.map((each) => each.day).sort();
  const first = sorted[0]!;
  const last = sorted[sorted.length - 1]!;
  const step = stepFor(first, last);
  const starts = range(first, last, step);
  const index = new Map(starts.map((start, i) => [start, i]));
  const sums = new Map<string, number[]>();
  let total = 0;
  for (const { day, types } of told) {
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
  };
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
  const days = (time(last) - time(first)) / DAY + 1;
  if (days <= MOST_BARS) return 'day';
  return days <= MOST_BARS * 7 ? 'week' : 'month';
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
