/** Words of the pages on incidents, places, state and sources. */
export const pages2Ar = {} as const;
