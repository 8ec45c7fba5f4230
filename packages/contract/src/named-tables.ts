import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { kpiRefSchema } from './query.ts';
import { recordIdSchema } from './record.ts';
import { namedTableBases } from './values.ts';

/** What people are put in order by: their part of the own target, or how much better than before. Never an amount (§9.6). */
export type NamedTableBasis = (typeof namedTableBases)[number];

/** POST /api/named-tables. `quarter`: `2026-Q3`; `closesOn`: the last day of the vote. */
export const proposeNamedTableSchema = z.object({
  key: z.uuid(),
  teamId: recordIdSchema,
  kpi: kpiRefSchema,
  basis: z.enum(namedTableBases),
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  closesOn: z.iso.date(),
});
export type ProposeNamedTable = z.infer<typeof proposeNamedTableSchema>;

export const namedTablePathSchema = z.object({ id: z.uuid() });
/** PUT /api/named-tables/:id/vote */
export const namedTableVoteSchema = z.object({ agrees: z.boolean() });
/** POST /api/named-tables/:id/stop */
export const stopNamedTableSchema = z.object({ reason: z.string().trim().min(3).max(300) });
/** PUT /api/named-tables/own-name: whether the own name stands in any of them. */
export const ownNameSchema = z.object({ isHidden: z.boolean() });

/** `counting`: the vote is over and not counted yet; `coming`: agreed, the quarter has not begun; `forbidden`: numbers of single people reach only themselves. */
export const namedTableStates = ['voting', 'counting', 'refused', 'coming', 'running', 'over', 'stopped', 'forbidden'] as const;
export type NamedTableState = (typeof namedTableStates)[number];

/** One of the first three. */
export interface NamedTablePlace {
  readonly place: number;
  /** null: somebody who does not want to be named. */
  readonly name: string | null;
  readonly part: string | null;
  readonly isMe: boolean;
}

/** What a team sees of a table it has agreed to. */
export interface NamedTableShown {
  readonly team: NamedRecord;
  readonly kpi: { readonly id: string; readonly variant: string | null };
  readonly basis: NamedTableBasis;
  /** What is looked at: the quarter, or its last full month; null: none of its months is over yet. */
  readonly period: string | null;
  /** The last day it is shown on. */
  readonly until: string;
  readonly places: readonly NamedTablePlace[];
  readonly why: 'tied' | 'few' | 'nobody' | 'no_kpi' | 'too_early' | null;
}

export interface NamedTableAnswer {
  readonly id: string;
  readonly team: NamedRecord;
  readonly kpi: { readonly id: string; readonly variant: string | null };
  readonly basis: NamedTableBasis;
  readonly quarter: string;
  readonly from: string;
  /** The last day. */
  readonly until: string;
  readonly closesOn: string;
  readonly daysLeft: number;
  readonly state: NamedTableState;
  readonly madeBy: string | null;
  /** What the reader has answered; null: nothing, or no vote of theirs. Nobody else reads it. */
  readonly own: boolean | null;
  readonly mayVote: boolean;
  /** After the vote: how many agreed, of how many. */
  readonly result: { readonly agreed: number; readonly members: number } | null;
  readonly shown: NamedTableShown | null;
  readonly stopped: { readonly by: string | null; readonly reason: string; readonly on: string } | null;
  readonly mayStop: boolean;
}

/** GET /api/named-tables */
export interface NamedTablesResponse {
  readonly today: string;
  readonly tables: readonly NamedTableAnswer[];
  /** Teams the reader may propose one for. */
  readonly teams: readonly NamedRecord[];
  readonly quarters: readonly string[];
  /** The reader does not want to be named; null: none of the people. */
  readonly isHidden: boolean | null;
  readonly worksCouncil: boolean;
}
