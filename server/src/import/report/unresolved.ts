import type { UnresolvedReference } from '@leadline/contract';
import type { WorkSession } from '#server/facts/workbench.ts';
import { createBinder } from '../sql/binder.ts';
import { isRecordSql } from '../stage/stage-entities.ts';
import type { StagedImport } from '../stage/stage-import.ts';

/** A reference that points to nothing known. */
export interface Unresolved {
  readonly entity: string;
  readonly externalId: string;
  readonly rows: number;
}

/** Where each stands in the files, and the known id that is written almost alike. */
export async function describeUnresolved(
  session: WorkSession,
  staged: StagedImport,
  unresolved: readonly Unresolved[],
): Promise<readonly UnresolvedReference[]> {
  if (unresolved.length === 0) return [];
  const places = new Map<string, { readonly file: string; readonly column: string }>();
  for (const file of staged.files) {
    for (const output of file.outputs) {
      for (const reference of output.references) {
        if (reference.text === null || reference.from === null) continue;
        const ids = unresolved.filter(({ entity }) => entity === reference.to).map(({ externalId }) => externalId);
        for (const id of await presentIds(session, `${file.relation} AS t WHERE ${isRecordSql(output)}`, `t.${reference.text}`, ids)) {
          const key = `${reference.to}\u001f${id}`;
          if (!places.has(key)) places.set(key, { file: file.id, column: reference.from });
        }
      }
    }
  }
  const suggestions = new Map<string, string>();
  for (const entity of new Set(unresolved.map((one) => one.entity))) {
    for (const [id, known] of await similarIds(
      session,
      staged,
      entity,
      unresolved.filter((one) => one.entity === entity).map((one) => one.externalId),
    ))
      suggestions.set(`${entity}\u001f${id}`, known);
  }
  return unresolved.map((one) => {
    const key = `${one.entity}\u001f${one.externalId}`;
    const place = places.get(key);
    return { ...one, file: place?.file ?? null, column: place?.column ?? null, suggestion: suggestions.get(key) ?? null };
  });
}

async function presentIds(session: WorkSession, rest: string, text: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const binder = createBinder();
  const list = ids.map((id) => binder.text(id)).join(', ');
  return (await session.rows(`SELECT DISTINCT ${text} FROM ${rest} AND ${text} IN (${list})`, binder.parameters)).map(([id]) => String(id));
}

/** Ids delivered in this import that differ in case, spaces and signs only, or by at most two letters. */
async function similarIds(
  session: WorkSession,
  staged: StagedImport,
  entity: string,
  ids: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const table = staged.tables.find((candidate) => candidate.entity === entity);
  if (!table) return [];
  const [size] = await session.rows(`SELECT count(*) FROM ${table.relation}`);
  if (Number(size![0]) > 20_000) return [];
  const binder = createBinder();
  const asked = ids.map((id) => `(${binder.text(id)})`).join(', ');
  const bare = (text: string): string => `regexp_replace(lower(${text}), '[^\\pL\\pN]', '', 'g')`;
  const distance = `CASE WHEN ${bare('k.external_id')} = ${bare('a.id')} THEN 0 ELSE levenshtein(lower(k.external_id), lower(a.id)) END`;
  const pairs = `SELECT a.id, k.external_id AS known, ${distance} AS distance FROM (VALUES ${asked}) AS a(id), ${table.relation} AS k WHERE k.external_id <> a.id`;
  const near = `SELECT id, arg_min(known, (distance, known)) FROM (${pairs}) WHERE distance = 0 OR (distance <= 2 AND length(id) >= 6) GROUP BY id`;
  return (await session.rows(near, binder.parameters)).map(([id, known]) => [String(id), String(known)] as const);
}
