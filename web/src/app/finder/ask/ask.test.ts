import type { FoundName } from '@leadline/contract';
import { describe, expect, test } from 'vitest';
import { readPeriod, type TimeWords } from '#web/app/finder/ask/read-period.ts';
import { understand, type Understanding } from '#web/app/finder/ask/understand.ts';

const time: TimeWords = {
  phrases: { 'previous-month': ['last month', 'múlt hónap', 'tháng trước', 'прошлом месяце'], 'this-year': ['this year'], 'this-day': ['ma'] },
  months: [['january', 'tháng 1'], [], [], [], ['may'], [], [], [], [], ['october', 'október', 'tháng 10'], ['november'], ['december']],
};
const period = (asked: string) => readPeriod(asked.split(' '), time, '2026-11-20');

describe('the period a question names', () => {
  test('is spoken of as people do, with endings and without diacritics', () => {
    expect(period('won deals last month')).toEqual({ token: 'previous-month', from: 2, to: 4 });
    expect(period('bevétel múlt hónapban?')).toEqual({ token: 'previous-month', from: 1, to: 3 });
    expect(period('doanh thu thang truoc')).toEqual({ token: 'previous-month', from: 2, to: 4 });
    expect(period('выручка в прошлом месяце')).toEqual({ token: 'previous-month', from: 2, to: 4 });
  });

  test('may be a month, the latest that has begun, or of a year said with it', () => {
    expect(period('revenue october')?.token).toBe('2026-10');
    expect(period('revenue in december')?.token).toBe('2025-12');
    expect(period('októberi árbevétel')?.token).toBe('2026-10');
    expect(period('revenue October 2025')).toEqual({ token: '2025-10', from: 1, to: 3 });
    expect(period('doanh thu tháng 10')?.token).toBe('2026-10');
    expect(period('doanh thu tháng 1')?.token).toBe('2026-01');
    expect(period('revenue 2025')?.token).toBe('2025');
  });

  test('is none where short words only look like one', () => {
    expect(period('maybe mail')).toBeUndefined();
    expect(period('revenue 1999')).toBeUndefined();
  });
});

const name = (kind: FoundName['kind'], label: string, from: number, to: number, isWhole = true): FoundName => ({
  kind,
  id: `${kind}~${label}`,
  label,
  from,
  to,
  isWhole,
});
const called: Readonly<Record<string, readonly string[]>> = { net_revenue: ['net', 'revenue'], won_deals: ['won', 'deals'] };
const library: Understanding = {
  rankKpis: (asked) => Object.keys(called).filter((id) => called[id]!.some((word) => asked.split(' ').includes(word))),
  isCalled: (kpi, word) => called[kpi]!.includes(word),
  isToldBy: (kpi, kind) => kind !== 'product' || kpi === 'net_revenue',
};
const asked = (question: string, found: readonly FoundName[]) => understand(question.split(' '), period(question), found, library);

describe('the number a question asks for', () => {
  test('is a KPI, of somebody, and when', () => {
    expect(asked('revenue of anna last month', [name('person', 'Anna', 2, 3)])).toMatchObject({
      kpi: 'net_revenue',
      names: [{ label: 'Anna' }],
      period: 'previous-month',
    });
    expect(asked('won deals', [])).toBeUndefined();
    expect(asked('anna last month', [name('person', 'Anna', 0, 1)])).toBeUndefined();
  });

  test('takes a word for what a KPI is called before it takes it for a name', () => {
    expect(asked('net revenue this year', [name('product', 'Revenue Plus', 1, 2)])).toEqual({ kpi: 'net_revenue', names: [], period: 'this-year' });
  });

  test('leaves out whom the KPI cannot be told of, and a name only begun', () => {
    expect(asked('won deals soap this year', [name('product', 'Soap', 2, 3)])?.names).toEqual([]);
    expect(asked('revenue ann this year', [name('person', 'Annabella', 1, 2, false)])?.names).toEqual([]);
  });

  test('may be of one person in one place, not of two people', () => {
    const both = [name('person', 'Anna', 1, 2), name('person', 'Anna B', 1, 2), name('location', 'Huế', 2, 3)];
    expect(asked('revenue anna hue', both)?.names.map(({ label }) => label)).toEqual(['Anna', 'Huế']);
  });
});
