import { createReadStream } from 'node:fs';
import { LeadlineError, type RecipeFile } from '@leadline/contract';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Erasure } from '#server/erasure.ts';
import type { ImportEntry } from '#server/ingest/staged-import.ts';
import { openTable } from '../read/open-table.ts';
import { createTokenizer } from '../read/tokenize.ts';
import { stageFiles } from '../stage/stage-import.ts';
import { findLines } from './find-lines.ts';
import type { RewriteParts } from './rewrite-import.ts';

export interface ReceivedLine {
  /** What the recipe calls the file. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows of an import that say something about somebody, as they were received. */
export async function readLines(parts: RewriteParts, entry: ImportEntry, erasures: readonly Erasure[]): Promise<readonly ReceivedLine[]> {
  const { content, seq, receivedAt } = entry;
  const files = await Promise.all(content.files.map(async ({ name, digest }) => ({ name, path: await parts.inbox.uploadPath(digest) })));
  const staged = await stageFiles({
    files,
    recipe: content.recipe,
    workbench: parts.workbench,
    organization: parts.organization,
    receivedAt,
    name: `about_${seq}`,
  }).catch((error: unknown) => {
    if (error instanceof LeadlineError && error.kind !== 'unavailable') return undefined;
    throw error;
  });
  if (!staged) return [];
  try {
    const { entities } = await parts.workbench.session((session) => findLines(session, staged, erasures));
    const found: ReceivedLine[] = [];
    for (const [index, lines] of entities) {
      const file = staged.plan.recipe.files.find(({ id }) => id === staged.given[index]!.id);
      if (file) found.push(...(await linesOf(parts, files[index]!, file, new Set(lines.keys()))));
    }
    return found;
  } finally {
    await staged.dispose();
  }
}

async function linesOf(
  { workbench }: RewriteParts,
  source: { readonly name: string; readonly path: string },
  { id, encoding, delimiter, quote, hasHeader, skip }: RecipeFile,
  wanted: ReadonlySet<number>,
): Promise<readonly ReceivedLine[]> {
  const path = join(workbench.folder, 'about-table.csv');
  const table = await openTable(source, { encoding, delimiter, quote, hasHeader, skip }, path);
  const found: ReceivedLine[] = [];
  try {
    const tokenizer = createTokenizer(table.reading);
    const take = (records: ReturnType<typeof tokenizer.push>): void => {
      for (const { line, fields } of records) {
        if (wanted.has(line))
          found.push({
            id,
            file: source.name,
            line,
            cells: Object.fromEntries(fields.map((cell, at) => [table.columns[at] ?? String(at + 1), cell])),
          });
      }
    };
    for await (const piece of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>)
      take(tokenizer.push(piece.replace(/^\ufeff/, '')));
    take(tokenizer.end());
    return found;
  } finally {
    await rm(path, { force: true });
  }
}
