import { LeadlineError } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import type { Database } from '#server/database/database.ts';
import { inboxSchema } from './create-inbox-schema.ts';

/** How far applying is, as every server sees it. */
export interface ApplyingState {
  /** The last entry dealt with. */
  readonly dealt: bigint;
  readonly rebuildingTo: bigint | null;
  readonly fault: string | null;
  /** Bytes received and not dealt with. */
  readonly bytesBehind: number;
}

/** Work for whichever server applies. */
export interface ApplyingRequest {
  readonly id: string;
  readonly kind: 'rebuild' | 'publish';
  /** JSON. */
  readonly details: string;
}

export interface ApplyingQueue {
  readonly read: () => Promise<ApplyingState>;
  readonly write: (state: Omit<ApplyingState, 'bytesBehind'>) => Promise<void>;
  /** @returns the id to ask for the answer with */
  readonly ask: (kind: ApplyingRequest['kind'], details: unknown) => Promise<string>;
  readonly open: () => Promise<readonly ApplyingRequest[]>;
  readonly answer: (id: string, answer: string, error?: unknown) => Promise<void>;
  /** The answer, once; undefined while there is none. @throws what answering it threw, where that has a name */
  readonly takeAnswer: (id: string) => Promise<string | undefined>;
  /** Answers nobody has come for. */
  readonly forgetOld: () => Promise<void>;
}

interface NamedFault {
  readonly kind: LeadlineError['kind'];
  readonly code: string;
  readonly parameters: LeadlineError['parameters'];
}

export function applyingQueue({ rows }: Database): ApplyingQueue {
  return {
    read: async () => {
      const [row] = await rows<{
        readonly dealt: bigint;
        readonly rebuilding_to: bigint | null;
        readonly fault: string | null;
        readonly behind: string;
      }>(
        `SELECT a.*, (SELECT coalesce(sum(bytes), 0)::text FROM ${inboxSchema}.entry e WHERE e.seq > a.dealt) AS behind FROM ${inboxSchema}.applying a WHERE id = 1`,
      );
      return { dealt: row!.dealt, rebuildingTo: row!.rebuilding_to, fault: row!.fault, bytesBehind: Number(row!.behind) };
    },
    write: async ({ dealt, rebuildingTo, fault }) =>
      void (await rows(`UPDATE ${inboxSchema}.applying SET dealt = $1, rebuilding_to = $2, fault = $3 WHERE id = 1`, [
        String(dealt),
        rebuildingTo === null ? null : String(rebuildingTo),
        fault,
      ])),
    ask: async (kind, details) => {
      const id = randomUUID();
      await rows(`INSERT INTO ${inboxSchema}.request (id, kind, details) VALUES ($1, $2, $3)`, [id, kind, JSON.stringify(details)]);
      return id;
    },
    open: () => rows<ApplyingRequest>(`SELECT id, kind, details FROM ${inboxSchema}.request WHERE answer IS NULL ORDER BY asked_at, id`),
    answer: async (id, answer, error) =>
      void (await rows(`UPDATE ${inboxSchema}.request SET answer = $2, error = $3 WHERE id = $1`, [
        id,
        answer,
        error === undefined ? null : JSON.stringify(faultOf(error)),
      ])),
    takeAnswer: async (id) => {
      const [row] = await rows<{ readonly answer: string; readonly error: string | null }>(
        `DELETE FROM ${inboxSchema}.request WHERE id = $1 AND answer IS NOT NULL RETURNING answer, error`,
        [id],
      );
      if (row?.error) throw errorOf(JSON.parse(row.error) as NamedFault);
      return row?.answer;
    },
    forgetOld: async () => void (await rows(`DELETE FROM ${inboxSchema}.request WHERE answer IS NOT NULL AND asked_at < now() - interval '1 day'`)),
  };
}

function faultOf(error: unknown): NamedFault {
  if (error instanceof LeadlineError) return { kind: error.kind, code: error.code, parameters: error.parameters };
  return { kind: 'unavailable', code: 'inbox.not_applying', parameters: { retryAfter: 5 } };
}

function errorOf({ kind, code, parameters }: NamedFault): LeadlineError {
  return new LeadlineError(kind, code, parameters);
}
