import type { LeafReader, Resident, RollupNeed, Segment } from '@leadline/kpi';
import { type ChangedBetween, type DataVersions, keyOf, sizeOf, versionsOf } from '../leaf-cache.ts';
import { type HeldRollup, loadRollup, monthsOf, type ReadColumns } from './held-rollups.ts';
import { type KeptTables, makeKeptTables } from './kept-tables.ts';
import { makeMemberCodes } from './member-codes.ts';
import type { Call } from '../trace.ts';

/** What a question sees of it. */
export interface ResidentView {
  readonly versions: DataVersions;
  /** Rollups that may be read: once this is another set, one of them was found wrong and everything is read again. */
  readonly trusted: ReadonlySet<string>;
  /** Of what others wait for too: nobody's leaving ends it. */
  readonly reader: LeafReader;
  /** On behalf of which request. */
  readonly call?: Pick<Call, 'lane' | 'trace'> | undefined;
}

export interface ResidentState {
  readonly bytes: number;
  readonly rollups: number;
  /** Readings of columns since the start. */
  readonly loads: number;
}

export interface ResidentRollups {
  readonly of: (view: ResidentView) => Resident;
  readonly state: () => ResidentState;
}

export interface ResidentOptions {
  readonly readColumns: ReadColumns;
  readonly schema: string;
  /** Half of it at most for one rollup, a quarter for small tables, an eighth for the names of members. */
  readonly maxBytes: number;
  readonly changedBetween?: ChangedBetween;
}

/** Everything whose members have the same codes. */
interface Memory {
  readonly members: ReturnType<typeof makeMemberCodes>;
  readonly tables: KeptTables;
  readonly held: Map<string, HeldRollup>;
  readonly queues: Map<string, Promise<unknown>>;
}

/**
 * Columns of rollups in memory, read month by month when a question first needs them and again after their table has changed; the
 * least recently used go first. No answer is kept here, and no scope: what may be seen is decided where the columns are added up.
 */
export function makeResidentRollups({ readColumns, schema, maxBytes, changedBetween }: ResidentOptions): ResidentRollups {
  const begin = (): Memory => ({ members: makeMemberCodes(), tables: makeKeptTables(maxBytes / 4), held: new Map(), queues: new Map() });
  let memory = begin();
  let trusted: ReadonlySet<string> | undefined;
  let loads = 0;

  const read: ReadColumns = (wanted) => {
    loads += 1;
    return readColumns(wanted);
  };
  const heldBytes = ({ held }: Memory): number => [...held.values()].reduce((sum, one) => sum + one.bytes, 0);
  const makeRoom = (): void => {
    const { held, tables, members } = memory;
    const most = maxBytes - tables.bytes() - members.bytes();
    for (const oldest of held.keys()) {
      if (heldBytes(memory) <= most) break;
      held.delete(oldest);
    }
  };
  const keep = (id: string, one: HeldRollup): void => {
    memory.held.delete(id);
    memory.held.set(id, one);
    makeRoom();
  };
  /** One load of a rollup after another: whoever comes second mostly finds what it needs. */
  const load = (need: RollupNeed, view: ResidentView, own: Memory): Promise<HeldRollup> => {
    const { id } = need.rollup;
    const version = view.versions.tableVersions.get(`rollup_${id}`) ?? '';
    const result = (own.queues.get(id) ?? Promise.resolve()).then(async () => {
      const loading = { read, codes: own.members, maxBytes: maxBytes / 2, ...(changedBetween ? { changedBetween } : {}) };
      const one = await loadRollup(own.held.get(id), { need, months: monthsOf(need), version }, loading);
      if (memory === own && trusted === view.trusted) keep(id, one);
      return one;
    });
    own.queues.set(
      id,
      result.then(
        () => undefined,
        () => undefined,
      ),
    );
    return result;
  };
  const traced = async (need: RollupNeed, view: ResidentView, own: Memory): Promise<HeldRollup> => {
    const { id } = need.rollup;
    const [before, began] = [own.held.get(id), performance.now()];
    const one = await load(need, view, own);
    const rows = [...one.months.values()].reduce((sum, { length }) => sum + length, 0);
    const times = { waitMs: 0, ms: performance.now() - began, rows };
    const cache = one === before ? 'hit' : 'miss';
    view.call?.trace.add({ label: `rollup in memory: ${id}`, lane: view.call.lane, cache, ...times, source: { kind: 'rollup', id } });
    return one;
  };

  return {
    of: (view) => {
      if (trusted !== view.trusted) memory.held.clear();
      trusted = view.trusted;
      if (memory.members.bytes() > maxBytes / 8) memory = begin();
      const own = memory;
      return {
        members: own.members,
        segments: async (needs) => {
          const loaded = await Promise.all([...united(needs)].map(async ([id, need]) => [id, await traced(need, view, own)] as const));
          return new Map(
            loaded.flatMap(([id, { months, isTooLarge }]): [string, readonly Segment[]][] => (isTooLarge ? [] : [[id, withRows(months)]])),
          );
        },
        kept: async (statement, make) => {
          const value = await own.tables.kept(keyOf(statement), versionsOf(statement, view.versions, schema), async () => {
            const rows = await view.reader.read(statement);
            const made = make(rows);
            return { value: made, bytes: made === undefined ? 0 : 2 * sizeOf(rows) };
          });
          makeRoom();
          return value;
        },
      };
    },
    state: () => ({ bytes: heldBytes(memory) + memory.tables.bytes() + memory.members.bytes(), rollups: memory.held.size, loads }),
  };
}

const withRows = (months: ReadonlyMap<number, Segment>): readonly Segment[] => [...months.values()].filter(({ length }) => length > 0);

/** All that is needed of each rollup. */
function united(needs: readonly RollupNeed[]): ReadonlyMap<string, RollupNeed> {
  const all = new Map<string, RollupNeed>();
  for (const need of needs) {
    const known = all.get(need.rollup.id);
    all.set(
      need.rollup.id,
      known ? { ...known, columns: new Set([...known.columns, ...need.columns]), stretches: [...known.stretches, ...need.stretches] } : need,
    );
  }
  return all;
}
