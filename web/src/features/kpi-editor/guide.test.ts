import { parseFormula } from '@leadline/kpi/formula';
import { describe, expect, it } from 'vitest';
import { guideFormula, newGuide, type Guide } from '#web/features/kpi-editor/guide.ts';

const calls = { what: { kind: 'entity', id: 'activity' }, column: 'kind', value: 'call' } as const;
const won = { what: { kind: 'entity', id: 'opportunity' }, column: 'state', value: 'won', by: 'won_at' } as const;

describe('ready-made beginnings', () => {
  it.each<[Guide, string]>([
    [{ kind: 'count', first: calls }, 'count(activity where kind = "call")'],
    [{ kind: 'count', first: { what: { kind: 'kpi', id: 'calls_made_count' } } }, 'calls_made_count'],
    [{ kind: 'share', first: won }, 'count(opportunity where state = "won" by won_at) / count(opportunity by won_at)'],
    [
      { kind: 'average', first: { what: { kind: 'entity', id: 'order_line' } }, number: 'net_amount', statistic: 'median' },
      'median(order_line.net_amount)',
    ],
    [{ kind: 'per', first: calls, second: won }, 'count(activity where kind = "call") / count(opportunity where state = "won" by won_at)'],
    [{ kind: 'count', first: { ...calls, column: 'is_paid', value: 'true' } }, 'count(activity where is_paid = true)'],
  ])('%j', (guide, formula) => {
    expect(guideFormula(guide)).toBe(formula);
    expect('issue' in parseFormula(formula)).toBe(false);
  });

  it('says nothing while a blank is missing', () => {
    for (const kind of ['count', 'share', 'average', 'per'] as const) expect(guideFormula(newGuide(kind))).toBeUndefined();
    expect(guideFormula({ kind: 'share', first: { what: calls.what } })).toBeUndefined();
    expect(guideFormula({ kind: 'per', first: calls, second: {} })).toBeUndefined();
  });

  it('keeps quotes and brackets of values within the text', () => {
    const formula = guideFormula({ kind: 'count', first: { ...calls, column: 'odd] name', value: 'a "b" or 1' } })!;
    expect(formula).toBe('count(activity where [odd]] name] = "a ""b"" or 1")');
    expect('issue' in parseFormula(formula)).toBe(false);
  });
});
