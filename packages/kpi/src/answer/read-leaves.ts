import { compileLeaf, type LeafStatement } from '../compile/compile-leaf.ts';
import { compileRollupReads, firstNumbers, rowsOfNumber, type RollupStatement } from '../compile/compile-rollup-read.ts';
import type { Leaf } from '../plan/leaf.ts';
import { fingerprint, sharedKey, mergePlans } from '../plan/merge-plans.ts';
import { mergeWindows, windowGroupKey, type WindowGroup } from '../plan/merge-windows.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { type LeafTable, tableOf } from '../result/leaf-rows.ts';
import { mergeRollupPlans, rollupKey, type RollupRead } from '../rollup/merge-rollup-plans.ts';
import type { RollupRejection } from '../rollup/rolls-up.ts';
import { routeLeaf, type RollupPlan } from '../rollup/route-leaf.ts';
import type { CompiledSql, SqlRow } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';
import { createRecent } from './recent.ts';
import type { StatementReader } from './read-statements.ts';

/** Finds the table of a leaf among what was read. */
export type LeafTables = (leaf: Leaf) => LeafTable;

/** What decides about the statements of leaves. */
export type ReadEnv = Pick<AnswerEnv, 'dialect' | 'rollups'>;

/** A leaf with the windows it shares, and the rollup that answers it if one does. */
interface RoutedGroup {
  readonly group: WindowGroup;
  readonly rollup?: RollupPlan;
  readonly reason?: RollupRejection;
  /** Under what its rows are found, and in a rollup its number among them. */
  readonly key: string;
  readonly number?: string;
}

/** What is read for some leaves. */
interface Reading extends Statements {
  readonly groups: ReadonlyMap<string, RoutedGroup>;
}

interface Statements {
  readonly records: readonly LeafStatement[];
  readonly rollups: readonly RollupStatement[];
}

/** Leaves of all questions, planned together: what can be counted in one scan is. */
export function compileLeaves(leaves: readonly Leaf[], env: ReadEnv): readonly CompiledSql[] {
  const { records, rollups } = readingOf(leaves, env);
  return [...records, ...rollups].map(({ statement }) => statement);
}

/** Boards are asked again and again: what their leaves are read by follows from the leaves alone. */
const readings = createRecent<string, Reading>(64);

function readingOf(leaves: readonly Leaf[], env: ReadEnv): Reading {
  const merged = mergeWindows(leaves);
  const { name, schema, relations = [] } = env.dialect;
  const windows = [...merged].map(([key, { leaf }]) => `${key}${fingerprint(leaf.windows)}`);
  return readings([fingerprint([name, schema, [...relations], [...(env.rollups ?? none)]]), ...windows].join('\n'), () => {
    const groups = routeGroups(merged, env);
    return { groups, ...compileGroups(groups, env) };
  });
}

const none: ReadonlySet<string> = new Set();

function routeGroups(groups: ReadonlyMap<string, WindowGroup>, { rollups = none }: ReadEnv): ReadonlyMap<string, RoutedGroup> {
  return new Map(
    [...groups].map(([key, group]): readonly [string, RoutedGroup] => {
      const route = routeLeaf(group.leaf, rollups);
      if (route.kind === 'records') return [key, { group, reason: route.reason, key: sharedKey(planLeaf(group.leaf)) }];
      return [key, { group, rollup: route.of, key: rollupKey(route.of), number: fingerprint(route.of.number) }];
    }),
  );
}

function compileGroups(groups: ReadonlyMap<string, RoutedGroup>, { dialect }: ReadEnv): Statements {
  const all = [...groups.values()];
  const records = all.flatMap(({ group, reason }) => (reason ? [{ plan: planLeaf(group.leaf), reason }] : []));
  const reasons = new Map(records.map(({ plan, reason }) => [sharedKey(plan), reason]));
  const withReason = (one: LeafStatement): LeafStatement => {
    const reason = reasons.get(sharedKey(one.plan))!;
    return { ...one, statement: { ...one.statement, source: { kind: 'base', reason } } };
  };
  return {
    records: mergePlans(records.map(({ plan }) => plan)).map((plan) => withReason(compileLeaf(plan, dialect))),
    rollups: compileRollupReads(mergeRollupPlans(all.flatMap(({ rollup }) => rollup ?? [])), dialect),
  };
}

export async function readLeaves(leaves: readonly Leaf[], env: ReadEnv, read: StatementReader): Promise<LeafTables> {
  const { groups, records, rollups } = readingOf(leaves, env);
  const found: Found = { records: new Map(), rollups: new Map() };
  await Promise.all([
    ...records.map(async (statement) => found.records.set(sharedKey(statement.plan), { statement, rows: await read(statement.statement) })),
    ...rollups.map(async (statement) => {
      const rows = await read(statement.statement);
      const firsts = firstNumbers(statement);
      for (const [index, { key, places }] of statement.reads.entries())
        found.rollups.set(key, { shape: statement.shape, places, first: firsts[index]!, rows });
    }),
  ]);
  const tables = new Map<string, LeafTable>();
  return (leaf) => {
    const key = windowGroupKey(leaf);
    const routed = groups.get(key);
    if (!routed) throw new Error(`leaf of ${leaf.measure.id} was not read`);
    const shared = tables.get(key) ?? sharedTable(routed, found);
    tables.set(key, shared);
    return ownTable(leaf, routed.group, shared);
  };
}

/** What was read, by the key of its plan. */
interface Found {
  readonly records: Map<string, { readonly statement: LeafStatement; readonly rows: readonly SqlRow[] }>;
  readonly rollups: Map<
    string,
    Pick<RollupStatement, 'shape'> & Pick<RollupRead, 'places'> & { readonly first: number; readonly rows: readonly SqlRow[] }
  >;
}

function sharedTable({ group: { leaf }, rollup, key, number }: RoutedGroup, found: Found): LeafTable {
  if (rollup) {
    const { shape, places, first, rows } = found.rollups.get(key)!;
    const own = rowsOfNumber(shape, rows, first + places.get(number!)!);
    return tableOf(own, { plan: { ...rollup.plan, measures: [leaf.measure] }, shape }, leaf.measure);
  }
  const read = found.records.get(key);
  if (!read) throw new Error(`statement of ${leaf.measure.id} was not read`);
  return tableOf(read.rows, read.statement, leaf.measure);
}

/** The rows of a leaf's own windows, at its own ordinals. */
function ownTable({ windows }: Leaf, { ordinalOf }: WindowGroup, shared: LeafTable): LeafTable {
  return new Map(
    windows.flatMap(({ ordinal, window }) => {
      const groups = shared.get(ordinalOf(window));
      return groups ? [[ordinal, groups] as const] : [];
    }),
  );
}
