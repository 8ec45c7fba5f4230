import { z } from 'zod';

/** One stage as the page edits it. */
export const stageSchema = z.object({
  /** The source and its name for the stage; a new one has source `leadline` and any id that is not taken. */
  source: z.string().min(1).max(100),
  externalId: z.string().min(1).max(500),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['open', 'won', 'lost']),
  /** Chance of winning from here, 0 to 1 as decimal text; null: not known. */
  probability: z
    .string()
    .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/)
    .nullable(),
  expectedDays: z.number().int().min(0).max(3650).nullable(),
  /** What must be true before a deal goes on, one line each. */
  exitConditions: z.array(z.string().trim().min(1).max(300)).max(20),
});
export type StageInput = z.infer<typeof stageSchema>;

export const pipelineSchema = z.object({
  source: z.string().min(1).max(100).nullable(),
  /** null: stages without a pipeline. */
  externalId: z.string().min(1).max(500).nullable(),
  /** In their order. */
  stages: z.array(stageSchema).max(100),
});

/** PUT /api/stages with the header `If-Match` of the ETag seen → StagesResponse. Stages left out stay as they are. */
export const stagesSchema = z.object({ pipelines: z.array(pipelineSchema).max(50) });
export type StagesInput = z.infer<typeof stagesSchema>;

export interface StageAnswer extends StageInput {
  /** Id of the record. */
  readonly id: string;
  /** As it is kept; null where nobody has said: such stages stand last, by name. */
  readonly position: number | null;
  /** Nobody has delivered it, deals refer to it. */
  readonly isStub: boolean;
  /** Added here, so it can be deleted here; others belong to their source. */
  readonly isOwn: boolean;
  /** Decided here: a later import does not overwrite it. */
  readonly isDecidedHere: boolean;
  /** Deals in it now. */
  readonly deals: number;
}
/** GET /api/stages; DELETE /api/stages/:recordId with the header `If-Match`, of a stage that was added here and that no deal has been in. */
export interface StagesResponse {
  readonly pipelines: readonly {
    readonly source: string | null;
    readonly externalId: string | null;
    readonly name: string | null;
    readonly stages: readonly StageAnswer[];
  }[];
}
