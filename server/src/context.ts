import type { Organization } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { Scope } from '@leadline/kpi';
import type { Principal } from '#server/access/principal.ts';
import type { Sealer } from '#server/access/sealer.ts';
import type { Lanes } from '#server/answering/lanes.ts';
import type { LeafCache } from '#server/answering/leaf-cache.ts';
import type { ResidentRollups } from '#server/answering/resident/resident-rollups.ts';
import type { Call } from '#server/answering/trace.ts';
import type { Clock } from '#server/clock.ts';
import type { Settings } from '#server/config.ts';
import type { Control } from '#server/control/open-control.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import type { Workbench } from '#server/facts/workbench.ts';
import type { DataFolder } from '#server/folder/open-folder.ts';
import type { Inbox } from '#server/inbox/inbox.ts';
import type { Applier } from '#server/ingest/applier.ts';
import type { MendedFacts } from '#server/ingest/mend-facts.ts';
import type { LiveHub } from '#server/live/live-hub.ts';
import type { ProgressBoard } from '#server/live/progress-board.ts';
import type { Log } from '#server/log.ts';
import type { Mailer } from '#server/mail/mailer.ts';
import type { Metrics } from '#server/metrics/metrics.ts';
import type { Outbound } from '#server/outbound/outbound.ts';

/** Everything a verb may need, opened once per process. */
export interface Context {
  readonly settings: Settings;
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly log: Log;
  readonly control: Control;
  readonly inbox: Inbox;
  readonly facts: FactStore;
  readonly workbench: Workbench;
  readonly applier: Applier;
  readonly live: LiveHub;
  readonly progress: ProgressBoard;
  readonly lanes: Lanes;
  readonly leaves: LeafCache;
  /** Columns of rollups in memory, where the store can hand them out. */
  readonly resident?: ResidentRollups | undefined;
  readonly metrics: Metrics;
  /** The only way to other systems. */
  readonly outbound: Outbound;
  /** Keeps what has to be read again, such as the secrets of second factors. */
  readonly sealer: Sealer;
  readonly mail: Mailer;
  readonly organization: () => Promise<Organization>;
  /** The facts were replaced since the start because their file was damaged. */
  readonly mended: () => MendedFacts | null;
}

/** A context on behalf of somebody: scope is who may see what, locale the language of the answer. */
export interface Asking extends Context {
  readonly principal: Principal;
  readonly scope: Scope;
  readonly locale: Locale;
  /** The request it is for, if any: its lane, its trace, and whether anybody still waits. */
  readonly call?: Call;
  readonly requestId?: string;
}
