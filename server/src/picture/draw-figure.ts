import type { Figure, Tone } from '@leadline/board';
import type { Status } from '@leadline/kpi';
import type { Size } from '#server/picture/chart-svg.ts';
import { fitText, measureText, wrapText } from '#server/picture/measure-text.ts';
import type { Palette } from '#server/picture/palette.ts';
import { box, element, line, type Svg } from '#server/picture/svg.ts';

const toneOf = (palette: Palette, tone: Tone): string => (tone === 'plain' ? palette.faint : palette[tone]);

export function statusColor(palette: Palette, status: Status): string {
  if (status === 'reached' || status === 'on_track') return palette.good;
  if (status === 'watch') return palette.watch;
  return status === 'behind' ? palette.bad : palette.none;
}

/** A value as large as it fits, what it is told about, how it changed, and how far it is to the target. */
export function drawFigure(figure: Figure, { width, height }: Size, palette: Palette): readonly Svg[] {
  const { point, marks, changes, goal, period } = figure;
  const drawn: Svg[] = [];
  let y = 0;
  const write = (text: string, size: number, color: string, isBold = false): void => {
    y += size * 1.42;
    drawn.push(line(fitText(text, width, size, isBold), 0, y - size * 0.3, { size, color, isBold }));
  };
  const text = measureText(point.text, 22, true) <= width ? point.text : point.short || point.text;
  write(text, sizeFor(text, width), palette.ink, true);
  for (const part of wrapText([period, ...marks].filter(Boolean).join(' · '), width, 12, 2)) write(part, 12, palette.faint);
  for (const change of changes) if (y + 18 <= height) write(`${change.text} ${change.against}`, 12, toneOf(palette, change.tone));
  if (goal && y + 34 <= height) {
    y += 6;
    drawn.push(...goalBar(goal.ratio ?? 0, y, width, palette, statusColor(palette, goal.status)));
    y += 8;
    write([goal.share, goal.text].filter(Boolean).join(' '), 12, palette.ink);
  }
  if (height - y >= 40) drawn.push(...trendLine(figure.trend, y + 10, width, Math.min(64, height - y - 14), palette));
  return drawn;
}

function sizeFor(text: string, width: number): number {
  return [34, 30, 26, 22, 18].find((size) => measureText(text, size, true) <= width) ?? 15;
}

function goalBar(ratio: number, y: number, width: number, palette: Palette, color: string): readonly Svg[] {
  const part = Math.max(0, Math.min(1, ratio));
  return [
    box(0, y, width, 8, { rx: 4, fill: palette.sunken, stroke: palette.isPaper ? palette.ink : 'none' }),
    box(0, y, part * width, 8, { rx: 4, fill: palette.isPaper ? palette.ink : color }),
  ];
}

/** Drawn from zero; a period without a value leaves a gap. */
function trendLine(values: readonly (number | null)[], top: number, width: number, height: number, palette: Palette): readonly Svg[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return [];
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  const x = (index: number): number => 3 + (index / (values.length - 1)) * (width - 6);
  const y = (value: number): number => top + (1 - (value - low) / span) * height;
  const steps = values.map((value, index) => {
    if (value === null) return '';
    return `${index === 0 || values[index - 1] === null ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const last = values.findLastIndex((value) => value !== null);
  const color = palette.chart.series[0]!;
  return [
    element('path', { d: steps.join(''), fill: 'none', stroke: color, 'stroke-width': 2, 'stroke-linejoin': 'round' }),
    element('circle', { cx: x(last).toFixed(1), cy: y(values[last]!).toFixed(1), r: 3.5, fill: palette.surface, stroke: color, 'stroke-width': 2 }),
  ];
}
