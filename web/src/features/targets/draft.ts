import type { TargetLevels } from '@leadline/contract';

/** What somebody has changed and not saved yet. */
export interface Edit {
  readonly levels: TargetLevels;
  /** Weights of the weekdays; null: every working day has the same; missing: as they are saved. */
  readonly weekdays?: string | null;
  /** The revision it was changed from; 0: there was none. */
  readonly basedOn: number;
  /** What was typed or pasted and cannot be read. */
  readonly bad?: string;
}

export interface Patch {
  readonly key: string;
  /** undefined: as it is saved. */
  readonly edit: Edit | undefined;
}

/** Changes of one reader in this browser, until they are saved; every step can be taken back. */
export interface Draft {
  readonly edits: ReadonlyMap<string, Edit>;
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly apply: (patches: readonly Patch[]) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** What was saved is no change any more; nothing of it is taken back. What was changed again meanwhile stays a change of what is saved now. */
  readonly settle: (saved: ReadonlyMap<string, Edit>) => void;
}

const mostSteps = 100;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const levelNames = ['value', 'minimum', 'stretch', 'lo', 'hi'] as const;

/** @param later runs the keeping after a while; a page that is left runs it at once */
export function makeDraft(storage: Kept | undefined, name: string, later: (keep: () => void) => void): Draft {
  const edits = readKept(storage, name);
  const done: Patch[][] = [];
  const undone: Patch[][] = [];
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = (): void => {
    version += 1;
    listeners.forEach((listener) => listener());
    later(() => keep(storage, name, edits));
  };
  const swap = (patches: readonly Patch[]): Patch[] =>
    patches.map(({ key, edit }) => {
      const before = edits.get(key);
      if (edit) edits.set(key, edit);
      else edits.delete(key);
      return { key, edit: before };
    });
  const step = (from: Patch[][], to: Patch[][]): boolean => {
    const patches = from.pop();
    if (!patches) return false;
    to.push(swap(patches).reverse());
    changed();
    return true;
  };
  return {
    edits,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    apply: (patches) => {
      if (patches.length === 0) return;
      done.push(swap(patches).reverse());
      if (done.length > mostSteps) done.shift();
      undone.length = 0;
      changed();
    },
    undo: () => step(done, undone),
    redo: () => step(undone, done),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    settle: (saved) => {
      for (const [key, edit] of saved) {
        const now = edits.get(key);
        if (now === edit) edits.delete(key);
        else if (now) edits.set(key, { ...now, basedOn: edit.basedOn + 1 });
      }
      done.length = 0;
      undone.length = 0;
      changed();
    },
  };
}

function readKept(storage: Kept | undefined, name: string): Map<string, Edit> {
  try {
    const rows = JSON.parse(storage?.getItem(name) ?? '[]') as readonly (readonly (string | number | null)[])[];
    return new Map(
      rows.map(([key, basedOn, bad, ...said]) => [String(key), editOf(Number(basedOn), bad as string | null, said as (string | null)[])]),
    );
  } catch {
    return new Map();
  }
}

function editOf(basedOn: number, bad: string | null, said: readonly (string | null)[]): Edit {
  const levels = Object.fromEntries(levelNames.map((level, index) => [level, said[index] ?? null])) as unknown as TargetLevels;
  const weekdays = said[levelNames.length];
  return { levels, basedOn, ...(weekdays === undefined ? {} : { weekdays }), ...(bad === null ? {} : { bad }) };
}

/** A browser without room keeps what it has on the page only. */
function keep(storage: Kept | undefined, name: string, edits: ReadonlyMap<string, Edit>): void {
  try {
    if (edits.size === 0) storage?.removeItem(name);
    else
      storage?.setItem(
        name,
        JSON.stringify(
          [...edits].map(([key, { basedOn, bad, levels, weekdays }]) => {
            const row = [key, basedOn, bad ?? null, ...levelNames.map((level) => levels[level])];
            return weekdays === undefined ? row : [...row, weekdays];
          }),
        ),
      );
  } catch {
    storage?.removeItem(name);
  }
}
