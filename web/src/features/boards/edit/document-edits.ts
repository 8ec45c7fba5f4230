import { asRead, firstFree, moved, putOn, settled, type Items } from '@leadline/board';
import type { BoardDocument, BoardSection, Widget } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';
import { inSection, tabsOf } from '#web/features/boards/use-arrangement.ts';

/** What a document becomes by one change. Nothing is changed in place. */
type Edited = BoardDocument;

export const isFull = ({ widgets }: BoardDocument): boolean => widgets.length >= boardLimits.widgets;
export const hasAllSections = ({ sections }: BoardDocument): boolean => sections.length >= boardLimits.sections;

const withWidgets = (document: BoardDocument, widgets: readonly Widget[]): Edited => {
  const ids = new Set(widgets.map(({ id }) => id));
  return { ...document, widgets: [...widgets], phoneOrder: document.phoneOrder.filter((id) => ids.has(id)) };
};

/** Puts widgets of one section where the items say. */
export function placed(document: BoardDocument, items: Items): Edited {
  const places = new Map(items.map(({ id, place }) => [id, place]));
  return withWidgets(
    document,
    document.widgets.map((widget) => {
      const place = places.get(widget.id);
      return place === undefined || place === widget.place ? widget : { ...widget, place };
    }),
  );
}

/** At the first place of its section that is free. */
export function withNew(document: BoardDocument, widget: Widget): Edited {
  return putOn(document, widget);
}

/** Says anew what a widget shows; one that goes into another section stands at the first free place there. */
export function withChanged(document: BoardDocument, widget: Widget): Edited {
  const before = document.widgets.find(({ id }) => id === widget.id);
  if (before === undefined) return withNew(document, widget);
  const place =
    before.sectionId === widget.sectionId ? before.place : firstFree(settled(inSection(document, { id: widget.sectionId })), before.place);
  const widgets = document.widgets.map((one) => (one.id === widget.id ? { ...widget, place } : one));
  return closed(withWidgets(document, widgets), before.sectionId);
}

/** Into another section: where it was let go there, else at the first place that is free. */
export function withMovedTo(document: BoardDocument, id: string, sectionId: string, to?: { readonly x: number; readonly y: number }): Edited {
  const before = document.widgets.find((one) => one.id === id);
  if (before === undefined || before.sectionId === sectionId || !document.sections.some((one) => one.id === sectionId)) return document;
  const changed = withChanged(document, { ...before, sectionId });
  return to === undefined ? changed : placed(changed, moved(settled(inSection(changed, { id: sectionId })), id, to));
}

/** A second one of the same, right behind the first where there is room. */
export function withCopy(document: BoardDocument, id: string, copyId: string): Edited {
  const widget = document.widgets.find((one) => one.id === id);
  return widget === undefined || isFull(document) ? document : withNew(document, { ...widget, id: copyId });
}

export function without(document: BoardDocument, id: string): Edited {
  const sectionId = document.widgets.find((one) => one.id === id)?.sectionId;
  const rest = withWidgets(
    document,
    document.widgets.filter((one) => one.id !== id),
  );
  return sectionId === undefined ? rest : closed(rest, sectionId);
}

/** Nothing hangs in the air where something was taken away. */
const closed = (document: BoardDocument, sectionId: string): Edited => placed(document, settled(inSection(document, { id: sectionId })));

const byTab = (sections: readonly BoardSection[], tabs: readonly (string | null)[]): BoardSection[] =>
  tabs.flatMap((tab) => sections.filter((section) => section.tab === tab));

const withSections = (document: BoardDocument, sections: readonly BoardSection[], tabs = tabsOf({ sections: [...sections] })): Edited => ({
  ...document,
  sections: byTab(sections, tabs),
});

export const withSection = (document: BoardDocument, section: BoardSection): Edited =>
  hasAllSections(document) ? document : withSections(document, [...document.sections, section]);

export const withSectionChanged = (document: BoardDocument, section: BoardSection): Edited =>
  withSections(
    document,
    document.sections.map((one) => (one.id === section.id ? section : one)),
  );

/** A section goes with what stands in it; the last one stays. */
export function withoutSection(document: BoardDocument, id: string): Edited {
  if (document.sections.length < 2) return document;
  const rest = withSections(
    document,
    document.sections.filter((one) => one.id !== id),
  );
  return withWidgets(
    rest,
    document.widgets.filter((widget) => widget.sectionId !== id),
  );
}

function exchanged<One>(all: readonly One[], at: number, by: -1 | 1): readonly One[] {
  if (at < 0 || at + by < 0 || at + by >= all.length) return all;
  const next = [...all];
  [next[at], next[at + by]] = [next[at + by]!, next[at]!];
  return next;
}

/** One step up (-1) or down (1) among the sections of its tab. */
export function withSectionMoved(document: BoardDocument, id: string, by: -1 | 1): Edited {
  const tab = document.sections.find((one) => one.id === id)?.tab ?? null;
  const own = document.sections.filter((one) => one.tab === tab);
  const moved = exchanged(
    own,
    own.findIndex((one) => one.id === id),
    by,
  );
  const rest = document.sections.filter((one) => one.tab !== tab);
  return withSections(document, [...moved, ...rest], tabsOf(document));
}

export const withTabMoved = (document: BoardDocument, tab: string | null, by: -1 | 1): Edited =>
  withSections(document, document.sections, exchanged(tabsOf(document), tabsOf(document).indexOf(tab), by));

/** Another name for a tab; one that is taken puts both together. */
export function withTabNamed(document: BoardDocument, tab: string | null, name: string | null): Edited {
  const tabs = tabsOf(document).map((one) => (one === tab ? name : one));
  const sections = document.sections.map((one) => (one.tab === tab ? { ...one, tab: name } : one));
  return withSections(document, sections, [...new Set(tabs)]);
}

/** As it is kept: widgets in the order they are read, so that whoever reads the file reads them so too. */
export function asKept(document: BoardDocument): BoardDocument {
  const widgets = document.sections.flatMap((section) => {
    const places = settled(inSection(document, section));
    const byId = new Map(document.widgets.map((widget) => [widget.id, widget]));
    return asRead(places).map(({ id, place }): Widget => ({ ...byId.get(id)!, place }));
  });
  return { ...document, widgets };
}
