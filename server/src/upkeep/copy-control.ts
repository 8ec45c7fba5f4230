import type { ControlTables } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

type Copied = Exclude<keyof ControlTables, 'migration'>;

/** Every table of the control store but its migrations. */
const tables: Readonly<Record<Copied, true>> = {
  organization: true,
  recipe: true,
  import_run: true,
  kpi_definition: true,
  kpi_version: true,
  kpi_setting: true,
  setting: true,
  change_log: true,
  mark: true,
};
const rowsAtOnce = 50;

/** Marks about facts that are made again where the copy lies. */
function isOfFacts(name: unknown): boolean {
  return typeof name === 'string' && /^(facts\.|aside:)/.test(name);
}

/** Makes the target hold what the source holds, all of it or nothing, seen at one moment. */
export async function copyControl(from: ControlDatabase, to: ControlDatabase): Promise<void> {
  const read = await readAll(from);
  await to.transaction().execute(async (change) => {
    for (const [table, rows] of read) {
      const gone = change.deleteFrom(table);
      await (
        table === 'mark' ? gone.where('name' as never, 'not like', 'facts.%' as never).where('name' as never, 'not like', 'aside:%' as never) : gone
      ).execute();
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        await change
          .insertInto(table)
          .values(rows.slice(start, start + rowsAtOnce) as never)
          .execute();
      }
    }
  });
}

/** Whether nobody has decided anything there yet. */
export async function isControlEmpty(db: ControlDatabase): Promise<boolean> {
  return [...(await readAll(db))].every(([table, rows]) => rows.length === 0 || table === 'mark');
}

async function readAll(db: ControlDatabase): Promise<ReadonlyMap<Copied, readonly object[]>> {
  const read = async (view: ControlDatabase): Promise<ReadonlyMap<Copied, readonly object[]>> => {
    const all = new Map<Copied, readonly object[]>();
    for (const table of Object.keys(tables) as Copied[]) {
      const rows: readonly object[] = await view.selectFrom(table).selectAll().execute();
      all.set(table, table === 'mark' ? rows.filter((row) => !isOfFacts((row as { readonly name?: unknown }).name)) : rows);
    }
    return all;
  };
  return db.transaction().execute(read);
}
