import { describe, expect, it } from 'vitest';
import { comparisonsOf, narrowed, numberQuery, parseSearch, readBoard, readNumber, readScope, stringifySearch } from './search.ts';

const all = { kind: 'all' } as const;

describe('the address', () => {
  it('gives back what was put in', () => {
    const search = { period: '2017', compare: 'none', person: 'user~0f00000000000001', where: ['month:2017-06', 'industry:Food, drink & more'] };
    expect(parseSearch(stringifySearch(search).slice(1))).toEqual(search);
  });

  it('keeps what it knows and leaves out the rest', () => {
    expect(readScope({ period: 'last-0-month', compare: 'sideways', team: 'team~1', organisation: 'present', page: '2' })).toEqual({
      team: 'team~1',
      organisation: 'present',
    });
  });

  it('compares with both earlier periods unless told otherwise', () => {
    expect(comparisonsOf({})).toEqual(['previous_period', 'previous_year']);
    expect(comparisonsOf({ compare: 'previous_year' })).toEqual(['previous_year']);
    expect(comparisonsOf({ compare: 'none' })).toEqual([]);
  });
});

describe('the query of one number', () => {
  it('narrows the scope to the groups of the number', () => {
    const number = readNumber({ kpi: 'win_rate', where: ['month:2017-06', 'person:user~2'] });
    expect(numberQuery({ period: '2017', team: 'team~1', compare: 'none' }, number, all)).toEqual({
      kpis: [{ id: 'win_rate' }],
      period: { kind: 'named', name: '2017-06' },
      filters: [
        { dimension: 'team', members: ['team~1'] },
        { dimension: 'person', members: ['user~2'], alone: true },
      ],
    });
  });

  it('takes one group as well as a list', () => {
    expect(readNumber({ kpi: 'win_rate', where: 'product:product~7', page: '3' })).toEqual({
      kpi: 'win_rate',
      where: ['product:product~7'],
      page: 3,
    });
    expect(readNumber({ kpi: 'win_rate', where: 'nonsense', page: '1' })).toEqual({ kpi: 'win_rate' });
  });
});

describe('the address of a board', () => {
  it('keeps what is sound and leaves the rest', () => {
    expect(readBoard({ tab: 'Deals', only: ['product:x', 'nothing'], edit: 'yes', version: '3' })).toEqual({ tab: 'Deals', only: ['product:x'], edit: 'yes', version: 3 }); // prettier-ignore
    expect(readBoard({ tab: '', only: 'region:n', edit: 'no', version: '-1' })).toEqual({ only: ['region:n'] });
  });

  it('is narrowed by a picker where there is one, else beside it, and by each member once', () => {
    expect(narrowed({ period: '2026' }, 'team:t1')).toEqual({ period: '2026', team: 't1' });
    expect(narrowed({ only: 'product:x' }, 'product:y')).toEqual({ only: ['product:x', 'product:y'] });
    expect(narrowed({ only: ['product:x', 'product:y'] }, 'product:x')).toEqual({ only: ['product:y', 'product:x'] });
  });
});
