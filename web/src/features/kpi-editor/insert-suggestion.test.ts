import { expect, it } from 'vitest';
import { insertSuggestion, isClosedAlready, type Suggestion } from '#web/features/kpi-editor/insert-suggestion.ts';

/** The bar stands where the cursor is, before and after. */
function insert(marked: string, kind: Suggestion['kind'], text: string, begun = 0): string {
  const to = marked.indexOf('|');
  const edited = insertSuggestion(marked.replace('|', ''), { kind, insert: text, from: to - begun, to, label: '' });
  return `${edited.text.slice(0, edited.position)}|${edited.text.slice(edited.position)}`;
}

it.each([
  ['|', 'function', 'count(', 0, 'count(|)'],
  ['cou|', 'function', 'count(', 3, 'count(|)'],
  ['count(opp|)', 'entity', 'opportunity', 3, 'count(opportunity|)'],
  ['count(op|por)', 'entity', 'opportunity', 2, 'count(opportunity|)'],
  ['sum(|)', 'entity', 'order_line', 0, 'sum(order_line.|)'],
  ['count(lead|)', 'word', 'where', 0, 'count(lead where |)'],
  ['count(lead |)', 'word', 'where', 0, 'count(lead where |)'],
  ['count(lead wh|)', 'word', 'where', 2, 'count(lead where |)'],
  ['count(lead)|', 'symbol', '/', 0, 'count(lead) / |'],
  ['count(lead) / | ', 'kpi', 'win_rate', 0, 'count(lead) / win_rate| '],
  ['count(lead where state = |)', 'value', '"won"', 0, 'count(lead where state = "won"|)'],
  ['count(lead where state = "w|on")', 'value', '"won"', 2, 'count(lead where state = "won"|)'],
  ['min(1|)', 'symbol', ',', 0, 'min(1, |)'],
] as const)('%s with the %s %s', (marked, kind, text, begun, wanted) => {
  expect(insert(marked, kind, text, begun)).toBe(wanted);
});

it('steps over a bracket that closes already', () => {
  expect(isClosedAlready('count(lead)', 10)).toBe(true);
  expect(isClosedAlready('min(count(lead)', 14)).toBe(false);
  expect(isClosedAlready('count(lead)', 5)).toBe(false);
});
