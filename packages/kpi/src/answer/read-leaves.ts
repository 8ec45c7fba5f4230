import { compileLeaf, type LeafStatement } from '../compile/compile-leaf.ts';
import { compileRollupReads, firstNumbers, rowsOfNumber, type RollupStatement } from '../compile/compile-rollup-read.ts';
import { isOfRoster } from '../measure/roster.ts';
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
import { type FoldPlan, type FoldRejection, routeFold } from '../resident/fold-plan.ts';
import { type Folded, foldReads } from '../resident/fold-reads.ts';
import { identityOf } from '../store/object-identity.ts';
import { createRecent } from './recent.ts';
import { createSmallReader, type StatementReader } from './read-statements.ts';

/** What was read for some leaves. */
export interface LeafTables {
  readonly of: (leaf: Leaf) => LeafTable;
  /** Names the rows a table is made of: as long as it is the same, the table is. */
  readonly sourceOf: (leaf: Leaf) => string;
}

/** What decides about the statements of leaves. */
export type ReadEnv = Pick<AnswerEnv, 'dialect' | 'rollups' | 'resident'>;

/** A leaf with the windows it shares, and the rollup that answers it if one does. */
interface RoutedGroup {
  readonly group: WindowGroup;
  readonly rollup?: RollupPlan;
  readonly reason?: RollupRejection;
  /** Under what its rows are found, and in a rollup its number among them. */
  readonly key: string;
  readonly number?: string;
}

/** How some leaves are read. */
interface Reading extends Statements {
  readonly groups: ReadonlyMap<string, RoutedGroup>;
  /** Where a number stands among those of its rollup, by the keys of both. */
  readonly places: ReadonlyMap<string, RollupRead['places']>;
}

interface Statements {
  readonly records: readonly LeafStatement[];
  readonly rollups: readonly RollupStatement[];
  /** What of the rollups can be folded from columns in memory, and by the keys of the others why not. */
  readonly folds: readonly FoldPlan[];
  readonly unfolded: ReadonlyMap<string, FoldRejection>;
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
    const statements = compileGroups(groups, env);
    const places = new Map(statements.rollups.flatMap(({ reads }) => reads.map((read) => [read.key, read.places] as const)));
    return { groups, places, ...statements };
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
  const reads = mergeRollupPlans(all.flatMap(({ rollup }) => rollup ?? []));
  const routes = reads.map((read) => [read.key, routeFold(read)] as const);
  return {
    records: mergePlans(records.map(({ plan }) => plan)).map((plan) => withReason(compileLeaf(plan, dialect))),
    rollups: compileRollupReads(reads, dialect),
    folds: routes.flatMap(([, route]) => (route.kind === 'memory' ? [route.plan] : [])),
    unfolded: new Map(routes.flatMap(([key, route]) => (route.kind === 'store' ? [[key, route.reason] as const] : []))),
  };
}

/** @param pause awaited between two pieces of the work */
export async function readLeaves(leaves: readonly Leaf[], env: ReadEnv, read: StatementReader, pause?: () => Promise<void>): Promise<LeafTables> {
  const reading = readingOf(leaves, env);
  const { groups, records } = reading;
  const found: Found = { records: new Map(), rollups: new Map(), folded: new Map() };
  await Promise.all([
    ...records.map(async (statement) => {
      const readOne = isRoster(statement) ? createSmallReader(read, env) : read;
      found.records.set(sharedKey(statement.plan), { statement, rows: await readOne(statement.statement) });
    }),
    readRollups(reading, env, read, found, pause),
  ]);
  const tables = new Map<string, LeafTable>();
  const routedOf = (leaf: Leaf): RoutedGroup => {
    const routed = groups.get(windowGroupKey(leaf));
    if (!routed) throw new Error(`leaf of ${leaf.measure.id} was not read`);
    return routed;
  };
  return {
    of: (leaf) => {
      const [key, routed] = [windowGroupKey(leaf), routedOf(leaf)];
      const shared = tables.get(key) ?? sharedTable(routed, reading, found);
      tables.set(key, shared);
      return ownTable(leaf, routed.group, shared);
    },
    sourceOf: (leaf) => sourceOf(routedOf(leaf), found),
  };
}

function sourceOf({ rollup, key }: RoutedGroup, found: Found): string {
  const folded = rollup && found.folded.get(key);
  return folded ? folded.source : String(identityOf((rollup ? found.rollups : found.records).get(key)!.rows));
}

/** Who and what is listed although there is nothing of it. */
const isRoster = ({ plan }: LeafStatement): boolean => plan.measures.every(isOfRoster);

/** From columns in memory where they are held there, else by statements. */
async function readRollups(
  { rollups, folds, unfolded }: Statements,
  { dialect, resident }: ReadEnv,
  read: StatementReader,
  found: Found,
  pause?: () => Promise<void>,
): Promise<void> {
  const reasons = new Map(resident ? unfolded : []);
  for (const [key, tables] of resident ? await foldReads(folds, dialect, resident, pause) : []) {
    if (typeof tables === 'string') reasons.set(key, tables);
    else found.folded.set(key, tables);
  }
  const missing = rollups.filter(({ reads }) => !reads.every(({ key }) => found.folded.has(key)));
  await Promise.all(
    missing.map(async (statement) => {
      const rows = await read(withReasons(statement, reasons));
      const firsts = firstNumbers(statement);
      for (const [index, { key }] of statement.reads.entries()) found.rollups.set(key, { shape: statement.shape, first: firsts[index]!, rows });
    }),
  );
}

/** With why its rollups were not added up in memory. */
function withReasons({ statement, reads }: RollupStatement, reasons: ReadonlyMap<string, FoldRejection>): CompiledSql {
  const own = new Set(reads.flatMap(({ key }) => reasons.get(key) ?? []));
  if (own.size === 0) return statement;
  return { ...statement, source: { kind: 'rollup', id: reads.map(({ rollup }) => rollup.id).join(', '), reason: [...own].join(', ') } };
}

/** What was read, by the key of its plan. */
interface Found {
  readonly records: Map<string, { readonly statement: LeafStatement; readonly rows: readonly SqlRow[] }>;
  readonly rollups: Map<string, Pick<RollupStatement, 'shape'> & { readonly first: number; readonly rows: readonly SqlRow[] }>;
  readonly folded: Map<string, Folded>;
}

function sharedTable({ group: { leaf }, rollup, key, number }: RoutedGroup, { places }: Reading, found: Found): LeafTable {
  if (rollup) {
    const place = places.get(key)!.get(number!)!;
    const folded = found.folded.get(key);
    if (folded) return folded.tables[place]!;
    const { shape, first, rows } = found.rollups.get(key)!;
    const own = rowsOfNumber(shape, rows, first + place);
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
