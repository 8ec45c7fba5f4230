/** What each machine of a cluster answers to one part of a statement. */
export interface Answered {
  /** The tables of records it reads. */
  readonly tables: readonly string[];
  /** It answers with sums, counts or distinct values of groups, or stops after the first record. */
  readonly isFew: boolean;
  /** What its rows are made of. */
  readonly output: readonly string[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Output?: readonly string[];
  readonly 'Plan Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** What `EXPLAIN (FORMAT JSON, VERBOSE)` of a statement says the workers answer: one of the tasks of every part that reads tables. */
export function listAnswered(plan: unknown): readonly Answered[] {
  return remotePlans(plan).flatMap((node) => {
    const tables = tablesIn(node);
    return tables.length === 0 ? [] : [{ tables, isFew: isFew(node), output: node.Output ?? [] }];
  });
}

function remotePlans(value: unknown): readonly PlanNode[] {
  if (Array.isArray(value)) return value.flatMap(remotePlans);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'Remote Plan' ? rootsOf(inner) : remotePlans(inner)));
}

function rootsOf(value: unknown): readonly PlanNode[] {
  if (Array.isArray(value)) return value.flatMap(rootsOf);
  return [(value as { readonly Plan: PlanNode }).Plan];
}

function tablesIn({ 'Relation Name': relation, Plans = [] }: PlanNode): readonly string[] {
  return [...new Set([...(relation === undefined ? [] : [relation.replace(/_\d+$/, '')]), ...Plans.flatMap(tablesIn)])];
}

/** What only orders, cuts or passes on the rows below it. */
const passing = new Set(['Limit', 'Sort', 'Incremental Sort', 'Subquery Scan', 'Append', 'Gather', 'Gather Merge', 'Result']);

function isFew({ 'Node Type': type, 'Plan Rows': rows, Plans = [] }: PlanNode): boolean {
  if (type === 'Aggregate' || type === 'Group' || type === 'Unique' || (type === 'Limit' && rows <= 1)) return true;
  return passing.has(type) && Plans.length > 0 && Plans.every(isFew);
}
