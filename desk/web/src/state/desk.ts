import { api } from '../api/client';
import type { Status } from '../api/types';
import { pages } from '../pages/pages';
import { Router } from './router';
import { Store } from './store';

/** The one router of this window. */
export const router = new Router(pages);

/** What the desk last told of itself; null before the first answer and while it is away. */
export const status = new Store<Status | null>(null);

const CALM = 15_000;
const BUSY = 1_500;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks for the status now, and again after a while: sooner while work is going on. */
export async function refreshStatus(): Promise<void> {
  clearTimeout(timer);
  try {
    const next = await api.status();
    const now = status.value;
    if (JSON.stringify(next) !== JSON.stringify(now)) status.set(next);
  } catch {
    status.set(null);
  }
  const busy = status.value?.building || status.value?.job?.state === 'running';
  timer = setTimeout(() => void refreshStatus(), busy ? BUSY : CALM);
}
