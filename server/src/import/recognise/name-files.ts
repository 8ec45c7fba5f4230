import type { RecipeFile } from '@leadline/contract';
import type { ProfiledFile } from './find-joins.ts';
import type { Part } from './proposal-part.ts';

/** Files are known by their headers, so that next month's export fits too. */
export function matchOf(file: ProfiledFile, hasHeader: boolean): RecipeFile['match'] {
  return hasHeader ? { headers: file.columns.map(({ name }) => name) } : { name: stem(file.name).replace(/[\d_.-]+$/, '') + '*' };
}

/** Ids of the files in the recipe, each once. */
export function fileIds(files: readonly ProfiledFile[]): readonly string[] {
  const taken = new Set<string>();
  return files.map((file, position) => {
    const slug =
      stem(file.name)
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^[^a-z]+|_+$/g, '')
        .slice(0, 36) || `file_${position + 1}`;
    let id = slug;
    for (let number = 2; taken.has(id); number += 1) id = `${slug}_${number}`;
    taken.add(id);
    return id;
  });
}

function stem(name: string): string {
  return name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[a-z0-9]{1,5}$/i, '');
}

/** The recipe is called by its finest file; dates and numbers at the end are left out. */
export function nameOf(parts: readonly Part[]): string {
  const main = parts.reduce((a, b) => (b.file.rows > a.file.rows ? b : a));
  return (
    stem(main.file.name)
      .replace(/[\s_.-]*\d[\d\s_.-]*$/, '')
      .replace(/_/g, ' ')
      .trim() || stem(main.file.name)
  );
}

export function sourceOf(parts: readonly Part[]): string {
  return (
    nameOf(parts)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .slice(0, 60) || 'files'
  );
}
