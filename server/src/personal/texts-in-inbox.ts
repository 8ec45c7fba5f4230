import { erasedColumns, getEntity } from '@leadline/kpi';
import { personalCells } from '#server/import/erase/personal-cells.ts';
import { readLines } from '#server/import/erase/read-lines.ts';
import type { RewriteParts } from '#server/import/erase/rewrite-import.ts';
import { parseRecipe } from '#server/import/stage/stage-import.ts';
import { plain } from '#server/import/stage/match-files.ts';
import type { Erasure } from '#server/erasure.ts';
import type { Inbox, Item } from '#server/inbox/inbox.ts';
import type { ImportEntry } from '#server/ingest/staged-import.ts';
import { makeErasures } from './erasures.ts';

/** What was received about those of an erasure, where the facts do not say it any more. */
export async function textsInInbox(parts: RewriteParts & { readonly inbox: Inbox }, erasure: Erasure): Promise<ReadonlySet<string>> {
  const erasures = makeErasures(async () => [erasure]);
  await erasures.load();
  const found = new Set<string>();
  for await (const { seq, receivedAt, content } of parts.inbox.entries(0n)) {
    if (content.kind === 'items')
      for (const item of content.items) if (erasures.maskItem(item) !== item) for (const text of textsOf(item)) found.add(text);
    if (content.kind === 'import') for (const text of await textsOfImport(parts, { seq, receivedAt, content }, erasure)) found.add(text);
  }
  return found;
}

function textsOf({ entity, values }: Item): readonly string[] {
  return erasedColumns(getEntity(entity)).flatMap(({ name }) =>
    Object.hasOwn(values, name) && values[name] != null ? [String(values[name]).trim()] : [],
  );
}

async function textsOfImport(parts: RewriteParts, entry: ImportEntry, erasure: Erasure): Promise<readonly string[]> {
  const lines = await readLines(parts, entry, [erasure]);
  if (lines.length === 0) return [];
  const recipe = parseRecipe(entry.content.recipe);
  return lines.flatMap(({ id, cells }) => {
    const personal = new Set([...personalCells(recipe, id).ofEntity.values()].flatMap((columns) => [...columns]));
    return Object.entries(cells).flatMap(([column, cell]) => (personal.has(plain(column)) && cell.trim() !== '' ? [cell.trim()] : []));
  });
}

/** Mail addresses and phone numbers. */
export function isWay(text: string): boolean {
  return /^\S+@\S+$/.test(text) || (/^[\d\s()+./-]+$/.test(text) && text.replace(/\D/g, '').length >= 6);
}
