import type { Context } from '#server/context.ts';
import type { Metrics } from './metrics.ts';
import type { Registry, Sample } from './registry.ts';

type Watched = Pick<Context, 'lanes' | 'leaves' | 'resident' | 'inbox' | 'facts' | 'applier' | 'live' | 'clock'>;

/** Lanes, cache, ingest and the age of the data. */
export function watchContext({ registry, imports, appliedEntries }: Metrics, ctx: Watched): void {
  watchLanes(registry, ctx);
  watchCache(registry, ctx);
  watchResident(registry, ctx);
  watchIngest(registry, ctx);
  registry.gauge('leadline_live_listeners', 'Open pages that are told of changes.', () => [[{}, ctx.live.listeners()]]);
  ctx.applier.subscribe((event) => {
    if (event.kind === 'applied') appliedEntries.add();
    if (event.kind === 'import' && hasEnded.has(event.status)) imports.add({ status: event.status });
  });
}

const hasEnded = new Set(['done', 'failed', 'undone']);

function watchLanes(registry: Registry, { lanes }: Watched): void {
  const all = (['requests', 'statements'] as const).flatMap((kind) =>
    Object.entries(lanes[kind]).map(([lane, one]) => ({ kind: kind.slice(0, -1), lane, one })),
  );
  const each = (of: 'running' | 'queued' | 'refused') => (): readonly Sample[] => all.map(({ kind, lane, one }) => [{ kind, lane }, one.state()[of]]);
  registry.gauge('leadline_lane_running', 'Requests and statements at work, by lane.', each('running'));
  registry.gauge('leadline_lane_queued', 'Requests and statements waiting for their turn, by lane.', each('queued'));
  registry.total('leadline_lane_refused_total', 'Requests sent away because too many were waiting, by lane.', each('refused'));
}

function watchCache(registry: Registry, { leaves }: Watched): void {
  registry.total(
    'leadline_cache_reads_total',
    'Statements by how they were answered: known, shared with another request, or asked of the store.',
    () => {
      const { hits, shared, misses } = leaves.state();
      return [
        [{ answer: 'hit' }, hits],
        [{ answer: 'shared' }, shared],
        [{ answer: 'miss' }, misses],
      ];
    },
  );
  registry.total('leadline_cache_evicted_total', 'Answers dropped for want of room.', () => [[{}, leaves.state().evicted]]);
  registry.gauge('leadline_cache_bytes', 'Memory of the kept answers.', () => [[{}, leaves.state().bytes]]);
}

function watchResident(registry: Registry, { resident }: Watched): void {
  if (!resident) return;
  registry.gauge('leadline_rollup_memory_bytes', 'Memory of the rollups held.', () => [[{}, resident.state().bytes]]);
  registry.total('leadline_rollup_memory_loads_total', 'Readings of rollups into memory.', () => [[{}, resident.state().loads]]);
}

function watchIngest(registry: Registry, { inbox, facts, applier, clock }: Watched): void {
  registry.gauge('leadline_ingest_behind_entries', 'Received and durable, but not yet applied.', async () => {
    const behind = (await inbox.lastSeq()) - applier.state().appliedSeq;
    return [[{}, Math.max(0, Number(behind))]];
  });
  registry.gauge('leadline_ingest_is_failing', '1 while nothing can be applied.', () => [[{}, applier.state().fault ? 1 : 0]]);
  registry.gauge('leadline_data_changed_timestamp_seconds', 'When the data last changed, in seconds since 1970.', async () => {
    const { changedAt } = await facts.state();
    return changedAt === null ? [] : [[{}, Date.parse(changedAt) / 1000]];
  });
  registry.gauge('leadline_data_age_days', 'Days since the last day that holds data.', async () => {
    const { dataThrough } = await facts.state();
    return dataThrough === null ? [] : [[{}, Math.floor((clock.now().getTime() - Date.parse(dataThrough)) / 86_400_000)]];
  });
}
