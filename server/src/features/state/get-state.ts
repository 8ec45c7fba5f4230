import type { Progress, StateResponse } from '@leadline/contract';
import { dateIn } from '#server/clock.ts';
import type { Context } from '#server/context.ts';
import { version } from '#server/version.ts';
import { defaultPeriod } from '#server/default-period.ts';

export async function getState(ctx: Context): Promise<StateResponse> {
  const [state, organization] = await Promise.all([ctx.facts.state(), ctx.organization()]);
  const today = dateIn(organization.timezone, ctx.clock.now());
  return {
    organization,
    dataVersion: state.dataVersion,
    changedAt: state.changedAt,
    dataThrough: state.dataThrough,
    today,
    hasData: state.dataThrough !== null,
    isDemo: organization.isDemo,
    defaultPeriod: defaultPeriod(today, state.dataThrough),
    importing: runningNow(ctx),
    version,
  };
}

/** Making everything again may go on before anything of it has been told. */
function runningNow({ applier, progress }: Context): readonly Progress[] {
  const known = progress.list();
  const { appliedSeq, rebuildingTo } = applier.state();
  if (rebuildingTo === null || known.some(({ kind }) => kind === 'rebuild')) return known;
  return [...known, { id: 'rebuild', kind: 'rebuild', status: 'running', done: Number(appliedSeq) / Number(rebuildingTo) }];
}
