import type { ImportNote, Recipe } from '@leadline/contract';
import { entities } from '@leadline/kpi';
import { simpleSources } from '../stage/plan-import.ts';
import type { ProfiledFile } from './find-joins.ts';

const readKinds = { date: 'date', moment: 'date', integer: 'number', decimal: 'number', money: 'number' } as const;

/** Columns read as dates or numbers although some of their values are none: those rows will be rejected, which people should know before. */
export function unreadableNotes(file: ProfiledFile, id: string | undefined, recipe: Recipe | null): readonly ImportNote[] {
  const wanted = new Map<string, 'date' | 'number'>();
  for (const output of recipe?.outputs.filter((one) => one.file === id) ?? []) {
    const columns = entities.get(output.entity)?.columns ?? [];
    for (const field of output.fields) {
      const kind = columns.find(({ name }) => name === field.column)?.type.kind;
      const read = kind !== undefined && kind in readKinds ? readKinds[kind as keyof typeof readKinds] : undefined;
      for (const source of simpleSources(field.from)) if (read && source.kind === 'column') wanted.set(source.column, read);
    }
  }
  return file.columns.flatMap(({ name, unread, judged }) => {
    const kind = wanted.get(name);
    return kind === undefined || unread[kind] === 0
      ? []
      : [{ code: `unreadable_${kind}s`, parameters: { column: name, count: unread[kind], total: judged } }];
  });
}
