import type { importsRequestSchema, ImportsResponse } from '@leadline/contract';
import type { z } from 'zod';
import type { Context } from '#server/context.ts';
import { listImportRuns } from '#server/control/import-run.ts';
import { describeRun } from './describe-run.ts';

/** One page of what was imported; one more is read to know whether there is another. */
export async function listImports(ctx: Context, { before, limit }: z.infer<typeof importsRequestSchema>): Promise<ImportsResponse> {
  const runs = await listImportRuns(ctx.control.db, { before, limit: limit + 1 });
  const page = runs.slice(0, limit);
  return { imports: page.map(describeRun), next: runs.length > limit ? page.at(-1)!.id : null };
}
