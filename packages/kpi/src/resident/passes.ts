import type { LeafShape } from '../compile/compile-leaf.ts';
import { dayNumber } from '../calendar/iso-date.ts';
import type { LeafPlan } from '../plan/leaf-plan.ts';
import { noDay, type Segment } from '../store/resident.ts';

/** Rows of a segment on their way to the row of the time axis they belong to. */
export interface Pass {
  readonly segment: Segment;
  /** The place of a day on the time axis, or of all days of the segment; -1 where it is not asked for. */
  readonly timeOf: number | ((day: number) => number);
  /** First day after the window, where each window is passed through by itself. */
  readonly end: number;
}

export interface Passes {
  readonly passes: readonly Pass[];
  /** Ordinals of the time axis, in order. */
  readonly ordinals: readonly number[];
  /** What belongs to one place of the time axis belongs to all after it. */
  readonly isRunning: boolean;
}

interface Span {
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

export function listPasses({ windows, until, joins }: LeafPlan, { time }: LeafShape, segments: readonly Segment[]): Passes {
  const spans = windows.map(({ ordinal, window: { from, to } }) => ({
    ordinal,
    from: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
    to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
  }));
  const ordinals = spans.map(({ ordinal }) => ordinal);
  if (until === undefined) return { passes: time === 'date' ? passDays(spans, segments) : passEvents(spans, segments), ordinals, isRunning: false };
  if (joins.some((join) => join.kind === 'membership' && join.on.kind === 'window'))
    return { passes: spans.flatMap((span, at) => passLevel(span, at, segments)), ordinals, isRunning: false };
  const sorted = [...spans].sort((a, b) => a.to - b.to);
  return { passes: passLevels(sorted, segments), ordinals: sorted.map(({ ordinal }) => ordinal), isRunning: true };
}

const isDated = ({ first, end }: Segment): boolean => first < end;

function passEvents(spans: readonly Span[], segments: readonly Segment[]): readonly Pass[] {
  return spans.flatMap(({ from, to }, at) =>
    segments
      .filter((segment) => isDated(segment) && segment.first < to && segment.end > from)
      .map((segment) => {
        const isInside = segment.first >= from && segment.end <= to;
        return { segment, end: to, timeOf: isInside ? at : (day: number) => (day >= from && day < to ? at : -1) };
      }),
  );
}

/** Each window is one day. */
function passDays(spans: readonly Span[], segments: readonly Segment[]): readonly Pass[] {
  const places = new Map(spans.map(({ from }, at) => [from, at]));
  const [first, end] = [Math.min(...places.keys()), Math.max(...places.keys()) + 1];
  return segments
    .filter((segment) => isDated(segment) && segment.first < end && segment.end > first)
    .map((segment) => ({ segment, end: 0, timeOf: (day: number) => places.get(day) ?? -1 }));
}

/** All that came before the end, whenever it was. */
function passLevel({ to }: Span, at: number, segments: readonly Segment[]): readonly Pass[] {
  return segments
    .filter((segment) => !isDated(segment) || segment.first < to)
    .map((segment) => ({ segment, end: to, timeOf: (day: number) => (day === noDay || day < to ? at : -1) }));
}

/** Each row at the first end it is before. */
function passLevels(sorted: readonly Span[], segments: readonly Segment[]): readonly Pass[] {
  const last = sorted.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
  const timeOf = (day: number): number => (day === noDay ? 0 : sorted.findIndex(({ to }) => day < to));
  return segments.filter((segment) => !isDated(segment) || segment.first < last).map((segment) => ({ segment, end: 0, timeOf }));
}
