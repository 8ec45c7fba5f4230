import { posix } from 'node:path';
import { readText, sourceFiles, type SourceFile } from './source-files.ts';

const byPath = new Map(sourceFiles.map((file) => [file.path, file]));

/** The files of the page that are loaded together with some of them: what they import, and what that imports, but nothing that is imported when it is needed. */
export function reachedFrom(paths: readonly string[]): readonly SourceFile[] {
  const reached = new Map<string, SourceFile>();
  const follow = (path: string): void => {
    const file = byPath.get(path);
    if (!file || reached.has(path)) return;
    reached.set(path, file);
    const later = new Set([...file.text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name]) => name));
    for (const { path: name, isType } of file.imports) if (!isType && !later.has(name)) follow(fileOf(path, name));
  };
  paths.forEach(follow);
  return [...reached.values()];
}

function fileOf(from: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  if (name.startsWith('#web/')) return `web/src/${name.slice('#web/'.length)}`;
  const [, workspace, entry] = /^@leadline\/(\w+)(\/.+)?$/.exec(name) ?? [];
  if (!workspace) return '';
  const { exports } = JSON.parse(readText(`packages/${workspace}/package.json`)) as { readonly exports: Readonly<Record<string, string>> };
  return posix.join('packages', workspace, exports[`.${entry ?? ''}`] ?? '');
}
