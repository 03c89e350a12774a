import { describe, expect, it } from 'vitest';
import {
  address, countFilters, FILTER_PARAMETERS, filterParams, NO_FILTERS, parseFilters, sharedFilters, withFilters, type Filters,
} from '../../src/state/filters';

const ALL: Filters = {
  from: '2024-03-01',
  until: '2024-03-31',
  type: ['ASSAULT', 'AGREE'],
  status: 'actual',
  actor: 'syr-army',
  place: 'حلب',
  within: 'ريف دمشق',
  outlet: 'وكالة & أنباء',
  speaker: 'المرصد',
  reviewed: true,
  q: 'قصف سوق',
  asOf: '2024-03-15',
  knownBy: '2024-03-20',
  sort: '-last',
  offset: 50,
  limit: 25,
};

describe('filters', () => {
  it('go to the address and back', () => {
    expect(parseFilters(new URLSearchParams(filterParams(ALL).toString()))).toEqual(ALL);
    expect(parseFilters(filterParams(NO_FILTERS))).toEqual(NO_FILTERS);
  });

  it('are written under the names of the API', () => {
    expect([...new Set(filterParams(ALL).keys())].sort()).toEqual([...FILTER_PARAMETERS].sort());
  });

  it('leave the address empty when nothing is set', () => {
    expect(address('/incidents', filterParams({ ...NO_FILTERS, offset: 0 }))).toBe('/incidents');
  });

  it('leave out what is not understood', () => {
    const read = parseFilters(new URLSearchParams('offset=-3&limit=x&reviewed=no&q=%20&colour=red&type='));
    expect(read).toEqual({ type: [] });
  });

  it('begin the list anew when one changes', () => {
    expect(withFilters(ALL, { q: 'هدنة' })).toEqual({ ...ALL, q: 'هدنة', offset: undefined });
    expect(withFilters(ALL, { offset: 100 }).offset).toBe(100);
  });

  it('go along to other pages without sorting and paging, and are counted so', () => {
    expect(filterParams(sharedFilters(ALL)).has('sort')).toBe(false);
    expect(countFilters(ALL)).toBe(14);
    expect(countFilters({ type: [], sort: 'last', limit: 10 })).toBe(0);
  });
});
