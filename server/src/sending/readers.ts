import { rhythmSchema, sendingSchema, type Rhythm, type SendingFile, type SendingInput } from '@leadline/contract';
import { askingAs } from '#server/access/asking-as.ts';
import { boardSightOf, seesBoard } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import { accountsOfPersons } from '#server/control/notification.ts';
import type { KeptBoard } from '#server/control/board.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { SendingRow } from '#server/control/sending.ts';
import { membersOf } from '#server/firm/members-of.ts';
import type { Firm } from '#server/firm/read-firm.ts';

export const rhythmOf = ({ rhythm }: Pick<SendingRow, 'rhythm'>): Rhythm => rhythmSchema.parse(JSON.parse(rhythm));
export const scopeOfSending = ({ scope }: Pick<SendingRow, 'scope'>): SendingInput['scope'] => sendingSchema.shape.scope.parse(JSON.parse(scope));
export const fileOf = ({ file }: Pick<SendingRow, 'file'>): SendingFile => sendingSchema.shape.file.parse(file);

export const accountTarget = (id: string): string => `account ${id}`;
export const channelTarget = (id: string): string => `channel ${id}`;

/** The id of what a reader or a target names. */
export const idOf = (text: string): string => text.slice(text.indexOf(' ') + 1);

/** Accounts behind readers as they are now: people who have come into a team get it, people who have left get it no more. */
export async function accountsOf(db: ControlDatabase, firm: Firm, readers: readonly string[]): Promise<readonly string[]> {
  const teams = readers.filter((reader) => reader.startsWith('team ')).map(idOf);
  const persons = teams.filter((team) => firm.teams.has(team)).flatMap((team) => membersOf(firm, team, firm.today));
  const behind = await accountsOfPersons(db, [...new Set(persons)]);
  return [...new Set([...readers.filter((reader) => reader.startsWith('account ')).map(idOf), ...[...behind.values()].flat()])];
}

/** A question as a reader of the board would ask it; undefined where they may not come in, or do not see the board. */
export async function readerOf(asking: Asking, account: string, board: KeptBoard): Promise<Asking | undefined> {
  const reader = await askingAs(asking, account, 'numbers.read');
  if (!reader || !seesBoard(await boardSightOf(reader), board)) return undefined;
  return reader;
}
