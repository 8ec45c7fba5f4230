import { compileLeaf, type LeafStatement } from '../compile/compile-leaf.ts';
import { compileRollupRead, rowsOfNumber, type RollupStatement } from '../compile/compile-rollup-read.ts';
import type { Leaf } from '../plan/leaf.ts';
import { fingerprint, sharedKey, mergePlans } from '../plan/merge-plans.ts';
import { mergeWindows, windowGroupKey, type WindowGroup } from '../plan/merge-windows.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { type LeafTable, tableOf } from '../result/leaf-rows.ts';
import { mergeRollupPlans, rollupKey } from '../rollup/merge-rollup-plans.ts';
import type { RollupRejection } from '../rollup/rolls-up.ts';
import { routeLeaf, type RollupPlan } from '../rollup/route-leaf.ts';
import type { CompiledSql, SqlRow } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';
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
}

interface Statements {
  readonly records: readonly LeafStatement[];
  readonly rollups: readonly RollupStatement[];
}

/** Leaves of all questions, planned together: what can be counted in one scan is. */
export function compileLeaves(leaves: readonly Leaf[], env: ReadEnv): readonly CompiledSql[] {
  const { records, rollups } = compileGroups(routeGroups(mergeWindows(leaves), env), env);
  return [...records, ...rollups].map(({ statement }) => statement);
}

const none: ReadonlySet<string> = new Set();

function routeGroups(groups: ReadonlyMap<string, WindowGroup>, { rollups = none }: ReadEnv): ReadonlyMap<string, RoutedGroup> {
  return new Map(
    [...groups].map(([key, group]) => {
      const route = routeLeaf(group.leaf, rollups);
      return [key, { group, ...(route.kind === 'rollup' ? { rollup: route.of } : { reason: route.reason }) }];
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
    rollups: mergeRollupPlans(all.flatMap(({ rollup }) => rollup ?? [])).map((read) => compileRollupRead(read, dialect)),
  };
}

export async function readLeaves(leaves: readonly Leaf[], env: ReadEnv, read: StatementReader): Promise<LeafTables> {
  const groups = routeGroups(mergeWindows(leaves), env);
  const { records, rollups } = compileGroups(groups, env);
  const rowsOf = new Map<string, readonly SqlRow[]>();
  const ask = async (key: string, statement: CompiledSql): Promise<void> => void rowsOf.set(key, await read(statement));
  await Promise.all([
    ...records.map(({ plan, statement }) => ask(sharedKey(plan), statement)),
    ...rollups.map(({ read: { key }, statement }) => ask(key, statement)),
  ]);
  const found = { records: new Map(records.map((one) => [sharedKey(one.plan), one])), rollups: new Map(rollups.map((one) => [one.read.key, one])) };
  const tables = new Map<string, LeafTable>();
  return (leaf) => {
    const key = windowGroupKey(leaf);
    const routed = groups.get(key);
    if (!routed) throw new Error(`leaf of ${leaf.measure.id} was not read`);
    const shared = tables.get(key) ?? sharedTable(routed, found, rowsOf);
    tables.set(key, shared);
    return ownTable(leaf, routed.group, shared);
  };
}

interface Found {
  readonly records: ReadonlyMap<string, LeafStatement>;
  readonly rollups: ReadonlyMap<string, RollupStatement>;
}

function sharedTable({ group: { leaf }, rollup }: RoutedGroup, found: Found, rowsOf: ReadonlyMap<string, readonly SqlRow[]>): LeafTable {
  if (rollup) {
    const statement = found.rollups.get(rollupKey(rollup))!;
    const rows = rowsOfNumber(statement, rowsOf.get(rollupKey(rollup))!, statement.read.places.get(fingerprint(rollup.number))!);
    return tableOf(rows, { plan: { ...rollup.plan, measures: [leaf.measure] }, shape: statement.shape }, leaf.measure);
  }
  const key = sharedKey(planLeaf(leaf));
  const statement = found.records.get(key);
  if (!statement) throw new Error(`statement of ${leaf.measure.id} was not read`);
  return tableOf(rowsOf.get(key)!, statement, leaf.measure);
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
