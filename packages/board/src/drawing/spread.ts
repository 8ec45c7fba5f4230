import type { WidgetAnswer } from '@leadline/contract';
import { fewestCompared } from '@leadline/contract/values';
import type { KpiColumn, KpiResult } from '@leadline/kpi';
import type { Drawing } from './drawing.ts';
import { axisOf, nameOfColumn, nameOfMember, opensOf, pointOf } from './point.ts';
import type { DrawingWords } from './words.ts';

/** Two KPIs of each member against each other; the quarters meet at the middle of both. */
export function drawQuadrant(words: DrawingWords, { results }: WidgetAnswer): Drawing {
  const [{ columns, rows, by }] = results as readonly [KpiResult];
  const [across, up] = columns as readonly [KpiColumn, KpiColumn];
  const told = rows.filter(({ cells }) => cells[0]!.value !== null && cells[1]!.value !== null);
  if (told.length === 0) return { kind: 'notice', text: words.word('reason.no_data', '') };
  const members = told.map(({ cells, members: [member] }) => ({
    key: member!.id,
    name: nameOfMember(words, by[0]!, member!),
    across: pointOf(words, cells[0]!, across, opensOf(across, by, [member!])),
    up: pointOf(words, cells[1]!, up, opensOf(up, by, [member!])),
  }));
  const middle = [middleOf(members.map((one) => Number(one.across.value))), middleOf(members.map((one) => Number(one.up.value)))] as const;
  return {
    kind: 'spread',
    shape: {
      kind: 'quadrant',
      across: nameOfColumn(words, across),
      up: nameOfColumn(words, up),
      middle: members.length < 3 ? null : middle,
      members,
    },
    axis: axisOf(words, across),
    upAxis: axisOf(words, up),
  };
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

const quartiles = ['least', 'first', 'middle', 'third', 'most'] as const;

/** How values spread, without names. */
export function drawDistribution(words: DrawingWords, { results, spread }: WidgetAnswer): Drawing {
  const column = results[0]!.columns[0]!;
  const { of, values } = spread!;
  return {
    kind: 'spread',
    shape: {
      kind: 'quartiles',
      of,
      points: values?.map((value) => pointOf(words, { value }, column)) ?? null,
      names: quartiles.map((name) => words.t(`widget.spread.${name}`)),
      reason: values === null ? words.t('widget.tooFew', { count: fewestCompared }) : null,
    },
    axis: axisOf(words, column),
  };
}
