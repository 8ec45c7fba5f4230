import type { Context } from '#server/context.ts';
import type { ApplierEvent } from '#server/ingest/applier-parts.ts';

type Hearing = Pick<Context, 'applier' | 'facts' | 'live' | 'log' | 'progress'>;

/** What the applier does, told to open pages and kept for those who ask. */
export function tellOfApplier(ctx: Hearing): void {
  ctx.applier.subscribe((event) => tell(ctx, event));
}

function tell({ facts, live, log, progress }: Hearing, event: ApplierEvent): void {
  switch (event.kind) {
    case 'applied':
      return live.publish('data', { dataVersion: event.dataVersion, changedAt: event.changedAt });
    case 'import': {
      const { id, status, rowsDone, rowsTotal } = event;
      const done = rowsTotal === null || rowsTotal === 0 ? null : Math.min(1, rowsDone / rowsTotal);
      if (status === 'queued' || status === 'checking' || status === 'running') progress.set({ id, kind: 'import', status, done, rows: rowsDone });
      else progress.remove(id);
      return live.publish('import', { id, status, progress: done, rows: rowsDone });
    }
    case 'rebuild': {
      const isDone = event.done >= event.total;
      if (isDone) progress.remove('rebuild');
      else progress.set({ id: 'rebuild', kind: 'rebuild', status: 'running', done: Number(event.done) / Number(event.total) });
      // What pages show is gone: they are to say so before anything of it is there again.
      if (event.done > 0n) return;
      const tellPages = facts.state().then(({ dataVersion, changedAt }) => live.publish('data', { dataVersion, changedAt }));
      return void tellPages.catch((error: unknown) => log.warn({ err: error }, 'open pages were not told that the data are made again'));
    }
    case 'fault':
      return;
  }
}
