import { type AnswerEnv, listRollups } from '@leadline/kpi';
import { makeResidentRollups } from '../../server/src/answering/resident/resident-rollups.ts';
import type { Store } from './stores.ts';

const maxBytes = 64e6;
const trusted: ReadonlySet<string> = new Set(listRollups().map(({ id }) => id));
/** Nothing is written: everything is of one version. */
const versions = { dataVersion: '1', tableVersions: new Map<string, string>() };

/** Answers from rollups held in memory, which is the same for all that ask. */
export function heldInMemory(store: Store): (env: AnswerEnv) => AnswerEnv {
  const { readColumns, dialect } = store;
  if (!readColumns) throw new Error(`${dialect.name} holds no rollups in memory`);
  const resident = makeResidentRollups({ readColumns, schema: dialect.schema, maxBytes });
  return (env) => ({ ...env, resident: resident.of({ versions, trusted, reader: store }) });
}
