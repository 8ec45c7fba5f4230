import { inLane } from '#server/answering/in-lane.ts';
import { makeTrace } from '#server/answering/trace.ts';
import type { Asking, Context } from '#server/context.ts';
import { listAlertRules, removeOldAlerts } from '#server/control/alert.ts';
import { isIncomplete } from '#server/ingest/is-incomplete.ts';
import { evaluateAlerts, type Evaluated } from './evaluate-alerts.ts';
import { tellAlerts } from './tell-alerts.ts';

export interface Tended extends Evaluated {
  readonly told: number;
}

const keptDays = 400;

/** Judges all rules and tells what is to be told, in the background; of several servers one after the other. */
export function tendAlerts(ctx: Context): Promise<Tended> {
  const call = { lane: 'background', signal: new AbortController().signal, trace: makeTrace() } as const;
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en', call };
  return ctx.control.inTurn('alerts', () =>
    inLane(asking, async () => {
      const evaluated = await evaluateAlerts(asking);
      const told = await tellAlerts(asking);
      await removeOldAlerts(ctx.control.db, new Date(ctx.clock.now().getTime() - keptDays * 86_400_000));
      return { ...evaluated, told };
    }),
  );
}

/** Without a change they are judged again so often: time passes, and quiet hours end. */
const restMs = 5 * 60_000;
const retryMs = 60_000;

/** Tends alerts where something has changed since, or some minutes have passed. @returns what does it, and undefined where nothing was to be done */
export function alertTender(ctx: Context): () => Promise<Tended | undefined> {
  let last = { of: '', at: Number.NEGATIVE_INFINITY };
  return async () => {
    const [{ dataVersion }, rules] = [await ctx.facts.state(), await listAlertRules(ctx.control.db)];
    if (rules.length === 0) return undefined;
    const of = JSON.stringify([dataVersion, isIncomplete(ctx), rules.map(({ id, edition, is_on }) => [id, String(edition), String(is_on)])]);
    const now = ctx.clock.now().getTime();
    // A clock set back waits no longer than one that goes on.
    if (of === last.of && Math.abs(now - last.at) < restMs) return undefined;
    // What fails is tried again a while later, not at once.
    last = { of, at: now - restMs + retryMs };
    const tended = await tendAlerts(ctx);
    last = { of, at: now };
    return tended;
  };
}
