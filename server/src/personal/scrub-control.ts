import type { Recipe } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { emptyValues } from '#server/audit/empty-values.ts';
import { readEntries } from '#server/audit/list-entries.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { withoutNeedles, type Needles } from '#server/import/erase/needles.ts';
import type { EntryContent, Inbox } from '#server/inbox/inbox.ts';

/** Takes what is theirs out of reports, recipes and the audit trail. Repeatable. */
export async function scrubControl(db: ControlDatabase, inbox: Pick<Inbox, 'keptEntries'>, needles: Needles, act: Act): Promise<void> {
  await followFiles(db, inbox);
  for (const run of await db.selectFrom('import_run').select(['id', 'report', 'recipe', 'error']).execute()) {
    const next = { report: cleanedJson(run.report, needles), recipe: cleanedRecipe(run.recipe, needles), error: cleanedJson(run.error, needles) };
    if (next.report === run.report && next.recipe === run.recipe && next.error === run.error) continue;
    await db.updateTable('import_run').set(next).where('id', '=', run.id).execute();
  }
  for (const { name, definition } of await db.selectFrom('recipe').select(['name', 'definition']).execute()) {
    const next = cleanedRecipe(definition, needles);
    if (next !== definition) await db.updateTable('recipe').set({ definition: next }).where('name', '=', name).execute();
  }
  await emptyEntries(db, needles, act);
}

/** Imports name the files their entries name. */
async function followFiles(db: ControlDatabase, inbox: Pick<Inbox, 'keptEntries'>): Promise<void> {
  for await (const page of inbox.keptEntries(0n)) {
    for (const { kind, content } of page) {
      if (kind !== 'import') continue;
      const { importId, files, recipe } = JSON.parse(content) as Extract<EntryContent, { readonly kind: 'import' }>;
      const next = { files: JSON.stringify(files), recipe: JSON.stringify(recipe) };
      await db.updateTable('import_run').set(next).where('id', '=', importId).where('files', '<>', next.files).execute();
    }
  }
}

function cleanedJson<T extends string | null>(text: T, needles: Needles): T | string {
  if (text === null) return text;
  const cleaned = cleanedValue(JSON.parse(text), needles);
  return cleaned === undefined ? text : JSON.stringify(cleaned);
}

/** @returns undefined where nothing of it is theirs */
export function cleanedValue(value: unknown, needles: Needles): unknown {
  if (typeof value === 'string') return withoutNeedles(value, needles);
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).map(([name, each]) => [name, each, cleanedValue(each, needles)] as const);
  if (entries.every(([, , cleaned]) => cleaned === undefined)) return undefined;
  const next = entries.map(([name, each, cleaned]) => [name, cleaned ?? each] as const);
  return Array.isArray(value) ? next.map(([, each]) => each) : Object.fromEntries(next);
}

/** A correction of a name is of no use once the name is gone. */
function cleanedRecipe(text: string, needles: Needles): string {
  const recipe = JSON.parse(text) as Partial<Recipe>;
  const all = recipe.corrections ?? [];
  const kept = all.filter((correction) => cleanedValue(correction, needles) === undefined);
  return kept.length === all.length ? text : JSON.stringify({ ...recipe, corrections: kept });
}

async function emptyEntries(db: ControlDatabase, needles: Needles, act: Act): Promise<void> {
  const seqs: bigint[] = [];
  for await (const rows of readEntries(db, {})) {
    for (const { seq, personal, before, after, reason } of rows) {
      if (personal === 1n && [before, after].some((text) => text !== null && cleanedValue(JSON.parse(text), needles) !== undefined)) seqs.push(seq);
      else if (personal === 1n && reason !== null && withoutNeedles(reason, needles) !== undefined) seqs.push(seq);
    }
  }
  if (seqs.length > 0) await emptyValues(db, act, seqs);
}
