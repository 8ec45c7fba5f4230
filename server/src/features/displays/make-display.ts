import { displayLimits, LeadlineError, type AddDisplay, type ChangeDisplay, type DisplaysResponse, type MadeDisplay } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { boardSightOf, seesBoard, type BoardSight } from '#server/boards/board-sight.ts';
import { assertOpenLinks } from '#server/boards/open-links.ts';
import type { Asking } from '#server/context.ts';
import { findBoard } from '#server/control/board.ts';
import type { DisplayTable } from '#server/control/display-tables.ts';
import { addDisplay, changeDisplay, findDisplay, listDisplays, takePairing } from '#server/control/display.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { actOf } from '#server/http/act-of.ts';
import { isTimezone } from '#server/is-timezone.ts';
import { digestOf, makeSecret } from '#server/secret-text.ts';
import { headOfDisplay, showDisplays } from './list-displays.ts';
import { mayManageDisplay, scopeOfDisplay } from './open-display.ts';

const columnsOf = ({ name, boards, seconds, teamId, locale, timezone, withNames, wins, hasSound, hasMotion }: ChangeDisplay) => ({
  name,
  boards: JSON.stringify(boards),
  seconds: BigInt(seconds),
  team: teamId,
  locale,
  timezone,
  with_names: withNames ? 1n : 0n,
  wins,
  has_sound: hasSound ? 1n : 0n,
  has_motion: hasMotion ? 1n : 0n,
});

const inWords = ({ id, name, boards, seconds, team, locale, timezone, with_names, wins, revoked_at }: DisplayTable) => ({
  screen: id,
  name,
  boards: JSON.parse(boards) as readonly string[],
  seconds: Number(seconds),
  team,
  locale,
  timezone,
  names: with_names === 1n,
  wins,
  revoked: revoked_at,
});

/**
 * A screen that shows some boards without a seat. The key is its id: of a form that comes twice the second is refused, as its link is told once.
 * @throws LeadlineError displays.only_people, displays.made_already, displays.too_many, displays.no_code, and as `assertMayShow`
 */
export async function makeDisplay(asking: Asking, { key, code, ...settings }: AddDisplay): Promise<MadeDisplay> {
  const seeing = await boardSightOf(asking);
  const act = actOf(asking);
  const secret = makeSecret();
  const row = await audited(asking.control.db, async (db) => {
    await assertMayShow(asking, seeing, settings, db);
    if (await findDisplay(db, key)) throw new LeadlineError('conflict', 'displays.made_already');
    const open = (await listDisplays(db)).filter(({ revoked_at }) => revoked_at === null);
    if (open.length >= displayLimits.displays) throw new LeadlineError('conflict', 'displays.too_many', { most: displayLimits.displays });
    const hash = code === undefined ? digestOf(secret) : (await takePairing(db, digestOf(code), act.now.toISOString()))?.hash;
    if (hash === undefined) throw new LeadlineError('not_found', 'displays.no_code', { minutes: displayLimits.pairingMinutes });
    const made: DisplayTable = { id: key, hash, ...columnsOf(settings), made_by: seeing.by, made_at: act.now.toISOString(), last_seen_at: null, revoked_at: null }; // prettier-ignore
    await addDisplay(db, made);
    await appendEntry(db, act, { action: 'displays.added', subject: { kind: 'displays', id: key }, after: inWords(made), isPersonal: true });
    return made;
  });
  return { display: await headOfDisplay(asking, seeing, row), path: code === undefined ? `/screen#${secret}` : null };
}

/**
 * Everything it shows, for screens that are on too. From now on it shows what who changed it may see.
 * @throws LeadlineError displays.no_display, and as `assertMayShow`
 */
export async function saveDisplay(asking: Asking, id: string, settings: ChangeDisplay): Promise<DisplaysResponse> {
  const seeing = await boardSightOf(asking);
  await next(asking, seeing, id, 'displays.changed', async (_, act, db) => {
    await assertMayShow(asking, seeing, settings, db);
    return { ...columnsOf(settings), made_by: act.by };
  });
  return showDisplays(asking);
}

/** From now on it shows nothing. Done twice it changes nothing. @throws LeadlineError displays.no_display */
export async function revokeDisplay(asking: Asking, id: string): Promise<DisplaysResponse> {
  const seeing = await boardSightOf(asking);
  await next(asking, seeing, id, 'displays.revoked', async (before, act) =>
    before.revoked_at === null ? { revoked_at: act.now.toISOString() } : undefined,
  );
  return showDisplays(asking);
}

type Changes = Partial<Omit<DisplayTable, 'id' | 'hash'>>;

async function next(
  asking: Asking,
  seeing: BoardSight,
  id: string,
  action: 'displays.changed' | 'displays.revoked',
  change: (before: DisplayTable, act: Act, db: ControlDatabase) => Promise<Changes | undefined>,
): Promise<void> {
  const act = actOf(asking);
  await audited(asking.control.db, async (db) => {
    const before = await findDisplay(db, id);
    const isOpen = before !== undefined && (action === 'displays.revoked' || before.revoked_at === null);
    if (!isOpen || !mayManageDisplay(seeing, before)) throw new LeadlineError('not_found', 'displays.no_display');
    const changes = await change(before, act, db);
    if (!changes) return;
    await changeDisplay(db, id, changes);
    const entry = { subject: { kind: 'displays', id }, before: inWords(before), after: inWords({ ...before, ...changes }), isPersonal: true };
    await (action === 'displays.revoked'
      ? appendEntry(db, act, { action: 'displays.revoked', ...entry })
      : appendEntry(db, act, { action: 'displays.changed', ...entry }));
  });
  asking.live.publish('display', { id });
}

/**
 * People alone put up screens, of boards they see, for those they see as a whole.
 * @throws LeadlineError displays.only_people, shares.not_allowed, displays.no_team, boards.no_board, displays.no_timezone
 */
async function assertMayShow(asking: Asking, seeing: BoardSight, { boards, teamId, timezone }: ChangeDisplay, db: ControlDatabase): Promise<void> {
  if (asking.principal.kind !== 'person') throw new LeadlineError('forbidden', 'displays.only_people');
  await assertOpenLinks(db);
  if (!scopeOfDisplay(asking.scope, seeing.firm, teamId)) throw new LeadlineError('forbidden', 'displays.no_team');
  if (!isTimezone(timezone)) throw new LeadlineError('invalid', 'displays.no_timezone');
  for (const id of boards) {
    const board = await findBoard(db, id);
    if (!board || board.removed_at !== null || !seesBoard(seeing, board)) throw new LeadlineError('not_found', 'boards.no_board');
  }
}
