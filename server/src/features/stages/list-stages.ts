import type { StageAnswer, StagesResponse } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { pipelinesStatement, stageColumns, stagesStatement } from '#server/facts/stage-statements.ts';
import { isDecision } from '#server/inbox/decision-version.ts';

type Row = ReadonlyMap<string, string | null>;

/** Every pipeline with its stages in their order; those without a pipeline last. */
export async function listStages(asking: Asking): Promise<StagesResponse> {
  const { env, reader } = await answeringOf(asking);
  const [stages, pipelines] = await Promise.all([reader.read(stagesStatement(env.dialect)), reader.read(pipelinesStatement(env.dialect))]);
  const rows = stages.map((values): Row => new Map([...stageColumns, 'deals'].map((name, index) => [name, values[index] as string | null])));
  const known = pipelines.map(([key, source, externalId, name]) => ({
    source: String(source),
    externalId: String(externalId),
    name: name === null ? null : String(name),
    stages: rows.filter((row) => row.get('pipeline_id') === key).map(stageOf),
  }));
  const keys = new Set(pipelines.map(([key]) => key as string | null));
  const loose = rows.filter((row) => !keys.has(row.get('pipeline_id') ?? null)).map(stageOf);
  return { pipelines: [...known, ...(loose.length > 0 ? [{ source: null, externalId: null, name: null, stages: loose }] : [])] };
}

function stageOf(row: Row): StageAnswer {
  const kind = row.get('kind');
  const days = row.get('expected_days') ?? null;
  return {
    id: recordId('stage', BigInt(row.get('key64')!)),
    source: row.get('source')!,
    externalId: row.get('external_id')!,
    name: row.get('name') ?? row.get('external_id')!,
    kind: kind === 'won' || kind === 'lost' ? kind : 'open',
    probability: plainDecimal(row.get('default_probability') ?? null),
    expectedDays: days === null ? null : Number(days),
    exitConditions: (row.get('exit_conditions') ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    position: row.get('position') == null ? null : Number(row.get('position')),
    isStub: row.get('is_stub') === 'true',
    isOwn: isMadeHere({ source: row.get('source')!, externalId: row.get('external_id')! }),
    isDecidedHere: isDecision(Number(row.get('version') ?? 0)),
    deals: Number(row.get('deals')),
  };
}

/** Stages that were added here: those of a pipeline from elsewhere bear the name of its source. */
export const isMadeHere = ({ source, externalId }: { readonly source: string; readonly externalId: string }): boolean =>
  source === 'leadline' || externalId.startsWith('leadline-');

/** `0.500000` as `0.5`. */
export function plainDecimal(text: string | null): string | null {
  return text === null ? null : text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Changes with everything that is edited, not with the deals. */
export function tagOf({ pipelines }: StagesResponse): string {
  const content = pipelines.map((pipeline) => ({ ...pipeline, stages: pipeline.stages.map(({ deals: _deals, ...stage }) => stage) }));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}
