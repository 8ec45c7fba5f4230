import type { InspectRequest, InspectResponse } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import { inspectFiles } from '#server/import/inspect-files.ts';
import { scratchName } from './check-files.ts';

/** What uploaded files were recognised as, and a recipe ready to accept. */
export async function inspectGiven(ctx: Context, { files, recipe }: InspectRequest): Promise<InspectResponse> {
  const given = await Promise.all(files.map(async ({ name, digest }) => ({ name, digest, path: await ctx.inbox.uploadPath(digest) })));
  return ctx.lanes.run(async () =>
    inspectFiles({ files: given, recipe, workbench: ctx.workbench, organization: await ctx.organization(), name: `inspect_${scratchName()}` }),
  );
}
