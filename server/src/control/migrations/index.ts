import type { Kysely } from 'kysely';
import { alerts } from '#server/control/migrations/0018-alerts.ts';
import { first } from '#server/control/migrations/0001-first.ts';
import { inactivityWindow } from '#server/control/migrations/0002-inactivity-window.ts';
import { ownKpis } from '#server/control/migrations/0003-own-kpis.ts';
import { audit } from '#server/control/migrations/0004-audit.ts';
import { access } from '#server/control/migrations/0005-access.ts';
import { periods } from '#server/control/migrations/0009-periods.ts';
import { outside } from '#server/control/migrations/0007-outside.ts';
import { agreements } from '#server/control/migrations/0008-agreements.ts';
import { mindMaps } from '#server/control/migrations/0012-mind-maps.ts';
import { meetings } from '#server/control/migrations/0013-meetings.ts';
import { handovers } from '#server/control/migrations/0015-handovers.ts';
import { proposedTargets } from '#server/control/migrations/0010-proposed-targets.ts';
import { boards } from '#server/control/migrations/0016-boards.ts';
import { boardShares } from '#server/control/migrations/0017-board-shares.ts';
import { displays } from '#server/control/migrations/0020-displays.ts';
import { namedTables } from '#server/control/migrations/0021-named-tables.ts';
import { chartNotes } from '#server/control/migrations/0022-chart-notes.ts';
import { contests } from '#server/control/migrations/0024-contests.ts';
import { recognition } from '#server/control/migrations/0023-recognition.ts';
import { sendings } from '#server/control/migrations/0019-sendings.ts';
import { boardPictures } from '#server/control/migrations/0025-board-pictures.ts';
import { comments } from '#server/control/migrations/0011-comments.ts';

export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/** In order. A migration that has been released is never changed. */
export const migrations: readonly Migration[] = [
  { name: '0001-first', up: first },
  { name: '0002-inactivity-window', up: inactivityWindow },
  { name: '0003-own-kpis', up: ownKpis },
  { name: '0004-audit', up: audit },
  { name: '0005-access', up: access },
  { name: '0007-outside', up: outside },
  { name: '0008-agreements', up: agreements },
  { name: '0009-periods', up: periods },
  { name: '0010-proposed-targets', up: proposedTargets },
  { name: '0011-comments', up: comments },
  { name: '0012-mind-maps', up: mindMaps },
  { name: '0013-meetings', up: meetings },
  { name: '0015-handovers', up: handovers },
  { name: '0016-boards', up: boards },
  { name: '0017-board-shares', up: boardShares },
  { name: '0018-alerts', up: alerts },
  { name: '0019-sendings', up: sendings },
  { name: '0020-displays', up: displays },
  { name: '0021-named-tables', up: namedTables },
  { name: '0022-chart-notes', up: chartNotes },
  { name: '0023-recognition', up: recognition },
  { name: '0024-contests', up: contests },
  { name: '0025-board-pictures', up: boardPictures },
];
