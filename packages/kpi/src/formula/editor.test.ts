import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog/catalog.ts';
import { entities } from '../entity/index.ts';
import { checkDefinitions, type FormulaDefinition } from './check-definitions.ts';
import { completeFormula } from './complete-formula.ts';
import { describeFormula } from './describe-formula.ts';
import { createVocabulary, type VocabularyData } from './vocabulary.ts';
import { vocabularyOf } from './vocabulary-of.ts';

const data: VocabularyData = vocabularyOf(entities, catalog, {
  entity: (entity) => (entity === 'opportunity' ? ['Ügyletek'] : []),
  column: () => [],
  value: (_entity, column, value) => (column === 'state' && value === 'won' ? ['Megnyert'] : []),
  kpi: () => [],
  dimension: () => [],
});
const vocabulary = createVocabulary(data);

/** What is offered where the bar stands. */
function offered(marked: string): readonly string[] {
  const position = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completeFormula(text, position, vocabulary).map(({ insert }) => insert);
}

describe('what is offered', () => {
  test.each([
    ['|', 'count('],
    ['|', 'net_sales_revenue'],
    ['net_s|', 'net_sales_revenue'],
    ['1 + work|', 'working_days'],
    ['count(|', 'opportunity'],
    ['count(opp|', 'opportunity'],
    ['count(Ügy|', 'opportunity'],
    ['count(opportunity |', 'where'],
    ['count(opportunity wh|', 'where'],
    ['count(opportunity where st|', 'state'],
    ['count(opportunity where account.ind|', 'industry'],
    ['count(opportunity where state |', '='],
    ['count(opportunity where state = |', '"won"'],
    ['count(opportunity where state = "w|', '"won"'],
    ['count(opportunity where state = "Meg|', '"won"'],
    ['count(opportunity where state in ("won", |', '"lost"'],
    ['count(opportunity where state = "won" |', 'by'],
    ['count(opportunity where state = "won" by cl|', 'closed'],
    ['sum(order_line.|', 'net_amount'],
    ['median(minutes from lead.|', 'created'],
    ['last(|', '90'],
    ['last(90 |', 'days'],
    ['all(net_sales_revenue, loc|', 'location'],
    ['count(lead) |', '/'],
    ['count(lead|) / 2', 'lead'],
  ])('%s: %s', (marked, wanted) => {
    expect(offered(marked)).toContain(wanted);
  });

  test('what is begun comes first, and replaces what is there', () => {
    const [first] = completeFormula('count(opp', 9, vocabulary);
    expect(first).toEqual({ kind: 'entity', insert: 'opportunity', key: 'entity.opportunity.many', from: 6, to: 9 });
  });

  test.each(['count(lead) ) |', 'count(nonsense + where |', '"|', 'count(lead where name = "\u0000|'])('nothing after a fault: %s', (marked) => {
    expect(offered(marked)).toEqual([]);
  });

  test('KPIs of one’s own have the name their maker gave them, others their words', () => {
    const own = [{ id: 'custom_calls', text: 'count(activity)', names: ['Our calls'] }];
    const { vocabulary: withOwn } = checkDefinitions(own, vocabulary);
    expect(completeFormula('our', 3, withOwn)[0]).toEqual({ kind: 'kpi', insert: 'custom_calls', name: 'Our calls', from: 0, to: 3 });
    expect(completeFormula('won_dea', 7, vocabulary)[0]).toMatchObject({ insert: 'won_deals', key: 'measure.won_deals.name' });
  });

  test('amounts are added up, dates are counted by', () => {
    expect(offered('sum(order_line.|')).not.toContain('account');
    expect(offered('count(order by |').every((column) => vocabulary.columns(vocabulary.entities.get('order')!).get(column)?.kind !== 'text')).toBe(
      true,
    );
  });
});

describe('KPIs of one’s own', () => {
  const check = (...definitions: readonly FormulaDefinition[]): Readonly<Record<string, string>> => {
    const { definitions: checked } = checkDefinitions(definitions, vocabulary);
    return Object.fromEntries(
      [...checked].map(([id, one]) => [id, 'issues' in one ? one.issues.map(({ code }) => code).join(', ') : one.formula.unit]),
    );
  };

  test('refer to each other in any order', () => {
    const effort = { id: 'custom_effort', text: 'custom_calls / count(opportunity)' };
    expect(check(effort, { id: 'custom_calls', text: 'count(activity where kind = "call")' })).toEqual({
      custom_calls: 'count',
      custom_effort: 'ratio',
    });
  });

  test('never lead back to themselves', () => {
    const circle = [
      { id: 'custom_a', text: 'custom_b + 1' },
      { id: 'custom_b', text: 'custom_c * 2' },
      { id: 'custom_c', text: 'custom_a' },
      { id: 'custom_d', text: 'custom_a + count(lead)' },
    ];
    expect(check(...circle)).toEqual({ custom_a: 'cycle', custom_b: 'cycle', custom_c: 'cycle', custom_d: 'faulty_kpi' });
    expect(check({ id: 'custom_self', text: 'custom_self + 1' })).toEqual({ custom_self: 'cycle' });
    const { definitions } = checkDefinitions(circle, vocabulary);
    const first = definitions.get('custom_a')!;
    expect('issues' in first && first.issues[0]!.parameters).toEqual({ kpi: 'custom_a', circle: 'custom_a → custom_b → custom_c → custom_a' });
  });

  test('do not refer to what is archived, faulty or unknown', () => {
    const old = { id: 'custom_old', text: 'count(lead)', isArchived: true };
    const faulty = { id: 'custom_faulty', text: 'count(' };
    expect(
      check(old, faulty, { id: 'custom_a', text: 'custom_old' }, { id: 'custom_b', text: 'custom_faulty' }, { id: 'custom_c', text: 'custom_gone' }),
    ).toEqual({ custom_old: 'count', custom_faulty: 'unexpected_end', custom_a: 'archived_kpi', custom_b: 'faulty_kpi', custom_c: 'unknown_kpi' });
  });

  test('are told when a new version of another one has another unit', () => {
    const user = { id: 'custom_user', text: 'custom_used + count(lead)' };
    expect(check(user, { id: 'custom_used', text: 'count(order)' })).toEqual({ custom_used: 'count', custom_user: 'count' });
    expect(check(user, { id: 'custom_used', text: 'sum(order_line.net_amount)' })).toEqual({ custom_used: 'money', custom_user: 'unit_mismatch' });
  });

  test('may have any name without harm', () => {
    const names = ['__proto__', 'constructor', 'a"b', 'x'.repeat(10_000), '\u202eabc', 'nul\u0000', ']]['];
    const definitions = names.map((id) => ({ id, text: 'count(lead)' }));
    expect([...checkDefinitions(definitions, vocabulary).definitions.keys()]).toEqual(names);
    expect(({} as Record<string, unknown>)['unit']).toBeUndefined();
    expect(check(...definitions.slice(0, 1), { id: 'custom_a', text: '__proto__ * 2' })['custom_a']).toBe('count');
  });
});

test('a description has the agreed spelling, the unit and the words', () => {
  const described = describeFormula('COUNT(Ügyletek where state = "Megnyert" by closed_at)', vocabulary);
  expect(described).toMatchObject({
    issues: [],
    text: 'count(opportunity where state = "won" by closed)',
    formula: { unit: 'count', decimals: 0 },
    words: { kind: 'message', key: 'by' },
  });
});
