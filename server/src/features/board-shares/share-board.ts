import { LeadlineError, shareLimits, type AddShare, type BoardDocument, type MadeShare, type ShareHead, type SharesResponse, type ShareState } from '@leadline/contract'; // prettier-ignore
import { showsNames, staysInside, titleOf } from '@leadline/board';
import { findMessage, translate } from '@leadline/i18n';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { kpiName } from '#server/answering/kpi-name.ts';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import { assertOpenLinks, readOpenLinks } from '#server/boards/open-links.ts';
import { boardSightOf, getBoard, mayManageBoard, type BoardSight } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import type { BoardShareTable } from '#server/control/board-share-tables.ts';
import { addBoardShare, getBoardShare, listBoardShares, revokeBoardShare } from '#server/control/board-share.ts';
import type { KeptBoard } from '#server/control/board.ts';
import { namesOfAccounts } from '#server/control/mind-map.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { actOf } from '#server/http/act-of.ts';
import { digestOf, makeSecret } from '#server/secret-text.ts';
import { makerOf } from './maker-of.ts';

import { scopeText } from './shared-scope.ts';

export type SharedDocument = Pick<BoardDocument, 'sections' | 'widgets'> & {
  readonly scope: AddShare['scope'];
  /** Links made before there were notes show none. */ readonly withNotes?: boolean;
};

/**
 * A link to some widgets of a board, as they are now, with the numbers its maker sees now.
 * @throws LeadlineError shares.only_people, shares.not_allowed, boards.no_board, shares.no_widget, shares.names_people, shares.on_page_only, shares.too_many
 */
export async function shareBoard(asking: Asking, request: AddShare): Promise<MadeShare> {
  if (asking.principal.kind !== 'person') throw new LeadlineError('forbidden', 'shares.only_people');
  const seeing = await boardSightOf(asking);
  const own = await readOwnCatalog(asking);
  const act = actOf(asking);
  const secret = makeSecret();
  const { locale } = asking;
  const words = {
    t: (key: Parameters<typeof translate>[1], parameters = {}) => translate(locale, key, parameters),
    word: (key: string, otherwise: string) => findMessage(locale, key) ?? otherwise,
    name: (kpi: string, variant?: string) => kpiName({ asking, own }, { kpi, variant: variant ?? null }),
  };
  const share = await audited(asking.control.db, async (db) => {
    const board = await getBoard(db, seeing, request.boardId);
    await assertOpenLinks(db);
    const document = allowedOf(board, request);
    for (const widget of document.widgets) {
      if (staysInside(widget)) throw new LeadlineError('invalid', 'shares.on_page_only', { title: titleOf(words, widget) });
      if (!request.withNames && showsNames(widget)) throw new LeadlineError('invalid', 'shares.names_people', { title: titleOf(words, widget) });
    }
    const open = (await listBoardShares(db, board.id)).filter((one) => stateAt(one, act.now) === 'open');
    if (open.length >= shareLimits.links) throw new LeadlineError('conflict', 'shares.too_many', { most: shareLimits.links });
    const row = rowOf(asking, seeing, request, document, digestOf(secret), act);
    await addBoardShare(db, row);
    await appendEntry(db, act, { action: 'boards.shared', subject: { kind: 'boards', id: board.id }, after: inWords(row), isPersonal: true });
    return row;
  });
  return { share: await headOf(asking, seeing, share, asking.control.db), path: `/shared/${secret}` };
}

/** The named widgets with the sections they stand in, and nothing else. */
function allowedOf(board: KeptBoard, { widgets, scope, withNotes }: AddShare): SharedDocument {
  const { sections, widgets: all } = JSON.parse(board.document) as BoardDocument;
  const named = new Set(widgets);
  const chosen = all.filter(({ id }) => named.has(id));
  if (chosen.length !== named.size) throw new LeadlineError('invalid', 'shares.no_widget');
  const used = new Set(chosen.map(({ sectionId }) => sectionId));
  return { sections: sections.filter(({ id }) => used.has(id)), widgets: chosen, scope, withNotes };
}

function rowOf(asking: Asking, { by }: BoardSight, request: AddShare, document: SharedDocument, hash: string, act: Act): BoardShareTable {
  return {
    id: uuidV7(act.now),
    hash,
    board_id: request.boardId,
    title: request.title,
    document: JSON.stringify(document),
    scope: scopeText(asking.scope),
    with_names: request.withNames ? 1n : 0n,
    origins: JSON.stringify(request.origins),
    made_by: by,
    made_at: act.now.toISOString(),
    expires_at: new Date(act.now.getTime() + request.days * 86_400_000).toISOString(),
    revoked_at: null,
  };
}

const inWords = ({ id, title, document, with_names, origins, expires_at, revoked_at }: BoardShareTable) => ({
  link: id,
  title,
  widgets: (JSON.parse(document) as SharedDocument).widgets.map((widget) => widget.id),
  names: with_names === 1n,
  notes: (JSON.parse(document) as SharedDocument).withNotes ?? false,
  origins: JSON.parse(origins) as readonly string[],
  until: expires_at,
  revoked: revoked_at,
});

/** By the row alone; whether who made it still sees as much is asked at every look. */
export function stateAt({ expires_at, revoked_at }: BoardShareTable, now: Date): Exclude<ShareState, 'dead'> {
  if (revoked_at !== null) return 'revoked';
  return Date.parse(expires_at) <= now.getTime() ? 'expired' : 'open';
}

/** Links to a board: the own ones, and all of them for who may manage it. @throws LeadlineError boards.no_board */
export async function showShares(asking: Asking, boardId: string): Promise<SharesResponse> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  const board = await getBoard(db, seeing, boardId);
  const all = await listBoardShares(db, boardId);
  const seen = all.filter(({ made_by }) => made_by === seeing.by || mayManageBoard(seeing, board));
  return { shares: await Promise.all(seen.map((share) => headOf(asking, seeing, share, db))) };
}

async function headOf(asking: Asking, { makes }: BoardSight, share: BoardShareTable, db: ControlDatabase): Promise<ShareHead> {
  const names = await namesOfAccounts(db, [share.made_by]);
  const state = stateAt(share, asking.clock.now());
  const isDead = state === 'open' && (!(await readOpenLinks(db)).isAllowed || (await makerOf(asking, share)) === undefined);
  return {
    id: share.id,
    title: share.title,
    madeBy: makes ? (names.get(share.made_by) ?? null) : null,
    madeAt: share.made_at,
    expiresAt: share.expires_at,
    state: isDead ? 'dead' : state,
    widgets: (JSON.parse(share.document) as SharedDocument).widgets.map(({ id }) => id),
    withNames: share.with_names === 1n,
    withNotes: (JSON.parse(share.document) as SharedDocument).withNotes ?? false,
    origins: JSON.parse(share.origins) as readonly string[],
    mayRevoke: state === 'open',
  };
}

/** From now on it shows nothing. Done twice it changes nothing. @throws LeadlineError shares.no_share, boards.no_board */
export async function revokeShare(asking: Asking, id: string): Promise<SharesResponse> {
  const seeing = await boardSightOf(asking);
  const act = actOf(asking);
  const boardId = await audited(asking.control.db, async (db) => {
    const share = await getBoardShare(db, id);
    const gone = new LeadlineError('not_found', 'shares.no_share');
    if (!share) throw gone;
    const board = await getBoard(db, seeing, share.board_id).catch(() => undefined);
    if (share.made_by !== seeing.by && !(board && mayManageBoard(seeing, board))) throw gone;
    if (share.revoked_at !== null) return share.board_id;
    const after = { ...share, revoked_at: act.now.toISOString() };
    await revokeBoardShare(db, id, after.revoked_at);
    const subject = { kind: 'boards', id: share.board_id };
    await appendEntry(db, act, { action: 'boards.unshared', subject, before: inWords(share), after: inWords(after), isPersonal: true });
    return share.board_id;
  });
  return showShares(asking, boardId);
}
