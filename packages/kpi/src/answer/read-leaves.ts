import { compileLeaf, type LeafStatement } from '../compile/compile-leaf.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Leaf } from '../plan/leaf.ts';
import { sharedKey, mergePlans } from '../plan/merge-plans.ts';
import { mergeWindows, windowGroupKey, type WindowGroup } from '../plan/merge-windows.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { type LeafTable, tableOf } from '../result/leaf-rows.ts';
import type { SqlRow } from '../store/leaf-reader.ts';
import type { StatementReader } from './read-statements.ts';

/** Finds the table of a leaf among what was read. */
export type LeafTables = (leaf: Leaf) => LeafTable;

interface ReadStatement {
  readonly statement: LeafStatement;
  readonly rows: readonly SqlRow[];
}

/** Leaves of all questions, planned together: what can be counted in one scan is. */
export function compileLeaves(leaves: readonly Leaf[], dialect: Dialect): readonly LeafStatement[] {
  return compileGroups([...mergeWindows(leaves).values()], dialect);
}

function compileGroups(groups: readonly WindowGroup[], dialect: Dialect): readonly LeafStatement[] {
  return mergePlans(groups.map(({ leaf }) => planLeaf(leaf))).map((plan) => compileLeaf(plan, dialect));
}

export async function readLeaves(leaves: readonly Leaf[], dialect: Dialect, read: StatementReader): Promise<LeafTables> {
  const groups = mergeWindows(leaves);
  const statements = compileGroups([...groups.values()], dialect);
  const rows = await Promise.all(statements.map(({ statement }) => read(statement)));
  const found = new Map(
    statements.map((statement, index): [string, ReadStatement] => [sharedKey(statement.plan), { statement, rows: rows[index]! }]),
  );
  const tables = new Map<string, LeafTable>();
  return (leaf) => {
    const key = windowGroupKey(leaf);
    const group = groups.get(key);
    if (!group) throw new Error(`leaf of ${leaf.measure.id} was not read`);
    const shared = tables.get(key) ?? sharedTable(group, found);
    tables.set(key, shared);
    return ownTable(leaf, group, shared);
  };
}

function sharedTable({ leaf }: WindowGroup, found: ReadonlyMap<string, ReadStatement>): LeafTable {
  const statement = found.get(sharedKey(planLeaf(leaf)));
  if (!statement) throw new Error(`statement of ${leaf.measure.id} was not read`);
  return tableOf(statement.rows, statement.statement, leaf.measure);
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
