import { compileRollupRows, type EntityId, listRollups, type Rollup, rollupGroups, type RollupPart, sourcesOf } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { isWithoutRecords } from '#server/facts/apply-batch.ts';
import { count, quoted } from '#server/facts/sql-session.ts';
import { type ColumnClasses, readColumnClasses } from './column-classes.ts';
import { countDatedRows, partsWithDates } from './dated-rows.ts';
import { loggedColumns } from './rollup-changes.ts';
import { rollupRelation } from './rollup-tables.ts';
import { insertInto, sumInto, sumsOf } from './sum-into.ts';

/** From so many changed rows on, and from such a share of the table on, making a rollup again is cheaper than adding to it. */
const manyRows = 50_000;
const largeShare = 0.2;

/** Brings all rollups to what the records are at the end of the transaction. Works on what changed only, unless that is most of it. */
export async function updateRollups(context: ApplyContext): Promise<void> {
  if (context.everything && (await isWithoutRecords(context))) {
    for (const rollup of listRollups()) await context.session.run(`DELETE FROM ${rollupRelation(context.tables, rollup)}`);
    return;
  }
  await remakeWhatChangedMost(context);
  const images = makeImages(context);
  const dated = countDatedRows(context.session);
  for (const family of rollupFamilies()) {
    const sources = sourcesOf(family.widest);
    if (context.everything || sources.some((source) => context.rollups.isRemade(source))) await remakeFamily(context, family);
    else if (sources.some((source) => context.rollups.logOf(source))) {
      const parts = await partsWithDates(family.widest, await partsOf(context, family.widest, images), dated);
      if (parts.length > 0) await addRows(context, family, parts);
    }
  }
}

/** Rollups of the same numbers: the widest tells rows apart by all that any of them does, and is kept or only passed through. */
interface RollupFamily {
  readonly widest: Rollup;
  readonly members: readonly Rollup[];
}

let families: readonly RollupFamily[] | undefined;

function rollupFamilies(): readonly RollupFamily[] {
  families ??= familiesOf(listRollups());
  return families;
}

function familiesOf(rollups: readonly Rollup[]): readonly RollupFamily[] {
  const groups = new Map<string, [Rollup, ...Rollup[]]>();
  for (const rollup of rollups) {
    const { id: _id, base: _base, ...numbers } = rollup;
    const key = JSON.stringify(numbers);
    const known = groups.get(key);
    if (known) known.push(rollup);
    else groups.set(key, [rollup]);
  }
  return [...groups.values()].map((members) => {
    const base = [...new Map(members.flatMap((member) => member.base.map((one) => [one.as, one] as const))).values()];
    return { widest: { ...members[0], id: `${members[0].id} and others`, base }, members };
  });
}

type Writing = Pick<ApplyContext, 'session' | 'tables'>;

/**
 * All rows of some rollups again, from the records as they are.
 * @param fewestPassed from so many rows on it is looked at what tells them apart
 */
export async function remakeRollups(writing: Writing, rollups: readonly Rollup[] = listRollups(), fewestPassed = manyPassed): Promise<void> {
  for (const family of familiesOf(rollups)) await remakeFamily(writing, family, fewestPassed);
}

async function remakeFamily(writing: Writing, family: RollupFamily, fewestPassed = manyPassed): Promise<void> {
  for (const rollup of family.members) await writing.session.run(`DELETE FROM ${rollupRelation(writing.tables, rollup)}`);
  await addRows(writing, family, [{ side: 'come' }], fewestPassed);
}

const passed = 'rollup_passed';
/** From so many rows on, looking at what tells them apart takes less than grouping them by more than that. */
const manyPassed = 20_000;

/** What the records bring is worked out once, as fine as any of the family needs it, and summed up for each of them. */
async function addRows({ session, tables }: Writing, family: RollupFamily, parts: readonly RollupPart[], fewestPassed = manyPassed): Promise<void> {
  const { sql, parameters } = compileRollupRows(family.widest, { name: tables.engine, schema: tables.schema }, parts);
  const create = `CREATE TEMPORARY TABLE ${passed} AS ${sql}`;
  if (tables.engine === 'duckdb' && (await count(session, create, parameters)) >= fewestPassed) await sumMany({ session, tables }, family);
  else {
    if (tables.engine === 'postgres') await session.run(create, parameters);
    for (const rollup of family.members) await session.run(sumInto(tables, rollup, passed));
  }
  await session.run(`DROP TABLE ${passed}`);
}

/** The finest first; each from the coarsest rows that have its columns, and from rows that are its own already without summing them up. */
async function sumMany({ session, tables }: Writing, { widest, members }: RollupFamily): Promise<void> {
  const classes = await readColumnClasses(session, passed, rollupGroups(widest));
  const wanted = members.map((rollup) => ({ rollup, ...grainOf(rollup, classes) }));
  wanted.sort((a, b) => b.fineness - a.fineness || b.columns.length - a.columns.length);
  const made = [{ relation: passed, ...grainOf(widest, classes) }];
  for (const { rollup, columns, fineness } of wanted) {
    let source = made.findLast((one) => columns.every((name) => one.columns.includes(name)))!;
    if (source.fineness > fineness) {
      const relation = `${passed}_${made.length}`;
      await session.run(`CREATE TEMPORARY TABLE ${relation} AS ${sumsOf(rollup, source.relation, classes)}`);
      source = { relation, columns, fineness };
      made.push(source);
    }
    await session.run(insertInto(tables, rollup, source.relation));
  }
  for (const { relation } of made.slice(1)) await session.run(`DROP TABLE ${relation}`);
}

interface Grain {
  readonly columns: readonly string[];
  /** How many classes of columns tell its rows apart. */
  readonly fineness: number;
}

function grainOf(rollup: Rollup, classes: ColumnClasses): Grain {
  const columns = rollupGroups(rollup).map(({ name }) => name);
  return { columns, fineness: new Set(columns.flatMap((name) => classes.get(name) ?? [])).size };
}

async function remakeWhatChangedMost({ session, tables, rollups }: ApplyContext): Promise<void> {
  const logged = [...new Set(listRollups().flatMap(sourcesOf))].filter((entity) => rollups.logOf(entity));
  if (logged.length === 0) return;
  const counts = await session.rows(logged.map((entity) => `SELECT '${entity}', count(*) FROM ${rollups.logOf(entity)!}`).join(' UNION ALL '));
  for (const [entity, changed] of counts) {
    if (Number(changed) < manyRows) continue;
    const all = await count(session, `SELECT count(*) FROM ${tables.of(String(entity))}`);
    if (Number(changed) >= all * largeShare) rollups.remake(String(entity));
  }
}

/** Records of one entity as they were before the transaction and as they are now, as far as it touched their roots. */
interface Image {
  readonly was: string;
  readonly now: string;
}

interface Images {
  readonly of: (entity: EntityId, sources: readonly EntityId[]) => Promise<Image>;
}

/** One entity decides alone: its changes are enough. Several: all records of the roots touched, before and after. */
async function partsOf(context: ApplyContext, rollup: Rollup, images: Images): Promise<readonly RollupPart[]> {
  const sources = sourcesOf(rollup);
  if (sources.length === 1) return [{ side: 'signed', relations: new Map([[rollup.entity, context.rollups.logOf(rollup.entity)!]]) }];
  const found: [EntityId, Image][] = [];
  for (const source of sources) found.push([source, await images.of(source, sources)]);
  return [
    { side: 'come', relations: new Map(found.map(([source, { now }]) => [source, now])) },
    { side: 'gone', relations: new Map(found.map(([source, { was }]) => [source, was])) },
  ];
}

function makeImages(context: ApplyContext): Images {
  const { temp, rollups, tables } = context;
  const made = new Map<string, Image>();

  async function rootsOf(sources: readonly EntityId[]): Promise<string> {
    const name = `rollup_root_${sources.join('_')}`;
    const logs = sources.flatMap((source) => rollups.logOf(source) ?? []);
    if (!temp.has(name))
      await temp.table(
        name,
        `SELECT DISTINCT root64, business_on FROM (${logs.map((log) => `SELECT root64, business_on FROM ${log}`).join(' UNION ALL ')}) l`,
      );
    return name;
  }

  return {
    of: async (entity, sources) => {
      const key = `${entity} ${sources.join(' ')}`;
      const known = made.get(key);
      if (known) return known;
      const roots = await rootsOf(sources);
      const columns = loggedColumns(entity).map((name) => quoted(name));
      const [now, was] = [`rollup_now_${made.size}`, `rollup_was_${made.size}`];
      const found = (date: string): string =>
        `SELECT ${columns.map((name) => `t.${name}`).join(', ')} FROM ${tables.of(entity)} t JOIN ${roots} r ON r.root64 = t.root64 AND ${date}`;
      await temp.table(now, `${found('r.business_on = t.business_on')} UNION ALL ${found('r.business_on IS NULL AND t.business_on IS NULL')}`);
      const log = rollups.logOf(entity);
      const list = columns.join(', ');
      await temp.table(
        was,
        log === undefined
          ? `SELECT ${list} FROM ${now}`
          : `SELECT ${list} FROM (SELECT ${list}, 1 AS sign FROM ${now} UNION ALL SELECT ${list}, -sign FROM ${log}) x GROUP BY ${list} HAVING sum(sign) > 0`,
      );
      made.set(key, { was, now });
      return { was, now };
    },
  };
}
