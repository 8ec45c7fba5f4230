import { LeadlineError } from '@leadline/contract';
import { createBinder } from '../sql/binder.ts';
import { fileColumns, lookupKey, type LookupTable } from './file-columns.ts';
import { sourcesOf, type PlannedOutput } from './plan-import.ts';
import type { StageContext } from './stage-file.ts';

/** A table key → value for each look-up into another file: the first row of a key counts. */
export async function makeLookups(context: StageContext, planned: readonly PlannedOutput[]): Promise<readonly LookupTable[]> {
  const wanted = new Map(
    planned.flatMap(({ output }) => sourcesOf(output)).flatMap((source) => (source.kind === 'lookup' ? [[lookupKey(source), source] as const] : [])),
  );
  const made: LookupTable[] = [];
  for (const source of wanted.values()) {
    const relation = `${context.prefix}_lookup_${planned[0]!.index}_${made.length}`;
    await makeLookup(context, source, relation);
    made.push({ relation, source });
  }
  return made;
}

async function makeLookup({ session, loader, plan, given }: StageContext, source: LookupTable['source'], relation: string): Promise<void> {
  await session.run(`CREATE TABLE ${relation} (file integer, row_number bigint, key varchar, value varchar)`);
  const files = given.get(source.file) ?? [];
  if (files.length === 0) throw new LeadlineError('invalid', 'import.file_not_given', { file: source.file });
  for (const { index, table } of files) {
    const part = `${relation}_${index}`;
    const cells = createBinder();
    await loader.load(session, table, part, (from, _lines, binder) => {
      const columns = fileColumns(plan.recipe, source.file, table, [], binder);
      return `SELECT ${columns.correctedOf(source.on)} AS key, ${columns.correctedOf(source.take)} AS value FROM ${from} AS r`;
    });
    await session.run(
      `INSERT INTO ${relation} SELECT ${cells.number(index)}, rowid, key, value FROM ${part} WHERE key IS NOT NULL`,
      cells.parameters,
    );
    await session.run(`DROP TABLE ${part}`);
  }
  await session.run(
    `CREATE TABLE ${relation}_first AS SELECT key, arg_min(value, (file::bigint << 40) + row_number) AS value FROM ${relation} GROUP BY key`,
  );
  await session.run(`DROP TABLE ${relation}`);
  await session.run(`ALTER TABLE ${relation}_first RENAME TO ${relation.split('.').at(-1)!}`);
}
