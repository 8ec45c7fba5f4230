import { loadCatalog, translate } from '@leadline/i18n';
import type { Cell, Change, KpiResult } from '@leadline/kpi';
import { beforeAll, describe, expect, it } from 'vitest';
import { whereWeStand, type SentenceWords } from './sentence.ts';

beforeAll(() => loadCatalog('en'));

const words: SentenceWords = {
  t: (key, parameters) => translate('en', key, parameters),
  value: ({ cell }) => cell.value ?? '–',
  percent: (ratio) => `${Number(ratio) * 100} %`,
  period: ({ from }) => from ?? 'all time',
  name: (id) => (id === 'net_sales_revenue' ? 'Net sales revenue' : id),
};
const period = (from: string | null, isRunning = false) => ({ spec: { kind: 'all' }, from, to: null, isRunning }) as const;

function resultOf(cells: Readonly<Record<string, Partial<Cell>>>, rest: Partial<KpiResult> = {}): KpiResult {
  return {
    columns: Object.keys(cells).map((id) => ({ ref: { id } })),
    totals: Object.values(cells).map((cell) => ({ value: null, ...cell })),
    period: period('June'),
    comparisons: {},
    ...rest,
  } as unknown as KpiResult;
}

const changed = (state: Change['state'], ratio: string | null): Change => ({ state, ratio, value: '1', difference: '1' });
const say = (cells: Readonly<Record<string, Partial<Cell>>>, rest?: Partial<KpiResult>) =>
  whereWeStand(resultOf(cells, rest), 'net_sales_revenue', words);

describe('what was earned', () => {
  it('is no number where there is none', () => {
    expect(say({ net_sales_revenue: { value: null } })).toBe('Net sales revenue in June: there is no data yet.');
    expect(say({})).toBe('Net sales revenue in June: there is no data yet.');
  });

  it.each([
    ['over', period('June'), 'Net sales revenue in June: 120.'],
    ['running', period('June', true), 'Net sales revenue so far in June: 120.'],
    ['of all time', period(null), 'Net sales revenue over all time: 120.'],
  ])('says what kind of period it is: %s', (_, of, sentence) => {
    expect(say({ net_sales_revenue: { value: '120' } }, { period: of })).toBe(sentence);
  });

  it('is compared with the first comparison that says something', () => {
    const compare = { previous_period: changed('new', null), previous_year: changed('value', '-0.2') };
    const comparisons = { previous_period: period('May'), previous_year: period('June 2025') };
    expect(say({ net_sales_revenue: { value: '120', compare } }, { comparisons })).toBe(
      'Net sales revenue in June: 120, 20 % less than in June 2025.',
    );
  });

  it('is told as the same where nothing changed, over as many working days where the period runs', () => {
    const cells = { net_sales_revenue: { value: '120', compare: { previous_period: changed('flat', '0') } } };
    const comparisons = { previous_period: period('May') };
    expect(say(cells, { comparisons, period: period('June', true) })).toBe(
      'Net sales revenue so far in June: 120, the same as in May over as many working days.',
    );
  });
});

describe('how deals went', () => {
  const earned = { net_sales_revenue: { value: '120' } };
  it('is left out where none was won', () => {
    expect(say({ ...earned, deals_won_count: { value: '0' }, win_rate: { value: '0' } })).toBe('Net sales revenue in June: 120.');
  });

  it('names the rate only where there are cases enough', () => {
    const won = { ...earned, deals_won_count: { value: '3' } };
    expect(say({ ...won, win_rate: { value: '60 %', sample: 'interval' } })).toBe(
      'Net sales revenue in June: 120. 3 deals were won, 60 % of those decided.',
    );
    expect(say({ ...won, win_rate: { value: '60 %', sample: 'grey' } })).toBe('Net sales revenue in June: 120. 3 deals were won.');
    expect(say({ ...earned, deals_won_count: { value: '1' } })).toBe('Net sales revenue in June: 120. One deal was won.');
  });
});
