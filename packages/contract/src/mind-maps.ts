import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';

/** Longer than is kept: what is too long is told by its name, and not as a form that cannot be read. */
const words = z.string().max(5_000);
const id = z.uuid();
const edition = z.int().min(0);

/** POST /api/mind-maps. `key`: of the form, and the id of the map; sent twice it is there once. */
export const addMindMapSchema = z.object({ key: id, title: words, teamId: recordIdSchema.nullable() });
export type AddMindMap = z.infer<typeof addMindMapSchema>;

/** PUT /api/mind-maps/:mapId. `edition`: that of the first node, whose words are the title. */
export const renameMindMapSchema = z.object({ title: words, teamId: recordIdSchema.nullable(), edition });
export type RenameMindMap = z.infer<typeof renameMindMapSchema>;

export const mindMapPathSchema = z.object({ mapId: id });

/** Before which of its siblings a node stands; null, or one that is not there: after all of them. */
const beforeId = id.nullable();

/** One small change of a map. `edition`: that of the node it was made from. */
export const mindMapOperationSchema = z.discriminatedUnion('kind', [
  /** The new node has the key of the change as its id. */
  z.object({ kind: z.literal('add'), parentId: id, beforeId, text: words }),
  z.object({ kind: z.literal('edit'), nodeId: id, edition, text: words }),
  z.object({ kind: z.literal('move'), nodeId: id, edition, parentId: id, beforeId }),
  /** `nodes`: how many there were with all below it. */
  z.object({ kind: z.literal('remove'), nodeId: id, edition, nodes: z.int().min(1) }),
  /** Undoes a removal. */
  z.object({ kind: z.literal('restore'), nodeId: id }),
  z.object({ kind: z.literal('vote'), nodeId: id, isOn: z.boolean() }),
  /** The KPI a node stands for; null: neither a KPI nor a goal any more. */
  z.object({ kind: z.literal('link'), nodeId: id, kpi: z.string().min(1).max(100).nullable() }),
]);
export type MindMapOperation = z.infer<typeof mindMapOperationSchema>;

/** POST /api/mind-maps/:mapId/changes. Sent twice with the same key it is done once. */
export const changeMindMapSchema = z.object({ key: id, operation: mindMapOperationSchema });
export type ChangeMindMap = z.infer<typeof changeMindMapSchema>;

/** The node a goal or a KPI is made of. */
export const ideaSchema = z.object({ mapId: id, nodeId: id });
export type Idea = z.infer<typeof ideaSchema>;

export interface MindMapSummary {
  readonly id: string;
  readonly title: string;
  /** null: the whole organisation. */
  readonly team: NamedRecord | null;
  readonly nodes: number;
  readonly goals: number;
  readonly kpis: number;
  readonly author: string | null;
  readonly changedAt: string;
  readonly mayManage: boolean;
  /** Of the first node. */
  readonly edition: number;
}

/** GET /api/mind-maps: those the reader sees, the last changed first. */
export interface MindMapsResponse {
  readonly maps: readonly MindMapSummary[];
  readonly mayAdd: boolean;
  /** For whom the reader may make one, besides the whole organisation. */
  readonly teams: readonly NamedRecord[];
}

export interface MindMapNode {
  readonly id: string;
  /** null: the first one, whose words are the title. */
  readonly parentId: string | null;
  readonly text: string;
  readonly edition: number;
  readonly votes: number;
  readonly hasMyVote: boolean;
  readonly author: string | null;
  readonly became: { readonly kind: 'goal' | 'kpi'; readonly id: string } | null;
}

/** GET /api/mind-maps/:mapId, and what every change answers: the map after it. */
export interface MindMapAnswer {
  readonly id: string;
  readonly revision: number;
  readonly team: NamedRecord | null;
  readonly mayChange: boolean;
  readonly mayManage: boolean;
  /** Those with the same parent in their order; the first one first. */
  readonly nodes: readonly MindMapNode[];
}
