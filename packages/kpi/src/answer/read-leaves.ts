import { compileLeaf, type LeafStatement } from '../compile/compile-leaf.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Measure } from '../measure/measure.ts';
import type { Leaf } from '../plan/leaf.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import { fingerprint, mergePlans, sharedKey } from '../plan/merge-plans.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { type LeafTable, tableOf } from '../result/leaf-rows.ts';
import type { SqlRow } from '../store/leaf-reader.ts';
import type { StatementReader } from './read-statements.ts';

/** Finds the table of a leaf among what was read. */
export type LeafTables = (leaf: Leaf) => LeafTable;

/** Leaves of all questions, planned together: shared scans are read once. */
export function compileLeaves(leaves: readonly Leaf[], dialect: Dialect): readonly LeafStatement[] {
  return mergePlans(leaves.map(planLeaf)).map((plan) => compileLeaf(plan, dialect));
}

export async function readLeaves(leaves: readonly Leaf[], dialect: Dialect, read: StatementReader): Promise<LeafTables> {
  const statements = compileLeaves(leaves, dialect);
  const rows = await Promise.all(statements.map(({ statement }) => read(statement)));
  const byPlan = new Map<string, { readonly statement: LeafStatement; readonly rows: readonly SqlRow[] }>();
  statements.forEach((statement, index) => byPlan.set(sharedKey(statement.plan), { statement, rows: rows[index]! }));
  const tables = new Map<string, LeafTable>();
  return (leaf) => {
    const plan = planLeaf(leaf);
    const key = `${sharedKey(plan)}${fingerprint(leaf.measure.aggregate)}`;
    const known = tables.get(key) ?? makeTable(byPlan, plan, leaf.measure);
    tables.set(key, known);
    return known;
  };
}

function makeTable(byPlan: ReadonlyMap<string, { readonly statement: LeafStatement; readonly rows: readonly SqlRow[] }>, plan: LeafPlan, measure: Measure): LeafTable {
  const found = byPlan.get(sharedKey(plan));
  if (!found) throw new Error(`leaf of ${measure.id} was not read`);
  return tableOf(found.rows, found.statement, measure);
}
