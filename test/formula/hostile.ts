import { isDeepStrictEqual } from 'node:util';
import {
  checkFormula,
  completeFormula,
  describeFormula,
  type FormulaDescription,
  formulaIssueCodes,
  parseFormula,
  printFormula,
} from '@leadline/kpi/formula';
import type { Random } from '../invariants/random.ts';
import { withoutPlaces } from './check-batch.ts';
import { vocabulary } from './setting.ts';

/** What people with bad intentions, bad luck or odd keyboards put into texts. */
const pieces = [
  ...'()[]"\'.,;:%+-*/=<>!?#$&|\\^~`{}@_ \t\n',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u00a0',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\uffff',
  '−',
  '×',
  '÷',
  '„',
  '”',
  '«',
  '»',
  '😀',
  'ё',
  'ő',
  'ế',
  'İ',
  'ß',
  '٣',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'undefined',
  'null',
  'NaN',
  'Infinity',
  '1e999',
  '0x10',
  '-0',
  '00000000000000000000000000000000001',
  '9999999999999999999999',
  '0.0000000000000000000001',
  '2026-02-29',
  '2026-13-01',
  '9999-99-99',
  "'; drop table fact_lead; --",
  '" or 1=1 --',
  '$1',
  '${1}',
  '{{1}}',
  '/*',
  '*/',
  '--',
  ' where ',
  ' by ',
  ' and ',
  ' or ',
  ' not ',
  ' in ',
  ' is missing',
  ' from ',
  ' to ',
  'count(',
  'sum(',
  'if(',
  'last(90 days, ',
  'all(',
  'win_rate',
  '[win_rate]',
  'x'.repeat(300),
  '('.repeat(60),
  'x'.repeat(10_000),
];

/** A text that was right, changed in a few places. */
export function mutate(text: string, random: Random): string {
  let changed = text;
  for (let step = 1 + random.below(4); step > 0; step -= 1) changed = mutateOnce(changed, random);
  return changed;
}

function mutateOnce(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(12));
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + text.slice(at, end) + text.slice(at);
    case 2:
      return text.slice(0, at) + [...text.slice(at, end)].reverse().join('') + text.slice(end);
    case 3:
      return text.slice(0, at) + random.pick(pieces) + text.slice(end);
    default:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at);
  }
}

const codes: ReadonlySet<string> = new Set(formulaIssueCodes);

/** What happens to any text: refused with a code and a place, or read as something that is written and read again alike. */
export function judge(text: string, random: Random): { readonly fault: string | undefined; readonly isRefused: boolean } {
  const described = describeFormula(text, vocabulary);
  if (random.chance(0.02)) completeFormula(text, random.below(text.length + 1), vocabulary);
  return { fault: faultOf(text, described), isRefused: !('formula' in described) };
}

function faultOf(text: string, described: FormulaDescription): string | undefined {
  if (!('formula' in described)) {
    const [first] = described.issues;
    if (!first) return 'refused without a reason';
    const bad = described.issues.find(({ code, from, to }) => !codes.has(code) || from < 0 || to < from || to > text.length);
    return bad && `${bad.code} at ${bad.from}–${bad.to}`;
  }
  const again = parseFormula(described.text);
  if ('issue' in again) return `written as ${described.text}, which is ${again.issue.code}`;
  if (!isDeepStrictEqual(withoutPlaces(again.node), withoutPlaces(described.formula.node)))
    return `written as ${described.text}, which is something else`;
  const checked = checkFormula(again.node, vocabulary);
  if ('issues' in checked) return `written as ${described.text}, which is refused`;
  return printFormula(checked.formula.node) === described.text ? undefined : 'not written alike twice';
}
