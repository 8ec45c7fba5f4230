import type { LeadlineError } from '@leadline/contract';
import { statementPlaces } from '#server/answering/lanes.ts';
import type { Settings } from '#server/config.ts';
import type { Context } from '#server/context.ts';
import { openEngine } from '#server/facts/engine.ts';
import type { Layout } from '#server/folder/layout.ts';
import { join } from 'node:path';

/** The part of a context that is opened, and has to be closed. */
export type Stores = Pick<Context, 'control' | 'inbox' | 'facts' | 'workbench' | 'applier' | 'organization' | 'mended' | 'live' | 'progress'> & {
  /** Of this server alone: what it hears of the others goes there. */
  readonly own: Pick<Context, 'live' | 'progress'>;
  /** Resolves where this server must not go on. */
  readonly refused?: Promise<LeadlineError>;
};

/** Remembers how a part is closed; the last one opened is closed first. */
export type Opened = <T>(part: T, close: (part: T) => Promise<void> | void) => T;

export interface Opening extends Pick<Context, 'settings' | 'folder' | 'clock' | 'log'> {
  readonly opened: Opened;
}

const megabyte = 1024 * 1024;
/** Connections beside those of questions: writing, staging, the state, health. */
const otherConnections = 4;

export function connectionsOf(settings: Settings): number {
  return otherConnections + Object.values(statementPlaces({ statements: settings.lanes })).reduce((sum, places) => sum + places, 0);
}

export function engineOptions(
  settings: Settings,
  layout: Pick<Layout, 'work' | 'uploads'> & { readonly facts?: string },
): Parameters<typeof openEngine>[0] {
  const { engineMemoryBytes, engineThreads } = settings;
  return {
    folders: [layout.work, layout.uploads],
    ...(layout.facts === undefined ? { isScratch: true } : { factFile: layout.facts }),
    tempFolder: join(layout.work, 'temp'),
    connections: connectionsOf(settings),
    ...(engineMemoryBytes === null ? {} : { memoryLimit: `${Math.floor(engineMemoryBytes / megabyte)}MB` }),
    ...(engineThreads === null ? {} : { threads: engineThreads }),
  };
}
