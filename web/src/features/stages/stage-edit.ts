import type { StageAnswer, StagesInput, StagesResponse } from '@leadline/contract';

/** A stage as it is edited: figures are what stands in their fields. */
export interface StageDraft extends Omit<StageAnswer, 'probability' | 'exitConditions'> {
  /** Percent as written; empty: not known. */
  readonly chance: string;
  /** One condition a line. */
  readonly conditions: string;
}

export interface PipelineDraft {
  readonly source: string | null;
  readonly externalId: string | null;
  readonly name: string | null;
  readonly stages: readonly StageDraft[];
}

export type StageProblem = 'noName' | 'nameTwice' | 'chance' | 'days' | 'conditions';

export function draftOf({ pipelines }: StagesResponse): readonly PipelineDraft[] {
  return pipelines.map(({ stages, ...pipeline }) => ({
    ...pipeline,
    stages: stages.map(({ probability, exitConditions, ...stage }) => ({
      ...stage,
      chance: percentOf(probability),
      conditions: exitConditions.join('\n'),
    })),
  }));
}

export function inputOf(pipelines: readonly PipelineDraft[]): StagesInput {
  return {
    pipelines: pipelines.map(({ source, externalId, stages }) => ({
      source,
      externalId,
      stages: stages.map((stage) => ({
        source: stage.source,
        externalId: stage.externalId,
        name: stage.name.trim(),
        kind: stage.kind,
        probability: fractionOf(stage.chance),
        expectedDays: stage.expectedDays,
        exitConditions: linesOf(stage.conditions),
      })),
    })),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `0.125` as `12.5`, without going through binary fractions. */
function percentOf(probability: string | null): string {
  if (probability === null) return '';
  const [whole = '0', fraction = ''] = probability.split('.');
  const digits = fraction.padEnd(2, '0');
  return trim(`${whole}${digits.slice(0, 2)}`, digits.slice(2));
}

const trim = (whole: string, fraction: string): string => {
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
};

const percent = /^(100([.,]0{1,4})?|\d{1,2}([.,]\d{1,4})?)$/;

function fractionOf(chance: string): string | null {
  const text = chance.trim();
  if (text === '' || !percent.test(text)) return null;
  const [whole = '0', fraction = ''] = text.replace(',', '.').split('.');
  const digits = `${whole.padStart(3, '0')}${fraction}`;
  const kept = digits.slice(1).replace(/0+$/, '');
  return `${digits[0]}${kept === '' ? '' : `.${kept}`}`;
}

/** What is wrong with a stage, in the order of its fields. */
export function problemsOf(stage: StageDraft, all: readonly StageDraft[]): readonly StageProblem[] {
  const name = nameKey(stage);
  const isTwice = name !== '' && all.some((other) => other !== stage && nameKey(other) === name);
  const conditions = linesOf(stage.conditions);
  return [
    ...(name === '' ? (['noName'] as const) : isTwice ? (['nameTwice'] as const) : []),
    ...(stage.chance.trim() === '' || percent.test(stage.chance.trim()) ? [] : (['chance'] as const)),
    ...(stage.expectedDays === null || (Number.isInteger(stage.expectedDays) && stage.expectedDays >= 0 && stage.expectedDays <= 3650)
      ? []
      : (['days'] as const)),
    ...(conditions.length <= 20 && conditions.every((line) => line.length <= 300) ? [] : (['conditions'] as const)),
  ];
}

const nameKey = ({ name }: StageDraft): string => name.normalize('NFC').trim().toLowerCase();

/** @returns the list with the item at `from` at the place `to` */
export function move<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const at = Math.max(0, Math.min(list.length - 1, to));
  const [item] = list.slice(from, from + 1);
  const others = list.toSpliced(from, 1);
  return item === undefined ? list : others.toSpliced(at, 0, item);
}

export function newStage(externalId: string): StageDraft {
  return {
    source: 'leadline',
    externalId,
    name: '',
    kind: 'open',
    chance: '',
    expectedDays: null,
    conditions: '',
    id: `new ${externalId}`,
    position: null,
    isStub: false,
    isOwn: true,
    isDecidedHere: true,
    deals: 0,
  };
}

/** Pipelines that have no stage left go with it. */
export function withoutStage(pipelines: readonly PipelineDraft[], id: string): readonly PipelineDraft[] {
  return pipelines
    .map((pipeline) => ({ ...pipeline, stages: pipeline.stages.filter((stage) => stage.id !== id) }))
    .filter(({ externalId, stages }) => externalId !== null || stages.length > 0);
}
