import { LeadlineError, type StageAnswer, type StageInput, type StagesInput, type StagesResponse } from '@leadline/contract';
import { announced } from '#server/audit/announced.ts';
import type { Asking } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { checkItems } from '#server/ingest/stage/read-item.ts';
import { decisionVersion } from '#server/inbox/decision-version.ts';
import { isMadeHere, listStages, plainDecimal, tagOf } from './list-stages.ts';

/**
 * Saves the stages as decided here: they go through the inbox like all records, so that a rebuild keeps them, under the name their source
 * has for them, so that its deals stay in them. What is not in the list stays as it is.
 * @throws LeadlineError kpi.stages_changed, kpi.unknown_stage, kpi.stage_twice, kpi.stage_no_kind
 */
export async function saveStages(asking: Asking, seen: string, given: StagesInput): Promise<StagesResponse> {
  const before = await listStages(asking);
  if (tagOf(before) !== seen) throw new LeadlineError('precondition', 'kpi.stages_changed');
  const known = new Map(
    before.pipelines.flatMap((pipeline) => pipeline.stages.map((stage, index) => [keyOf(stage), { stage, place: index + 1 }] as const)),
  );
  const input = {
    pipelines: given.pipelines.map((pipeline) => ({ ...pipeline, stages: pipeline.stages.map((stage) => placed(stage, pipeline.source, known)) })),
  };
  assertStages(input, known);
  const version = decisionVersion(asking.clock.now());
  const items = input.pipelines.flatMap((pipeline) => (hasChanged(pipeline.stages, known) ? listItems(pipeline, known, version) : []));
  if (items.length === 0) return before;
  checkItems(items, await asking.organization());
  const entry = {
    action: 'stages.changed',
    subject: { kind: 'stages', id: 'organization' },
    before: before.pipelines.map(({ name, stages }) => ({ name, stages: stages.map((stage) => stage.name) })),
    after: items.map((item) => item.values),
  };
  const { seq } = await announced(asking.control.db, actOf(asking), entry, () => asking.applier.submit({ kind: 'items', items }));
  await asking.applier.until(seq);
  return listStages(asking);
}

/** A new stage of a pipeline that came from elsewhere belongs to that source: what refers to each other has one. */
function placed(stage: StageInput, source: string | null, known: Known): StageInput {
  if (stage.source !== 'leadline' || source === null || source === 'leadline' || known.has(keyOf(stage))) return stage;
  return { ...stage, source, externalId: `leadline-${stage.externalId}` };
}

function hasChanged(stages: readonly StageInput[], known: Known): boolean {
  return stages.some((stage, index) => {
    const old = known.get(keyOf(stage));
    return !old || old.place !== index + 1 || !isSame(old.stage, stage);
  });
}

/** Where anything has changed, every stage gets its place. */
function listItems({ stages, externalId }: StagesInput['pipelines'][number], known: Known, version: number): readonly Item[] {
  return stages.flatMap((stage, index) => {
    const old = known.get(keyOf(stage))?.stage;
    return old && old.position === index + 1 && isSame(old, stage) ? [] : [itemOf(stage, index + 1, externalId, version)];
  });
}

const keyOf = ({ source, externalId }: Pick<StageInput, 'source' | 'externalId'>): string => JSON.stringify([source, externalId]);

type Known = ReadonlyMap<string, { readonly stage: StageAnswer; readonly place: number }>;

function assertStages({ pipelines }: StagesInput, known: Known): void {
  const seen = new Set<string>();
  for (const { stages } of pipelines) {
    for (const stage of stages) {
      const key = keyOf(stage);
      if (seen.has(key)) throw new LeadlineError('invalid', 'kpi.stage_twice', { name: stage.name });
      if (!known.has(key) && !isMadeHere(stage)) throw new LeadlineError('invalid', 'kpi.unknown_stage', { name: stage.name });
      seen.add(key);
    }
    if (stages.length > 0 && !stages.some(({ kind }) => kind === 'won')) throw new LeadlineError('invalid', 'kpi.stage_no_kind');
  }
}

function isSame(old: StageAnswer, stage: StageInput): boolean {
  const contentOf = ({ name, kind, probability, expectedDays, exitConditions }: StageInput): string =>
    JSON.stringify([name, kind, plainDecimal(probability), expectedDays, exitConditions]);
  return !old.isStub && contentOf(old) === contentOf(stage);
}

function itemOf(stage: StageInput, position: number, pipeline: string | null, version: number): Item {
  return {
    entity: 'stage',
    op: 'put',
    source: stage.source,
    externalId: stage.externalId,
    version,
    values: {
      name: stage.name,
      kind: stage.kind,
      position,
      default_probability: stage.probability,
      expected_days: stage.expectedDays,
      exit_conditions: stage.exitConditions.length === 0 ? null : stage.exitConditions.join('\n'),
      pipeline_id: pipeline,
    },
  };
}
