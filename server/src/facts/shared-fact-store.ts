import type { Organization } from '@leadline/contract';
import type { EntityId } from '@leadline/kpi';
import { dateIn, type Clock } from '#server/clock.ts';
import { makeTemporary, type ApplyContext, type Temporary } from './apply-context.ts';
import { listEmpty, writeFacts, type WrittenReport } from './apply-batch.ts';
import { inTransaction, type Backend } from './backend.ts';
import { type ChangeLog, makeChangeLog } from './change-log.ts';
import { emptyTables } from './create-tables.ts';
import { assertVersion, type FactMeta, readDataThrough, readMeta, settingsText, stateOf, timezoneOf, writeMeta } from './fact-meta.ts';
import type { FactState, FactStore, StagedBatch } from './fact-store.ts';
import { findBrought } from './find-brought.ts';
import { eraseRows } from './personal/erase-rows.ts';
import { keepRollups, type RollupKeeper } from './rollups/keep-rollups.ts';
import { noRollupChanges } from './rollups/rollup-changes.ts';
import { updateRollups } from './rollups/update-rollups.ts';
import { settingsOf, type Settings } from './settings.ts';
import { sketchChanges } from './sketch-changes.ts';
import type { TrackedSession } from './sql-session.ts';

export type SharedFactStore = Pick<
  FactStore,
  'dialect' | 'rollups' | 'tendRollups' | 'read' | 'apply' | 'findBrought' | 'publish' | 'state' | 'changedBetween' | 'clear'
> & {
  /** Runs after everything queued before it; one at a time. */
  readonly queued: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * The part of a store that is the same on every engine: one writer, one transaction per batch.
 * @param mayWrite false: another process writes, and nothing is changed by opening
 */
export async function openSharedFactStore(backend: Backend, organization: Organization, clock: Clock, mayWrite = true): Promise<SharedFactStore> {
  const { tables } = backend;
  let settings = settingsOf(organization);
  let tail: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work).finally(() => {
      writes += 1;
      backend.afterWrite?.();
    });
    tail = result.catch(() => undefined);
    return result;
  };
  const filled = new Set<EntityId>();
  let writes = 0;
  let known: { readonly writes: number; readonly meta: FactMeta } | undefined;
  let through: { readonly of: string; readonly date: Promise<string | null> } | undefined;

  /** What is known of it is read again after every write, and on every question where other processes write too. */
  const meta = async (): Promise<FactMeta> => {
    if (known?.writes === writes) return known.meta;
    const before = writes;
    const read = await backend.session((session) => readMeta(session, tables));
    if (tables.engine === 'duckdb') known = { writes: before, meta: read };
    return read;
  };
  const dataThrough = (of: string, today: string): Promise<string | null> => {
    if (through?.of === of) return through.date;
    const before = through?.date ?? Promise.resolve(null);
    const date = before.then((known) => backend.session((session) => readDataThrough(session, tables, today, known)));
    through = { of, date };
    date.catch(() => (through = undefined));
    return date;
  };

  const rollups = await keepRollups(backend);
  const changes = makeChangeLog();
  const writing = { ...backend, filled, rollups, changes };

  const recompute = (): Promise<void> =>
    queued(async () => {
      await backend.assertWritable();
      await backend.writingSession((session) => recomputeAll(writing, session, settings, clock));
    });
  const stored = await backend.session((session) => readMeta(session, tables));
  assertVersion(stored);
  if (mayWrite && stored.settings !== settingsText(settings)) await recompute();
  if (mayWrite && !rollups.isKept()) void queued(() => rollups.remakeAll()).catch(() => undefined);

  return {
    dialect: backend.dialect,
    rollups: rollups.trusted,
    queued,
    read: ({ sql, parameters }, options) => backend.session((session) => session.rows(sql, parameters), options),
    apply: (batch) =>
      queued(async () => {
        await backend.assertWritable();
        return backend.writingSession((session) => applyBatch(writing, session, settings, batch));
      }),
    tendRollups: (chance) =>
      queued(async () => {
        await rollups.refresh();
        await rollups.compact();
        return rollups.examine(examinedAtOnce, chance);
      }),
    findBrought: (relation, seq, into) => queued(() => backend.writingSession((session) => findBrought(backend, session, relation, seq, into))),
    publish: async (next) => {
      const wanted = settingsOf(next);
      if (settingsText(wanted) === settingsText(settings)) return;
      settings = wanted;
      await recompute();
    },
    state: async (): Promise<FactState> => {
      const stored = await meta();
      const today = dateIn(timezoneOf(stored) ?? settings.timezone, clock.now());
      return stateOf(stored, await dataThrough(`${stored.dataVersion} ${today}`, today));
    },
    changedBetween: changes.between,
    clear: () =>
      queued(async () => {
        await backend.writingSession(async (session) => {
          await inTransaction(session, async () => {
            await emptyTables(session, tables);
            await writeMeta(session, tables, { appliedSeq: 0n, changedAt: clock.now().toISOString(), settings: '' });
          });
          await recomputeAll(writing, session, settings, clock);
        });
        filled.clear();
        backend.afterClear?.();
      }),
  };
}

/** Rollups compared with their records at a time. */
const examinedAtOnce = 3;

let relations = 0;
const outcomeColumns = [
  { name: 'entity', sql: 'text' },
  { name: 'ordinal', sql: 'bigint' },
  { name: 'outcome', sql: 'text' },
];

/** A store with the entities known to have rows, and its rollups. */
type Writing = Backend & { readonly filled: Set<EntityId>; readonly rollups: RollupKeeper; readonly changes: ChangeLog };

async function applyBatch(backend: Writing, session: TrackedSession, settings: Settings, batch: StagedBatch) {
  const temp = makeTemporary(session, backend.tables.engine);
  let touched: ReadonlySet<EntityId> = new Set();
  const report = await inTransaction(session, async (): Promise<WrittenReport> => {
    const meta = await readMeta(session, backend.tables);
    const context = await makeContext(backend, session, temp, settings, batch.seq, new Date(batch.receivedAt).toISOString(), {
      everything: false,
      isRevision: batch.isRevision === true,
    });
    for (const staged of batch.tables) context.given.set(staged.entity, await backend.bringIn(session, temp, staged));
    const references = batch.references === undefined ? undefined : await backend.bringReferences(session, temp, batch.references);
    const written = await writeFacts(context, references, batch.isUnreported);
    if (batch.erasure) await eraseRows(session, backend.tables, batch.erasure);
    touched = context.touched;
    if (backend.rollups.isKept()) await updateRollups(context);
    const sketches = await sketchChanges(context);
    backend.beforeCommit?.(context);
    const appliedSeq = meta.appliedSeq > batch.seq ? meta.appliedSeq : batch.seq;
    const { version, changed } = await writeMeta(session, backend.tables, {
      appliedSeq,
      changedAt: context.receivedAt,
      settings: settingsText(settings),
    });
    noteChanges(backend.changes, meta, version, changed, sketches);
    return written;
  }).catch((error: unknown) => {
    backend.filled.clear();
    throw error;
  });
  await tellAgain(backend, session);
  for (const id of touched) backend.filled.add(id);
  if (batch.isUnreported) return { ...report, outcomes: '' };
  const outcomes = `work.outcome_${batch.seq}_${(relations += 1)}`;
  const each = batch.tables.map(({ entity }) => `SELECT '${entity}' AS entity, ordinal, outcome FROM verdict_${entity}`);
  const none = `SELECT CAST(NULL AS text) AS entity, CAST(NULL AS bigint) AS ordinal, CAST(NULL AS text) AS outcome WHERE FALSE`;
  await backend.handOut(session, outcomes, each.length > 0 ? each.join(' UNION ALL ') : none, outcomeColumns);
  return { ...report, outcomes };
}

/**
 * Several machines end a transaction one after the other, the coordinator first: somebody may see the new version and still read old rows. What
 * was kept of that is of no version any more once all of them are through.
 */
async function tellAgain({ tables }: Backend, session: TrackedSession): Promise<void> {
  if (tables.spread.size === 0) return;
  await inTransaction(session, async () => {
    const { appliedSeq, changedAt, settings } = await readMeta(session, tables);
    await writeMeta(session, tables, { appliedSeq, changedAt, settings: settings ?? '' });
  });
}

/** Should the transaction fail after all, nobody ever sees its version. */
function noteChanges(
  changes: ChangeLog,
  { tableVersions }: FactMeta,
  to: string,
  changed: readonly string[],
  sketched: Awaited<ReturnType<typeof sketchChanges>>,
): void {
  for (const table of changed) {
    const sketches = sketched.get(table);
    if (sketches) changes.add(table, { from: tableVersions.get(table) ?? '', to, sketches });
  }
}

/** Works every stored value out again from what was received. */
async function recomputeAll(backend: Writing, session: TrackedSession, settings: Settings, clock: Clock): Promise<void> {
  const temp = makeTemporary(session, backend.tables.engine);
  await inTransaction(session, async () => {
    const meta = await readMeta(session, backend.tables);
    const now = clock.now().toISOString();
    const context = await makeContext(backend, session, temp, settings, meta.appliedSeq, now, { everything: true, isRevision: false });
    await writeFacts(context, undefined);
    backend.filled.clear();
    if (backend.rollups.isKept()) await updateRollups(context);
    backend.beforeCommit?.(context);
    await writeMeta(session, backend.tables, { appliedSeq: meta.appliedSeq, changedAt: now, settings: settingsText(settings) });
  });
  await tellAgain(backend, session);
}

async function makeContext(
  backend: Writing,
  session: TrackedSession,
  temp: Temporary,
  settings: Settings,
  seq: bigint,
  receivedAt: string,
  { everything, isRevision }: Pick<ApplyContext, 'everything' | 'isRevision'>,
): Promise<ApplyContext> {
  const { tables, storedDates, note } = backend;
  return {
    session,
    tables,
    settings,
    seq,
    receivedAt,
    everything,
    isRevision,
    temp,
    rollups: everything ? noRollupChanges : backend.rollups.changes(session),
    empty: everything || isRevision ? new Set<EntityId>() : await listEmpty(session, tables, backend.filled),
    ratesChanged: false,
    zones: [],
    offsets: new Map(),
    touched: new Set<EntityId>(),
    staged: new Map(),
    given: new Map(),
    reached: new Map(),
    ...(note ? { note: (relation) => note(session, relation) } : {}),
    ...(storedDates ? { storedDates: (entity) => storedDates(session, temp, entity) } : {}),
  };
}
