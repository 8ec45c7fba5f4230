import type { RecordSketch } from '@leadline/kpi';

/** What one transaction changed of a table: from which version to which, and what records came and went. */
interface Change {
  readonly from: string;
  readonly sketches: readonly RecordSketch[];
}

/** What changed in tables, as far as this process wrote it and it was little. Nothing of it outlives the process. */
export interface ChangeLog {
  readonly add: (table: string, change: { readonly from: string; readonly to: string; readonly sketches: readonly RecordSketch[] }) => void;
  /**
   * Records that came or went between two versions of a table, those that were changed as they were and as they are.
   * @returns undefined where that is not known
   */
  readonly between: (table: string, from: string, to: string) => readonly RecordSketch[] | undefined;
}

/** Changes kept of each table: answers that nobody has asked for since are asked anew. */
const mostKept = 100;

export function makeChangeLog(): ChangeLog {
  const tables = new Map<string, Map<string, Change>>();
  return {
    add: (table, { from, to, sketches }) => {
      const changes = tables.get(table) ?? new Map<string, Change>();
      tables.set(table, changes.set(to, { from, sketches }));
      for (const oldest of changes.keys()) {
        if (changes.size <= mostKept) break;
        changes.delete(oldest);
      }
    },
    between: (table, from, to) => {
      const changes = tables.get(table);
      const found: RecordSketch[] = [];
      for (let version = to; version !== from;) {
        const change = changes?.get(version);
        if (!change) return undefined;
        found.push(...change.sketches);
        version = change.from;
      }
      return found;
    },
  };
}
