import type { BoardScope, Widget } from '@leadline/contract';
import { createHmac, randomBytes } from 'node:crypto';
import { keepNewest } from './keep-newest.ts';

/** What is asked of a board, apart from who asks: it holds no answer. */
export interface BoardQuestion {
  /** Follows from what is asked, and cannot be worked out elsewhere. */
  readonly id: string;
  readonly scope: BoardScope;
  readonly widgets: readonly Widget[];
}

const mostKept = 1_000;
const secret = randomBytes(32);
/** By id, those asked lately last. */
const kept = new Map<string, BoardQuestion>();

/** Keeps what a page asks, so that it can ask it again without sending all of it. */
export function keepQuestion(scope: BoardScope, widgets: readonly Widget[]): BoardQuestion {
  const question = nameQuestion(scope, widgets);
  return keepNewest(kept, question.id, question, mostKept);
}

export function nameQuestion(scope: BoardScope, widgets: readonly Widget[]): BoardQuestion {
  const id = createHmac('sha256', secret)
    .update(JSON.stringify([scope, widgets]))
    .digest('base64url');
  return { id, scope, widgets };
}

/** @returns undefined where it was never asked of this process, or long ago */
export function findQuestion(id: string): BoardQuestion | undefined {
  const question = kept.get(id);
  return question && keepNewest(kept, id, question, mostKept);
}
