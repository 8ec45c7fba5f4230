import type { Recipe } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { emptyValues } from '#server/audit/empty-values.ts';
import { readEntries } from '#server/audit/list-entries.ts';
import { cleanBoards } from '#server/control/board.ts';
import { cleanBoardShares } from '#server/control/board-share.ts';
import { cleanChartNotes } from '#server/control/chart-note.ts';
import { cleanComments } from '#server/control/comment.ts';
import { cleanDisplays } from '#server/control/display.ts';
import { cleanTalks } from '#server/control/feedback-talk.ts';
import { cleanHandovers } from '#server/control/handover.ts';
import { cleanContests } from '#server/control/contest.ts';
import { cleanNamedTables } from '#server/control/named-table.ts';
import { cleanRecognition } from '#server/control/recognition.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { withoutNames, withoutNeedles, type Needles } from '#server/import/erase/needles.ts';
import type { EntryContent, Inbox } from '#server/inbox/inbox.ts';

/** Takes what is theirs out of reports, recipes, what was said in meetings, handovers and comments, what was agreed, and the audit trail. Repeatable. */
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
  await scrubMindMaps(db, needles);
  await cleanBoards(db, (text) => withoutNames(text, needles));
  await cleanBoardShares(db, (text) => withoutNames(text, needles));
  await cleanChartNotes(db, (text) => withoutNames(text, needles));
  await cleanDisplays(db, (text) => withoutNames(text, needles));
  await cleanTalks(db, (text) => withoutNeedles(text, needles));
  await cleanHandovers(db, (text) => withoutNames(text, needles));
  await cleanContests(db, (text) => withoutNames(text, needles));
  await cleanNamedTables(db, (text) => withoutNames(text, needles));
  await cleanRecognition(db, (text) => withoutNames(text, needles));
  await cleanComments(db, (text) => withoutNames(text, needles));
  await emptyEntries(db, needles, act);
}

/** Ideas are free sentences: a name goes from within them, and whatever else is theirs. Who wrote or voted is an account, and none of the erased. */
async function scrubMindMaps(db: ControlDatabase, needles: Needles): Promise<void> {
  for (const { map_id, id, text, edition } of await db.selectFrom('mind_map_node').select(['map_id', 'id', 'text', 'edition']).execute()) {
    const next = withoutNames(text, needles);
    if (next === undefined) continue;
    const words = { text: next, edition: BigInt(edition) + 1n, words_edition: BigInt(edition) + 1n };
    await db.updateTable('mind_map_node').set(words).where('map_id', '=', map_id).where('id', '=', id).execute();
  }
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
  const namesSomebody = (value: unknown): boolean =>
    typeof value === 'string'
      ? withoutNames(value, needles) !== undefined
      : typeof value === 'object' && value !== null && Object.values(value).some(namesSomebody);
  for await (const rows of readEntries(db, {})) {
    for (const { seq, personal, action, before, after, reason } of rows) {
      const holds = (value: unknown): boolean =>
        cleanedValue(value, needles) !== undefined || (/^(mind_maps|chart_notes)\./.test(action) && namesSomebody(value));
      if (personal === 1n && [before, after].some((text) => text !== null && holds(JSON.parse(text)))) seqs.push(seq);
      else if (personal === 1n && reason !== null && withoutNeedles(reason, needles) !== undefined) seqs.push(seq);
    }
  }
  if (seqs.length > 0) await emptyValues(db, act, seqs);
}
