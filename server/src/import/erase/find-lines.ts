import { getEntity } from '@leadline/kpi';
import { columnsOf } from '#server/facts/personal/mask-staged.ts';
import { hasErasedColumns, makeErasedKeys, maskOf } from '#server/facts/personal/mask-select.ts';
import type { WorkSession } from '#server/facts/workbench.ts';
import type { Erasure } from '#server/erasure.ts';
import type { OutputColumns } from '../stage/output-columns.ts';
import { keyAlias } from '../stage/stage-entities.ts';
import type { StagedFile } from '../stage/stage-file.ts';
import type { StagedImport } from '../stage/stage-import.ts';

/** Lines of the files of an import that say something about those erased. */
export interface PersonalLines {
  /** By file and line: entities whose records about them the line makes. */
  readonly entities: ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<string>>>;
  /** By file: lines that make no record. */
  readonly rejected: ReadonlyMap<number, ReadonlySet<number>>;
}

export async function findLines(session: WorkSession, staged: StagedImport, erasures: readonly Erasure[]): Promise<PersonalLines> {
  const keys = `${staged.prefix}_erased`;
  await makeErasedKeys(session, keys, erasures);
  const entities = new Map<number, Map<number, Set<string>>>();
  for (const { entity, relation } of staged.tables) {
    if (!hasErasedColumns(entity)) continue;
    const hits = `${staged.prefix}_hits_${entity}`;
    const mask = maskOf(getEntity(entity), keys, erasures, await columnsOf(session, relation));
    await session.run(`CREATE TABLE ${hits} AS SELECT DISTINCT t.key64 FROM ${relation} t ${mask.joins} WHERE ${mask.salt} IS NOT NULL
      UNION SELECT key64 FROM ${keys} WHERE entity = '${entity}' AND NOT is_person`);
    for (const file of staged.files) {
      for (const output of file.outputs.filter(({ planned }) => planned.entity.id === entity))
        await noteLines(session, file, output, hits, keys, entities);
    }
  }
  return { entities, rejected: await rejectedLines(session, staged) };
}

async function noteLines(
  session: WorkSession,
  file: StagedFile,
  output: OutputColumns,
  hits: string,
  keys: string,
  into: Map<number, Map<number, Set<string>>>,
): Promise<void> {
  const people = output.references
    .filter(({ key, to }) => key !== null && ['contact', 'lead', 'account'].includes(to))
    .map(({ key, to }) => ` OR (t.issue IS NOT NULL AND t.${key!} IN (SELECT key64 FROM ${keys} WHERE entity = '${to}' AND is_person))`);
  const rows = await session.rows(
    `SELECT DISTINCT t.file, t.line FROM ${file.relation} t WHERE t.${keyAlias(output)} IN (SELECT key64 FROM ${hits})${people.join('')}`,
  );
  for (const [at, line] of rows) {
    const lines = into.get(Number(at)) ?? new Map<number, Set<string>>();
    into.set(Number(at), lines);
    lines.set(Number(line), (lines.get(Number(line)) ?? new Set<string>()).add(output.planned.entity.id));
  }
}

async function rejectedLines(session: WorkSession, { rejects }: StagedImport): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const lines = new Map<number, Set<number>>();
  for (const [file, line] of await session.rows(`SELECT DISTINCT file, line FROM ${rejects}`)) {
    lines.set(Number(file), (lines.get(Number(file)) ?? new Set<number>()).add(Number(line)));
  }
  return lines;
}
