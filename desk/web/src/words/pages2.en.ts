import type { pages2Ar } from './pages2.ar';
import type { Translation } from './words';

export const pages2En = {} as const satisfies Translation<typeof pages2Ar>;
