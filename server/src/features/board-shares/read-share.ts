import { LeadlineError, type BoardScope } from '@leadline/contract';
import { readOpenLinks } from '#server/boards/open-links.ts';
import type { Asking } from '#server/context.ts';
import { findBoardShare } from '#server/control/board-share.ts';
import type { BoardShareTable } from '#server/control/board-share-tables.ts';
import { drawnBoardOf } from '#server/picture/drawn-board-of.ts';
import type { DrawnBoard } from '#server/picture/drawn-board.ts';
import { digestOf } from '#server/secret-text.ts';
import { makerOf } from './maker-of.ts';
import { stateAt, type SharedDocument } from './share-board.ts';

/** A link that may be looked at now, by what its maker sees. */
export interface OpenShare {
  readonly share: BoardShareTable;
  readonly maker: Asking;
}

/** Asked at every look. Whatever is wrong with a link, it answers the same. @throws LeadlineError shares.gone */
export async function openShare(asking: Asking, secret: string): Promise<OpenShare> {
  const gone = new LeadlineError('not_found', 'shares.gone');
  const share = await findBoardShare(asking.control.db, digestOf(secret));
  if (!share || stateAt(share, asking.clock.now()) !== 'open' || !(await readOpenLinks(asking.control.db)).isAllowed) throw gone;
  const maker = await makerOf(asking, share);
  if (!maker) throw gone;
  return { share, maker };
}

/** What a link shows. @throws LeadlineError http.busy */
export async function readShare({ share, maker }: OpenShare): Promise<DrawnBoard> {
  const { sections, widgets, scope, withNotes = false } = JSON.parse(share.document) as SharedDocument;
  // Whoever asked first and leaves ends nothing for the others.
  const { call: _, ...alone } = maker;
  const { board } = await drawnBoardOf(alone, { title: share.title, scope: scope as BoardScope, sections, widgets, withoutNotes: !withNotes });
  // Whose numbers they are is nothing for who has the link; what was not chosen was not asked.
  const head = board.head.filter(({ isAboutReader, names }) => !isAboutReader && (!names || share.with_names === 1n));
  return { ...board, head, definitions: [] };
}

/** Pages are drawn again after so long; whether they may be shown is asked every time. */
const keptMs = 20_000;
const mostKept = 100;

/** Many who look at the same link cost one drawing. */
export function keepPages(): (key: string, draw: () => Promise<string>) => Promise<string> {
  const kept = new Map<string, { readonly until: number; readonly page: Promise<string> }>();
  return (key, draw) => {
    const now = performance.now();
    const found = kept.get(key);
    if (found && found.until > now) return found.page;
    const page = draw();
    page.catch(() => kept.delete(key));
    kept.delete(key);
    kept.set(key, { until: now + keptMs, page });
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return page;
  };
}
