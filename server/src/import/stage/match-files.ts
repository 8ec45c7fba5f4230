import type { Recipe, RecipeFile } from '@leadline/contract';

/** `sales_*.csv` against the file's own name, case ignored. */
export function matchesName(pattern: string, name: string): boolean {
  const file = baseName(name).toLowerCase();
  const parts = pattern.toLowerCase().split('*');
  if (parts.length === 1) return file === parts[0];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (file.startsWith(part) ? 0 : -1) : index === parts.length - 1 ? file.length - part.length : file.indexOf(part, at);
    if (found < at || file.slice(found, found + part.length) !== part) return false;
    at = found + part.length;
  }
  return true;
}

export function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1)!.normalize('NFC');
}

export function hasHeaders(wanted: readonly string[], columns: readonly string[]): boolean {
  const known = new Set(columns.map(plain));
  return wanted.every((name) => known.has(plain(name)));
}

/** Recipe files whose name pattern fits, or that have none. The headers are checked once the file is open. */
export function candidatesFor(recipe: Recipe, name: string): readonly RecipeFile[] {
  return recipe.files.filter((file) => file.match.name === undefined || matchesName(file.match.name.normalize('NFC'), name));
}

export function plain(header: string): string {
  return header.normalize('NFC').trim().toLowerCase();
}
