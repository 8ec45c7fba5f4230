import type { WorkSession } from '#server/facts/workbench.ts';
import { createBinder } from '../sql/binder.ts';
import { digestSql, keyOfDigestSql, type OutputColumns, type OutputReference } from './output-columns.ts';

/**
 * Adds the keys of what rows refer to. Few things are referred to by many rows, so each different id is digested once and
 * joined back; the rows get their number first, for a join does not keep their order.
 * @param isNumbered the rows have their `row_number` already
 */
export async function keyReferences(session: WorkSession, relation: string, outputs: readonly OutputColumns[], isNumbered: boolean): Promise<void> {
  const references = outputs.flatMap((output) => output.references).filter((reference): reference is KeyedReference => reference.text !== null);
  const joins: string[] = [];
  const keys: string[] = [];
  for (const [index, fields] of [...groupAlike(references).values()].entries()) {
    const table = `${relation}_keys_${index}`;
    const binder = createBinder();
    const [first] = fields;
    const ids = fields.map(({ text }) => `SELECT DISTINCT ${text} AS id FROM ${relation} WHERE ${text} IS NOT NULL`).join(' UNION ');
    const digest = digestSql(first!.to, binder.text(first!.source), 'id');
    await session.run(
      `CREATE TABLE ${table} AS SELECT id, ${keyOfDigestSql('digest')} AS key FROM (SELECT id, ${digest} AS digest FROM (${ids}))`,
      binder.parameters,
    );
    for (const { text, key } of fields) {
      const alias = `k${keys.length}`;
      joins.push(`LEFT JOIN ${table} AS ${alias} ON ${alias}.id = r.${text}`);
      keys.push(`${alias}.key AS ${key}`);
    }
  }
  const number = isNumbered ? [] : ['r.rowid AS row_number'];
  await session.run(`CREATE TABLE ${relation}_keyed AS SELECT ${[...number, 'r.*', ...keys].join(', ')} FROM ${relation} AS r ${joins.join(' ')}`);
  await session.run(`DROP TABLE ${relation}`);
  await session.run(`ALTER TABLE ${relation}_keyed RENAME TO ${relation.split('.').at(-1)!}`);
}

type KeyedReference = OutputReference & { readonly text: string; readonly key: string };

function groupAlike(references: readonly KeyedReference[]): ReadonlyMap<string, readonly KeyedReference[]> {
  const groups = new Map<string, KeyedReference[]>();
  for (const reference of references) {
    const name = JSON.stringify([reference.to, reference.source]);
    groups.set(name, [...(groups.get(name) ?? []), reference]);
  }
  return groups;
}
