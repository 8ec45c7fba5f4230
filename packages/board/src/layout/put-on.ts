import type { BoardDocument, Widget } from '@leadline/contract';
import { firstFree, settled } from './grid.ts';

/** A board with one widget more, at the first place of its section that is free. */
export function putOn(document: BoardDocument, widget: Widget): BoardDocument {
  const beside = document.widgets.filter(({ sectionId }) => sectionId === widget.sectionId);
  return { ...document, widgets: [...document.widgets, { ...widget, place: firstFree(settled(beside), widget.place) }] };
}
