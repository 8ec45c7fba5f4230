import type { WidgetKind } from '@leadline/contract';
import type { ReactNode } from 'react';
import classes from '#web/features/boards/boards.module.css';

const bar = (x: number, y: number, width: number, height: number, tone: 1 | 2 | 3 = 1): ReactNode => (
  <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} rx={1.5} data-tone={tone} />
);
const line = (d: string, tone: 1 | 2 | 3 = 1): ReactNode => <path key={d} d={d} data-line data-tone={tone} />;
const dot = (x: number, y: number, tone: 1 | 2 | 3 = 1): ReactNode => <circle key={`${x} ${y}`} cx={x} cy={y} r={2.6} data-tone={tone} />;

const pictures: Readonly<Record<WidgetKind, ReactNode>> = {
  number: [bar(8, 10, 34, 12), bar(8, 32, 64, 4, 3), bar(8, 32, 44, 4, 2)],
  timeline: [line('M8 38 24 28 38 32 54 16 72 12'), line('M8 24H72', 3)],
  members: [bar(8, 7, 60, 6), bar(8, 17, 46, 6), bar(8, 27, 32, 6), bar(8, 37, 18, 6)],
  table: [8, 18, 28, 38].flatMap((y, at) => [bar(8, y, 24, 4, at === 0 ? 3 : 1), bar(40, y, 14, 4, at === 0 ? 3 : 2), bar(60, y, 12, 4, 3)]),
  locations: [line('M16 34C8 22 12 10 20 10C28 10 32 22 20 38Z', 2), bar(40, 10, 32, 5), bar(40, 21, 24, 5), bar(40, 32, 14, 5, 3)],
  workload: [bar(8, 8, 64, 7, 3), bar(8, 8, 50, 7), bar(8, 21, 64, 7, 3), bar(8, 21, 24, 7), bar(8, 34, 64, 7, 2)],
  completed: [8, 21, 34].flatMap((y) => [line(`M8 ${y + 4}L12 ${y + 8}L19 ${y}`, 2), bar(26, y + 2, 46 - y / 2, 4)]),
  cohort: [8, 18, 28, 38].flatMap((y, row) => Array.from({ length: 5 - row }, (_, k) => bar(8 + k * 13, y, 11, 8, k === 0 ? 1 : k < 3 ? 2 : 3))),
  funnel: [bar(8, 8, 64, 7), bar(8, 20, 44, 7), bar(8, 32, 22, 7, 2)],
  behind: [bar(8, 8, 40, 5), bar(8, 21, 52, 5), bar(8, 34, 34, 5), dot(70, 10, 2), dot(70, 23, 2), dot(70, 36, 2)],
  quadrant: [line('M40 6V44', 3), line('M8 25H72', 3), dot(20, 36), dot(30, 18), dot(52, 32), dot(62, 12, 2), dot(48, 16)],
  distribution: [line('M10 25H70', 3), bar(26, 15, 30, 20, 3), bar(40, 13, 3, 24), dot(10, 25), dot(70, 25)],
  standing: [bar(8, 10, 64, 5, 3), dot(50, 12.5, 2), bar(8, 24, 64, 5, 3), dot(26, 26.5, 2), bar(8, 38, 64, 5, 3), dot(60, 40.5, 2)],
  actions: [8, 21, 34].flatMap((y, at) => [
    <rect key={y} x={8} y={y} width={8} height={8} rx={2} data-tone={at === 0 ? 2 : 3} />,
    bar(22, y + 2, 50 - at * 8, 4),
  ]),
  recognition: [line('M18 20C12 14 6 20 18 30C30 20 24 14 18 20', 2), bar(36, 14, 36, 5), bar(36, 24, 26, 4, 3), bar(8, 38, 64, 3, 3)],
  leaderboard: [bar(32, 10, 16, 34), bar(10, 20, 16, 24, 2), bar(54, 26, 16, 18, 3)],
  contest: [
    line('M16 44V8'),
    line('M16 9H38L32 16L38 23H16', 2),
    bar(24, 30, 48, 5, 3),
    bar(24, 30, 36, 5),
    bar(24, 40, 48, 5, 3),
    bar(24, 40, 24, 5),
  ],
  calculation: [bar(8, 18, 18, 12), line('M32 24H46'), dot(39, 18), dot(39, 30), bar(52, 18, 20, 12, 2)],
  countdown: [line('M40 8A17 17 0 1 1 25 17'), line('M40 14V26L48 31', 2)],
  text: [bar(8, 8, 30, 6), bar(8, 20, 64, 3, 3), bar(8, 28, 60, 3, 3), bar(8, 36, 40, 3, 3)],
  picture: [bar(8, 6, 64, 38, 3), line('M12 40 30 20 42 32 52 24 68 40'), dot(58, 15, 2)],
};

/** A small picture of what a kind of widget looks like. */
export function KindPicture({ kind }: { readonly kind: WidgetKind }) {
  return (
    <svg viewBox="0 0 80 50" className={classes.picture} aria-hidden>
      {pictures[kind]}
    </svg>
  );
}
