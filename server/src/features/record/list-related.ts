import { entities, type Entity, type SqlRow } from '@leadline/kpi';
import { lookingOf, type Answering } from '#server/answering/answer-env.ts';
import { recordColumns, referringCountStatement, referringStatement } from '#server/facts/record-statements.ts';
import type { StoredRow } from './cell-text.ts';

export interface RelatedRows {
  readonly entity: Entity;
  readonly column: string;
  readonly total: number;
  readonly rows: readonly StoredRow[];
}

const shown = 10;

/** The newest records that refer to one, by entity and column; those without any are left out. */
export async function listRelated(answering: Answering, target: Entity, key64: bigint): Promise<readonly RelatedRows[]> {
  const ways = [...entities.values()]
    .filter(({ derived }) => !derived)
    .flatMap((entity) =>
      entity.columns
        .filter(({ type, stamped }) => type.kind === 'ref' && type.to === target.id && !stamped)
        .map(({ name }) => ({ entity, column: name })),
    );
  const groups: RelatedRows[] = [];
  for (const way of ways) {
    const group = await readGroup(answering, way, key64);
    if (group.total > 0) groups.push(group);
  }
  return groups;
}

async function readGroup(
  { env, reader }: Answering,
  { entity, column }: { readonly entity: Entity; readonly column: string },
  key64: bigint,
): Promise<RelatedRows> {
  const found = await reader.read(referringStatement(lookingOf(env), entity.id, column, key64, shown));
  const rows = found.map((values) => rowOf(entity, values));
  if (rows.length < shown) return { entity, column, total: rows.length, rows };
  const [counted] = await reader.read(referringCountStatement(lookingOf(env), entity.id, column, key64));
  return { entity, column, total: Number(counted?.[0] ?? rows.length), rows };
}

export function rowOf(entity: Entity, values: SqlRow): StoredRow {
  return new Map(recordColumns(entity.id).map((name, index) => [name, values[index] == null ? null : String(values[index])]));
}
