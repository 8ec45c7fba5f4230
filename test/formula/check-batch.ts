import { isDeepStrictEqual } from 'node:util';
import { answerQueries, catalog, workingDays, type AnswerEnv, type KpiResult } from '@leadline/kpi';
import {
  checkFormula,
  kpiOfFormula,
  limits,
  parseFormula,
  printFormula,
  withOwnKpis,
  type CheckedFormula,
  type FormulaNode,
} from '@leadline/kpi/formula';
import { envOf } from '../invariants/product.ts';
import type { Store } from '../invariants/stores.ts';
import type { World } from '../invariants/world.ts';
import { plusMonths, type Stretch } from './days.ts';
import { show } from './exact.ts';
import { generateFormula, unitsOf } from './generate-formula.ts';
import { interpret, type Sight } from './interpret.ts';
import { knownKpis } from './known-kpis.ts';
import { columnsByDimension, type Setting, vocabulary } from './setting.ts';

export interface Written {
  readonly text: string;
  readonly formula: CheckedFormula;
}

export interface Outcome {
  readonly faults: readonly string[];
  /** Numbers compared, and how many of them were values. */
  readonly cells: number;
  readonly values: number;
}

/** Formulas by chance, each read, checked and written again. */
export function writeFormulas(count: number, { material }: Setting): { readonly written: readonly Written[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const written: Written[] = [];
  while (written.length < count && faults.length < 20) {
    const node = generateFormula(material.random.pick(unitsOf(material)), material);
    const text = printFormula(node);
    if (isTooLarge(node, text)) continue;
    const result = readAgain(node, text);
    if (typeof result === 'string') faults.push(result);
    else written.push({ text, formula: result });
  }
  return { written, faults };
}

function sizeOf(value: unknown, counted: (kind: string) => boolean): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'kind' in value && typeof value.kind === 'string' && counted(value.kind) ? 1 : 0;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part, counted), own);
}

const isTooLarge = (node: FormulaNode, text: string): boolean =>
  text.length > limits.length ||
  sizeOf(node, (kind) => kind === 'aggregate') > limits.aggregates ||
  sizeOf(node, (kind) => kind === 'reference') > limits.references ||
  sizeOf(node, () => true) > limits.nodes;

/** What is meant, whatever the place in the text. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => !((name === 'from' || name === 'to') && typeof part === 'number'))
      .map(([name, part]) => [name, withoutPlaces(part)]),
  );
}

function readAgain(node: FormulaNode, text: string): CheckedFormula | string {
  const parsed = parseFormula(text);
  if ('issue' in parsed) return `${text}: ${parsed.issue.code} at ${parsed.issue.from}`;
  if (!isDeepStrictEqual(withoutPlaces(parsed.node), withoutPlaces(node))) return `${text}: read as something else`;
  const checked = checkFormula(parsed.node, vocabulary);
  if ('issues' in checked) return `${text}: ${checked.issues.map((issue) => `${issue.code} ${JSON.stringify(issue.parameters)}`).join(', ')}`;
  const printed = printFormula(checked.formula.node);
  return printed === text ? checked.formula : `${text}: written as ${printed}`;
}

/** Asks the engine all of them at once. */
export async function answerFormulas(written: readonly Written[], setting: Setting, world: World, store: Store): Promise<KpiResult> {
  const plain = envOf(world, store);
  const options = { minorExponent: plain.organization.minorExponent, known: new Map() };
  const own = written.map(({ text, formula }, index) => kpiOfFormula({ id: `custom_${index}`, text }, formula, options));
  const env: AnswerEnv = { ...plain, catalog: withOwnKpis(catalog, own) };
  const [result] = await answerQueries([{ ...setting.query, kpis: own.map(({ id }) => ({ id })) }], env, store);
  if (!result) throw new Error('no answer');
  return result;
}

/** Compares every number of an answer with what the interpreter makes of the same formula. */
export function compareAnswer(written: readonly Written[], result: KpiResult, setting: Setting, world: World): Outcome {
  const faults: string[] = [];
  let [cells, values] = [0, 0];
  const sight = sightOf(world, setting.total);
  const compare = (own: Sight, name: string, cellOf: (index: number) => string | null | undefined): void => {
    for (const [index, { text, formula }] of written.entries()) {
      const made = interpret(formula.node, own);
      const wanted = made === undefined ? null : show(made);
      const got = cellOf(index);
      cells += 1;
      if (wanted !== null) values += 1;
      if (wanted !== got && faults.length < 20) faults.push(`${text}\n    ${name}: engine ${got}, interpreter ${wanted}`);
    }
  };
  compare(sight, 'total', (index) => result.totals[index]!.value);
  for (const row of result.rows) {
    const [member] = row.members;
    if (member) compare(rowSight(sight, member.id, setting), member.id, (index) => row.cells[index]!.value);
  }
  return { faults, cells, values };
}

function rowSight(sight: Sight, member: string, { group }: Setting): Sight {
  if (group) return { ...sight, group: { ...group, member: member === 'unassigned' ? null : member } };
  return { ...sight, stretch: { from: `${member}-01`, to: plusMonths(`${member}-01`, 1) } };
}

function sightOf(world: World, stretch: Stretch): Sight {
  const { calendar } = envOf(world, { dialect: { name: 'duckdb', schema: '' } } as Store).period;
  return {
    rows: world.tables,
    byKey: new Map([...world.tables].map(([id, rows]) => [id, new Map(rows.map((row) => [row['key64'], row]))])),
    stretch,
    workingDays: (from, to) => Number(workingDays(calendar, from, to)),
    columns: columnsByDimension,
    known: new Map(knownKpis.map(({ id, value }) => [id, value])),
  };
}
