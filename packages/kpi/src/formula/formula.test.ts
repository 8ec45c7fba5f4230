import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog/catalog.ts';
import { entities } from '../entity/index.ts';
import { checkFormula } from './check-formula.ts';
import { limits } from './limits.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';
import { createVocabulary } from './vocabulary.ts';
import { vocabularyOf } from './vocabulary-of.ts';

const vocabulary = createVocabulary(
  vocabularyOf(entities, catalog, {
    entity: (entity) => (entity === 'opportunity' ? ['Deals', 'Ügyletek', 'Сделки', 'Cơ hội bán hàng'] : []),
    column: (entity, column) => (entity === 'opportunity' && column === 'state' ? ['Állapot'] : []),
    value: (entity, column, value) => (entity === 'opportunity' && column === 'state' && value === 'won' ? ['Megnyert'] : []),
    kpi: (id) => (id === 'net_sales_revenue' ? ['Net sales', 'Doanh thu thuần'] : []),
    dimension: (id) => (id === 'location' ? ['Telephely'] : []),
  }),
);

/** The agreed spelling and unit of a formula, or the codes of what is wrong. */
function look(text: string): string {
  const parsed = parseFormula(text);
  if ('issue' in parsed) return `! ${parsed.issue.code}`;
  const checked = checkFormula(parsed.node, vocabulary);
  if ('issues' in checked) return `! ${checked.issues.map((issue) => issue.code).join(', ')}`;
  return `${printFormula(checked.formula.node)} : ${checked.formula.unit}`;
}

const same = (text: string, unit: string): readonly [string, string] => [text, `${text} : ${unit}`];

describe('formulas that are understood', () => {
  test.each([
    same('count(opportunity where state = "won" by closed)', 'count'),
    same('sum(order_line.net_amount) - sum(order_line.net_amount by reversed) - sum(refund.net_amount)', 'money'),
    same('sum(order_line.net_amount) / count(order)', 'money'),
    same('count(activity where kind = "call" and direction = "outbound") / count(opportunity where state = "won" by won)', 'ratio'),
    same('count(opportunity where state = "won" by closed) / count(opportunity where state in ("won", "lost") by closed)', 'percent'),
    same('distinct(order.account where account.industry = "Retail")', 'count'),
    same('median(minutes from lead.created to lead.first_attempt)', 'minutes'),
    same('p90(days from opportunity.created to opportunity.closed by closed)', 'days'),
    same('average(order_line.net_amount where not (product.category = "A" or product is missing))', 'money'),
    same('net_sales_revenue / working_days', 'money'),
    same('calls_made_count / elapsed_working_days * working_days', 'count'),
    same('1 - win_rate', 'percent'),
    same('(net_sales_revenue - previous(net_sales_revenue)) / previous(net_sales_revenue)', 'percent'),
    same('last(90 days, count(order)) / 90', 'count'),
    same('net_sales_revenue / all(net_sales_revenue, location)', 'percent'),
    same('if(count(lead) > 10, count(activity) / count(lead), coalesce(win_rate, 5%))', 'percent'),
    same('at_start(open_deals) + count(opportunity)', 'count'),
    same('min(net_sales_revenue, last_year(net_sales_revenue) * 1.1)', 'money'),
    same('-net_sales_revenue + 1000.5', 'money'),
    same('count(order where ordered >= 2026-01-31 and status <> "cancelled")', 'count'),
    same('sum(order_line.net_amount where net_amount > 1000 and quantity <= 2.5)', 'money'),
    same('sum(opportunity.on_hold_days where owner is not missing) / count(opportunity)', 'days'),
    same('round(net_sales_revenue / count(order), 0)', 'money'),
    same('sum_over(if(count(order) >= 2, 1, 0), account)', 'count'),
    same('sum_over(if(count(order) >= 2, 1, 0), account) / distinct(order.account)', 'percent'),
    same('sum_over(max(0, last_year(net_sales_revenue) - net_sales_revenue), account, product)', 'money'),
    same('sum_over(net_sales_revenue / all(net_sales_revenue, location), account)', 'percent'),
    ['COUNT ( Opportunity WHERE state="won" BY closed_at )', 'count(opportunity where state = "won" by closed) : count'],
    ['count(Ügyletek where [Állapot] = „Megnyert”)', 'count(opportunity where state = "won") : count'],
    ['count([Cơ hội bán hàng] by created)', 'count(opportunity) : count'],
    ['[Doanh thu thuần] ÷ all(net_sales_revenue, Telephely)', 'net_sales_revenue / all(net_sales_revenue, location) : percent'],
    ['count(opportunity where stage_kind = "won" by closed)', 'count(opportunity where stage.kind = "won" by closed) : count'],
    ['count(opportunity where opportunity.stage = "Closing")', 'count(opportunity where stage = "Closing") : count'],
    ['((count(lead))) × 02.50 − −3', 'count(lead) * 2.5 - -3 : count'],
    ['count(lead) - (count(order) - count(refund))', 'count(lead) - (count(order) - count(refund)) : count'],
    ['win_rate.by_created', catalog.entries.get('win_rate')?.variants?.['by_created'] ? 'win_rate.by_created : percent' : '! unknown_variant'],
  ] as readonly (readonly [string, string])[])('%s', (text, wanted) => {
    expect(look(text)).toBe(wanted);
  });
});

describe('formulas that are refused', () => {
  const deep = '('.repeat(limits.depth + 1);
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1 + 1', 'no_measure'],
    ['count(', 'unexpected_end'],
    ['count()', 'unexpected'],
    ['count(lead))', 'unexpected'],
    ['count(lead) count(order)', 'unexpected'],
    [`${deep}count(lead)${')'.repeat(limits.depth + 1)}`, 'too_deep'],
    ['-'.repeat(500), 'too_deep'],
    [`count(lead)${' + 1'.repeat(limits.nodes)}`, 'too_large'],
    ['x'.repeat(limits.length + 1), 'too_long'],
    ['x'.repeat(limits.name + 1), 'name_too_long'],
    [Array.from({ length: limits.aggregates + 1 }, () => 'count(lead)').join(' + '), 'too_many_aggregates'],
    [Array.from({ length: limits.references + 1 }, () => 'win_rate').join(' + '), 'too_many_references'],
    [`count(lead where name in (${Array.from({ length: limits.values + 2 }, () => '"a"').join(',')}))`, 'too_many_values'],
    ['count(lead); drop table fact_lead', 'unknown_character'],
    ['count(lead) -- comment', 'unknown_kpi'],
    ['count(lead)\u0000', 'hidden_character'],
    ['count(lead where status = "\u202enew")', 'hidden_character'],
    ['count(lead where status = "new)', 'unclosed_text'],
    ['count([lead)', 'unclosed_name'],
    ['1234567890123456', 'number_too_long'],
    ['count(lead where created > 2026-02-30)', 'bad_date'],
    ['count(customers)', 'unknown_entity'],
    ['count(__proto__)', 'unknown_entity'],
    ['constructor', 'unknown_kpi'],
    ['win_rate.__proto__', 'unknown_variant'],
    ['all(win_rate, toString)', 'unknown_dimension'],
    ['hasOwnProperty(1)', 'unknown_function'],
    ['count(user)', 'not_countable'],
    ['count(lead where nmae = "x")', 'unknown_column'],
    ['count(opportunity where state = "own")', 'unknown_value'],
    ['sum(lead.status)', 'not_a_number'],
    ['count(lead by status)', 'not_a_date'],
    ['median(minutes from order_line.recognised to order_line.reversed)', 'not_a_moment, not_a_moment'],
    ['median(days from lead.created to order.ordered)', 'other_entity'],
    ['distinct(order_line.net_amount)', 'not_distinct'],
    ['distinct(activity.phone_number)', 'personal_column'],
    ['count(contact where email = "a@b.c")', 'personal_column'],
    ['count(opportunity where owner = "Anna")', 'not_comparable'],
    ['count(opportunity where name > "A")', 'not_comparable'],
    ['count(opportunity where amount = "A")', 'value_type'],
    ['count(opportunity where created = "2026-01-01")', 'value_type'],
    ['count(opportunity where state)', 'not_a_flag'],
    ['count(opportunity where account.segment.name = "A")', 'not_a_reference'],
    ['count(opportunity where name.x = "A")', 'not_a_reference'],
    ['count(survey_response where invitation.is_answered_in_time)', 'personal_column'],
    ['net_sales_revenue + calls_made_count', 'unit_mismatch'],
    ['win_rate + calls_made_count', 'unit_mismatch'],
    ['if(win_rate > calls_made_count, 1, 2)', 'unit_mismatch'],
    ['coalesce(net_sales_revenue, 5%)', 'unit_mismatch'],
    ['net_sales_revenue * net_sales_revenue', 'unit_product'],
    ['previous(last_year(win_rate))', 'nested_window'],
    ['previous(net_sales_revenue / working_days)', 'calendar_in_window'],
    ['last(0 days, win_rate)', 'out_of_range'],
    ['last(9999 days, win_rate)', 'out_of_range'],
    ['round(win_rate, 10)', 'out_of_range'],
    ['round(win_rate, 0.5)', 'out_of_range'],
    ['round(win_rate, -1)', 'unexpected'],
    ['round(win_rate)', 'unexpected'],
    ['sum_over(win_rate)', 'unexpected'],
    ['sum_over(win_rate, toString)', 'unknown_dimension'],
    ['sum_over(5%, account)', 'no_measure'],
    ['sum_over(sum_over(net_sales_revenue, account), product)', 'nested_sum'],
    ['sum_over(net_sales_revenue / all(net_sales_revenue, account), account)', 'sum_of_whole'],
    ['all(sum_over(net_sales_revenue, account), location, account)', 'sum_of_whole'],
  ])('%s', (text, code) => {
    expect(look(text)).toBe(`! ${code}`);
  });

  test('a fault says where it is and what may have been meant', () => {
    const text = 'count(lead) / count(opportunity where state = "own")';
    const parsed = parseFormula(text);
    const checked = 'node' in parsed ? checkFormula(parsed.node, vocabulary) : undefined;
    const [issue] = checked && 'issues' in checked ? checked.issues : [];
    expect(text.slice(issue?.from, issue?.to)).toBe('"own"');
    expect(issue?.suggestions).toContain('won');
  });

  test('a text that ends too early says what could come next', () => {
    const parsed = parseFormula('count(lead ');
    expect('issue' in parsed && parsed.issue.expected).toEqual([
      { kind: 'word', text: 'where' },
      { kind: 'word', text: 'by' },
      { kind: 'symbol', text: ')' },
    ]);
  });

  test('two things of one name are told apart by their ids', () => {
    const twice = createVocabulary(
      vocabularyOf(entities, catalog, {
        entity: (id) => (id === 'lead' || id === 'order' ? ['Thing'] : []),
        column: () => [],
        value: () => [],
        kpi: () => [],
        dimension: () => [],
      }),
    );
    const parsed = parseFormula('count(Thing)');
    const checked = 'node' in parsed ? checkFormula(parsed.node, twice) : undefined;
    expect(checked && 'issues' in checked && checked.issues).toMatchObject([{ code: 'ambiguous_name', suggestions: ['lead', 'order'] }]);
  });
});

describe('what follows from a formula', () => {
  const checkedOf = (text: string) => {
    const parsed = parseFormula(text);
    const checked = 'node' in parsed ? checkFormula(parsed.node, vocabulary) : undefined;
    if (!checked || 'issues' in checked) throw new Error(text);
    return checked.formula;
  };

  test.each([
    ['net_sales_revenue / previous(net_sales_revenue)', 'neutral'],
    ['win_rate * 2', 'higher'],
    ['1 - win_rate', 'lower'],
    ['net_sales_revenue / refund_rate', 'higher'],
    ['count(lead)', 'neutral'],
  ])('%s: which way is good', (text, direction) => {
    expect(checkedOf(text).direction).toBe(direction);
  });

  test.each([
    ['count(lead)', 0],
    ['count(lead) / working_days', 1],
    ['win_rate', 1],
    ['calls_made_count / won_deals', 2],
    ['net_sales_revenue', 2],
  ])('%s: decimals', (text, decimals) => {
    expect(checkedOf(text).decimals).toBe(decimals);
  });

  test.each([
    ['count(opportunity where state = "won") / count(opportunity)', true],
    ['count(opportunity where state = "won" by closed) / count(opportunity where state in ("won", "lost") by closed)', true],
    ['count(lead where status = "new" and account is missing) / count(lead where account is missing)', true],
    ['count(opportunity where state = "won" by won) / count(opportunity)', false],
    ['count(lead where status = "new") / count(lead where account is missing)', false],
    ['count(lead) / count(opportunity)', false],
    ['sum(refund.net_amount) / sum(order_line.net_amount)', false],
  ])('%s: some of all of them', (text, isShare) => {
    expect(checkedOf(text).isShare).toBe(isShare);
  });

  test('every column has one name, and it leads back to the column', () => {
    for (const entity of vocabulary.data.entities) {
      const columns = vocabulary.columns(entity);
      expect(columns.size, entity.id).toBe(entities.get(entity.id)!.columns.length);
      for (const column of columns.values()) expect(vocabulary.findColumns(entity, column.id)).toEqual([column.id]);
    }
  });
});
