import type { BoardScope, Widget } from '@leadline/contract';

/** The one team a board and its widget are about; null: none, or more. */
export function teamAbout(widget: Widget, { filters = [] }: BoardScope): string | null {
  const teams = [...filters, ...widget.filters]
    .filter(({ dimension, exclude }) => dimension === 'team' && !exclude)
    .flatMap(({ members }) => members);
  return teams.length === 1 ? teams[0]! : null;
}
