import type { BoardDocument, BoardSection, Widget } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';
import { asRead, onPhone, onTablet, settled, tabletColumns, type Items } from '@leadline/board';
import { useMediaQuery } from '@mantine/hooks';

export type Device = 'phone' | 'tablet' | 'desk';

export function useDevice(): Device {
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const isTablet = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  return isPhone ? 'phone' : isTablet ? 'tablet' : 'desk';
}

export interface Arranged {
  readonly columns: number;
  /** In the order they are read. */
  readonly widgets: readonly Widget[];
  readonly places: Items;
}

export const inSection = ({ widgets }: Pick<BoardDocument, 'widgets'>, { id }: Pick<BoardSection, 'id'>): readonly Widget[] =>
  widgets.filter(({ sectionId }) => sectionId === id);

/** Where the widgets of a section stand on a device. */
export function arranged(document: BoardDocument, section: BoardSection, device: Device): Arranged {
  const desk = settled(inSection(document, section));
  const byId = new Map(document.widgets.map((widget) => [widget.id, widget]));
  const read = (places: Items): readonly Widget[] => asRead(places).map(({ id }) => byId.get(id)!);
  if (device === 'desk') return { columns: boardLimits.columns, widgets: read(desk), places: desk };
  if (device === 'tablet') {
    const places = onTablet(desk);
    return { columns: tabletColumns, widgets: read(places), places };
  }
  const widgets = onPhone(document, section.id);
  let y = 0;
  const places = widgets.map(({ id, place: { h } }) => {
    y += h;
    return { id, place: { x: 0, y: y - h, w: 1, h } };
  });
  return { columns: 1, widgets, places };
}

/** The sections of a tab, and all widgets in them. */
export function shownOn(
  document: BoardDocument,
  tab: string | null,
): { readonly sections: readonly BoardSection[]; readonly widgets: readonly Widget[] } {
  const sections = document.sections.filter((section) => section.tab === tab);
  return { sections, widgets: sections.flatMap((section) => inSection(document, section)) };
}

/** The names of the tabs in their order; null: the first, unnamed one. */
export const tabsOf = ({ sections }: Pick<BoardDocument, 'sections'>): readonly (string | null)[] => [...new Set(sections.map(({ tab }) => tab))];

/** The tab the address names, else the first. */
export function tabShown(document: Pick<BoardDocument, 'sections'>, asked: string | undefined): string | null {
  const tabs = tabsOf(document);
  return asked !== undefined && tabs.includes(asked) ? asked : (tabs[0] ?? null);
}
