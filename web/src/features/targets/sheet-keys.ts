import type { Place } from '#web/features/targets/sheet.ts';

export interface Size {
  readonly lines: number;
  readonly periods: number;
}

const within = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
export function placeAfter(key: string, isFar: boolean, { line, period }: Place, { lines, periods }: Size, page: number): Place | undefined {
  const far = (value: number): number => (isFar ? Number.MAX_SAFE_INTEGER : value);
  switch (key) {
    case 'ArrowDown':
      return { line: within(line + far(1), lines), period };
    case 'ArrowUp':
      return { line: within(line - far(1), lines), period };
    case 'ArrowRight':
      return { line, period: within(period + far(1), periods) };
    case 'ArrowLeft':
      return { line, period: within(period - far(1), periods) };
    case 'PageDown':
      return { line: within(line + page, lines), period };
    case 'PageUp':
      return { line: within(line - page, lines), period };
    case 'Home':
      return { line: isFar ? 0 : line, period: 0 };
    case 'End':
      return { line: isFar ? lines - 1 : line, period: periods - 1 };
    default:
      return undefined;
  }
}

/** The next cell to type into: along the line, then on the next one. undefined at the ends, where the page goes on. */
export function nextPlace({ line, period }: Place, isBack: boolean, { lines, periods }: Size): Place | undefined {
  const at = line * periods + period + (isBack ? -1 : 1);
  return at < 0 || at >= lines * periods ? undefined : { line: Math.floor(at / periods), period: at % periods };
}
