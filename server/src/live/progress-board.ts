import type { Progress } from '@leadline/contract';

/** What runs now, for everyone who asks. */
export interface ProgressBoard {
  readonly set: (progress: Progress) => void;
  readonly remove: (id: string) => void;
  readonly list: () => readonly Progress[];
}

export function makeProgressBoard(): ProgressBoard {
  const running = new Map<string, Progress>();
  return {
    set: (progress) => void running.set(progress.id, progress),
    remove: (id) => void running.delete(id),
    list: () => [...running.values()],
  };
}
