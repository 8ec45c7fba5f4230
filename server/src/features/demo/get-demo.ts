import type { DemoResponse } from '@leadline/contract';
import { demoOrganization } from '@leadline/demo';
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '#server/context.ts';
import { countImportRuns } from '#server/control/import-run.ts';
import { isOpen, listDemoRuns, openStatuses } from './demo-runs.ts';

/** Whether the demo company is shown, and what of the reader's own there is beside it. */
export async function getDemo(ctx: Context): Promise<DemoResponse> {
  const { db } = ctx.control;
  const [organization, runs, all] = await Promise.all([ctx.organization(), listDemoRuns(db), countImportRuns(db, ['done', ...openStatuses])]);
  const ofDemo = runs.filter((run) => run.status === 'done' || isOpen(run));
  return {
    isShown: organization.isDemo,
    isLoading: ctx.progress.list().some(({ id }) => id === 'demo') || ofDemo.some(isOpen),
    ownImports: all - ofDemo.length,
    ownSettings: organization.isDemo && !isDeepStrictEqual(organization, demoOrganization) ? organization : null,
  };
}
