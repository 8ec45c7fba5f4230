import { LeadlineError } from '@leadline/contract';
import type { Scope } from '@leadline/kpi';
import { askingAs } from '#server/access/asking-as.ts';
import { readOpenLinks } from '#server/boards/open-links.ts';
import { boardSightOf, mayManageBoard, seesBoard, type BoardSight } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import { findBoard, type KeptBoard } from '#server/control/board.ts';
import type { DisplayTable } from '#server/control/display-tables.ts';
import { findDisplayBy } from '#server/control/display.ts';
import { teamsBelow } from '#server/firm/members-of.ts';
import { keyOfRecord, readFirm, type Firm } from '#server/firm/read-firm.ts';
import { digestOf } from '#server/secret-text.ts';
import type { Locale } from '@leadline/i18n';

/** A screen that may show something now. */
export interface OpenDisplay {
  readonly display: DisplayTable;
  /** A question as the screen asks it: what its team is, and nothing by person. */
  readonly screen: Asking;
  /** As who put it up, for which boards they see. */
  readonly maker: Asking;
}

/** What a screen says with every question: which one it is. It stands in no address, so that no log and no history keeps it. */
export function secretIn(header: string | undefined): string {
  const given = /^Screen ([A-Za-z0-9_-]{20,100})$/.exec(header ?? '')?.[1];
  if (given === undefined) throw new LeadlineError('not_found', 'displays.gone');
  return given;
}

/** Asked at every look. Whatever is wrong with a screen, it answers the same. @throws LeadlineError displays.gone */
export async function openDisplay(asking: Asking, secret: string): Promise<OpenDisplay> {
  const display = await findDisplayBy(asking.control.db, digestOf(secret));
  const gone = new LeadlineError('not_found', 'displays.gone');
  if (!display || display.revoked_at !== null || !(await readOpenLinks(asking.control.db)).isAllowed) throw gone;
  const open = await aliveOf(asking, display);
  if (!open) throw gone;
  return open;
}

/** undefined where who put it up may not come in any more, or does not see all it shows. */
export async function aliveOf(asking: Asking, display: DisplayTable): Promise<OpenDisplay | undefined> {
  const maker = await askingAs(asking, display.made_by, 'records.read');
  if (!maker) return undefined;
  const scope = scopeOfDisplay(maker.scope, await readFirm(maker), display.team);
  return scope && { display, maker, screen: asScreen(asking, display, scope) };
}

/** A team with all below it that its maker sees; undefined where they do not see the team as a whole. */
export function scopeOfDisplay(scope: Scope, firm: Firm, team: string | null): Scope | undefined {
  if (team === null) return scope.kind === 'all' ? scope : undefined;
  if (!firm.teams.has(team) || scope.kind === 'persons') return undefined;
  const below = [...teamsBelow(firm, team)].map(keyOfRecord);
  if (scope.kind === 'all') return { kind: 'teams', teams: below };
  const seen = new Set(scope.teams);
  return seen.has(keyOfRecord(team)) ? { kind: 'teams', teams: below.filter((key) => seen.has(key)) } : undefined;
}

function asScreen(asking: Asking, { id, name, team, locale }: DisplayTable, scope: Scope): Asking {
  const principal = { kind: 'person', account: `display:${id}`, session: '', name, grants: [{ role: 'screen', team }], person: null, isDemo: false } as const; // prettier-ignore
  return { ...asking, principal, scope, locale: locale as Locale };
}

/** The boards of a screen in their order; undefined for one that is gone, or that its maker does not see any more. */
export async function boardsOf({ display, maker }: OpenDisplay): Promise<readonly (readonly [id: string, board: KeptBoard | undefined])[]> {
  const seeing = await boardSightOf(maker);
  const ids = JSON.parse(display.boards) as readonly string[];
  return Promise.all(
    ids.map(async (id) => {
      const board = await findBoard(maker.control.db, id);
      return [id, board && board.removed_at === null && seesBoard(seeing, board) ? board : undefined] as const;
    }),
  );
}

/** Whoever put it up, and whoever decides about those it shows. */
export function mayManageDisplay(seeing: BoardSight, { made_by, team }: DisplayTable): boolean {
  return mayManageBoard(seeing, { owner: made_by, audience: team === null ? 'organisation' : 'team', team, is_shared: 0n });
}
