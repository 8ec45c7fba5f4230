import { z } from 'zod';
import { boardScopeSchema } from './boards.ts';
import { boardLimits } from './values.ts';

export const shareLimits = { days: 366, origins: 10, links: 20 } as const;

const isOrigin = (text: string): boolean => {
  try {
    const { protocol, origin } = new URL(text);
    return protocol === 'https:' && origin === text;
  } catch {
    return false;
  }
};

/** Where a page may show a shared board in a frame: `https://intranet.example.com`, nothing after it. */
export const originSchema = z.string().max(200).refine(isOrigin);

/** POST /api/board-shares: a link that shows the named widgets of a board to whoever has it, with the numbers of who makes it. */
export const addShareSchema = z.object({
  boardId: z.uuid(),
  title: z.string().trim().min(1).max(boardLimits.title),
  /** What is shown, and nothing else. */
  widgets: z.array(z.uuid()).min(1).max(boardLimits.widgets),
  /** As the maker sees the board: its period, and what it is narrowed to. */
  scope: boardScopeSchema,
  days: z.int().min(1).max(shareLimits.days),
  /** Numbers by person and by customer are shown with their names. */
  withNames: z.boolean(),
  /** Notes on charts are shown too. */
  withNotes: z.boolean().default(false),
  origins: z.array(originSchema).max(shareLimits.origins),
});
export type AddShare = z.infer<typeof addShareSchema>;

export const sharePathSchema = z.object({ shareId: z.uuid() });
export const sharesRequestSchema = z.object({ boardId: z.uuid() });

export type ShareState = 'open' | 'expired' | 'revoked' | 'dead';

export interface ShareHead {
  readonly id: string;
  readonly title: string;
  readonly madeBy: string | null;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** `dead`: who made it sees less than then. */
  readonly state: ShareState;
  readonly widgets: readonly string[];
  readonly withNames: boolean;
  readonly withNotes: boolean;
  readonly origins: readonly string[];
  readonly mayRevoke: boolean;
}

/** GET /api/board-shares: the newest first. */
export interface SharesResponse {
  readonly shares: readonly ShareHead[];
}

/** What making one answers: the address is told this once. */
export interface MadeShare {
  readonly share: ShareHead;
  readonly path: string;
}
