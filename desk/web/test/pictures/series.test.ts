import { describe, expect, it } from 'vitest';
import { addDays, bars, daysBetween, endOf, selection } from '../../src/pictures/series';

const ORDER = ['ASSAULT', 'AGREE'];

describe('bars of the time line', () => {
  it('fill the days on which nothing was told, types in their order', () => {
    const found = bars(
      [
        { day: '2016-05-04', types: { AGREE: 1 } },
        { day: '2016-05-01', types: { ASSAULT: 3, AGREE: 2 } },
      ],
      ORDER,
    );
    expect(found).toEqual({
      step: 'day',
      starts: ['2016-05-01', '2016-05-02', '2016-05-03', '2016-05-04'],
      types: [
        { type: 'ASSAULT', counts: [3, 0, 0, 0] },
        { type: 'AGREE', counts: [2, 0, 0, 1] },
      ],
      total: 6,
      before: 0,
      after: 0,
    });
  });

  it('become weeks and months when there are too many days', () => {
    const year = bars([{ day: '2016-01-01', types: { AGREE: 1 } }, { day: '2016-12-31', types: { AGREE: 1 } }], ORDER);
    expect(year.step).toBe('week');
    expect(year.starts[0]).toBe('2015-12-28');
    expect(endOf(year.starts[0]!, 'week')).toBe('2016-01-03');
    const decade = bars([{ day: '2011-03-15', types: { AGREE: 1 } }, { day: '2021-02-01', types: { AGREE: 1 } }], ORDER);
    expect(decade.step).toBe('month');
    expect(decade.starts).toHaveLength(120);
    expect(endOf('2020-02-01', 'month')).toBe('2020-02-29');
  });

  it('count the few that are far off, where without them days can be told apart', () => {
    const days = Array.from({ length: 60 }, (_, i) => ({ day: addDays('2016-05-01', i), types: { ASSAULT: 1 } }));
    const found = bars([{ day: '2009-01-01', types: { AGREE: 1 } }, ...days], ORDER);
    expect(found.step).toBe('day');
    expect(found.starts[0]).toBe('2016-05-01');
    expect([found.before, found.after, found.total]).toEqual([1, 0, 60]);
    // Two far off on the one side are no longer few among so few.
    expect(bars([{ day: '2009-01-01', types: { AGREE: 2 } }, ...days], ORDER).step).toBe('month');
  });

  it('give the days of a selection, ends in either order and cut to what there is', () => {
    const found = bars([{ day: '2016-05-01', types: { AGREE: 1 } }, { day: '2016-05-09', types: { AGREE: 1 } }], ORDER);
    expect(selection(found, 4.2, 1.8)).toEqual({ from: '2016-05-03', until: '2016-05-05' });
    expect(selection(found, -3, 99)).toEqual({ from: '2016-05-01', until: '2016-05-09' });
  });

  it('are none without days, and leave out what is no day', () => {
    expect(bars([], ORDER).starts).toEqual([]);
    expect(bars([{ day: 'unknown', types: { AGREE: 1 } }], ORDER).total).toBe(0);
    expect(selection(bars([], ORDER), 0, 1)).toBeNull();
  });

  it('count days over the end of a month and a leap day', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
    expect(addDays('2021-03-01', -1)).toBe('2021-02-28');
  });
});
