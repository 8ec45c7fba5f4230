import { sql } from 'kysely';
import { hash } from 'node:crypto';
import type { TestApp } from '../../server/src/test-app.fixture.ts';

/** Notes of when something was last used change without anything being done. */
const volatile = new Set(['seen_at', 'last_used_at']);
/** Sums over the rows of the others. */
const sums = 'row_sum';

/** Everything a request could have changed: the control store, what was received, the facts, what was told to open pages. */
export async function traceOf({ ctx }: TestApp): Promise<object> {
  const tables = await ctx.control.db.introspection.getTables();
  const digests = [];
  for (const { name } of tables.filter((table) => table.name !== sums)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(ctx.control.db);
    const texts = rows.map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => !volatile.has(column))
          .map(([, value]) => String(value)),
      ),
    );
    digests.push([name, rows.length, hash('sha256', texts.sort().join('\n'))]);
  }
  return { control: digests, received: String(await ctx.inbox.lastSeq()), facts: (await ctx.facts.state()).dataVersion, told: ctx.live.last()?.id };
}
