import { demoOrganization, demoRecipeName, demoSource } from '@leadline/demo';
import { Readable } from 'node:stream';
import { saveOrganization } from '#server/control/organization.ts';
import { startImport } from '#server/ingest/start-import.ts';
import type { TestApp } from '#server/test-app.fixture.ts';

const tables = {
  account: ['external_id,name', 'a1,Acme'],
  stage: ['external_id,name,kind', 'Won,Won,won'],
  opportunity: [
    'external_id,account_id,stage_id,created_at,decided_at',
    ...Array.from({ length: 101 }, (_, n) => `d${n},a1,Won,2026-05-01,2026-05-20`),
  ],
};

/** What loading the demo company comes to, with as few records as can be: one customer and 101 won deals. @returns the number of its entry */
export async function loadSmallDemo({ ctx }: Pick<TestApp, 'ctx'>): Promise<bigint> {
  await saveOrganization(ctx.control.db, demoOrganization, ctx.clock.now());
  const files = [];
  for (const [entity, lines] of Object.entries(tables)) {
    const { digest } = await ctx.inbox.keepUpload(Readable.from([Buffer.from(`${lines.join('\n')}\n`)]), { maxBytes: 100_000 });
    files.push({ name: `${entity}.csv`, digest });
  }
  const recipe = {
    name: demoRecipeName,
    source: demoSource,
    files: Object.keys(tables).map((entity) => ({
      id: entity,
      match: { name: `${entity}.csv` },
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      hasHeader: true,
      skip: 0,
    })),
    defaults: { dateOrder: 'ymd' as const, decimal: '.' as const, currency: null, timezone: null },
    corrections: [],
    outputs: Object.entries(tables).map(([entity, [header]]) => ({
      entity,
      file: entity,
      id: [{ kind: 'column' as const, column: 'external_id' }],
      fields: header!
        .split(',')
        .slice(1)
        .map((column) => ({ column, from: { kind: 'column' as const, column } })),
    })),
  };
  const run = await startImport({ db: ctx.control.db, applier: ctx.applier, clock: ctx.clock }, { files, recipe, recipeName: recipe.name });
  await ctx.applier.until(run.seq!);
  return run.seq!;
}
