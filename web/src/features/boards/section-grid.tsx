import { rowsOf, type Items } from '@leadline/board';
import type { BoardDocument, BoardSection, Widget } from '@leadline/contract';
import type { CSSProperties, ReactNode, Ref } from 'react';
import classes from '#web/features/boards/boards.module.css';
import { arranged, type Device } from '#web/features/boards/use-arrangement.ts';

/** Where something stands on the grid. */
export function placeStyle(places: Items, id: string): CSSProperties {
  const place = places.find((one) => one.id === id)?.place;
  return place ? { gridColumn: `${place.x + 1} / span ${place.w}`, gridRow: `${place.y + 1} / span ${place.h}` } : {};
}

interface GridProps {
  readonly columns: number;
  readonly places: Items;
  /** Empty rows below, to put something there. */
  readonly spare?: number;
  readonly box?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** As many rows as are needed are there from the beginning: nothing moves when what is on it arrives. */
export function Grid({ columns, places, spare = 0, box, children }: GridProps) {
  const rows = rowsOf(places) + spare;
  return (
    <div ref={box} className={classes.grid} data-grid style={{ '--columns': columns, '--rows': rows } as CSSProperties}>
      {children}
    </div>
  );
}

interface SectionGridProps {
  readonly document: BoardDocument;
  readonly section: BoardSection;
  readonly device: Device;
  readonly children: (widget: Widget, style: CSSProperties) => ReactNode;
}

export function SectionGrid({ document, section, device, children }: SectionGridProps) {
  const { columns, widgets, places } = arranged(document, section, device);
  const Grids = (
    <Grid columns={columns} places={places}>
      {widgets.map((widget) => children(widget, placeStyle(places, widget.id)))}
    </Grid>
  );
  if (section.title === null) return <div className={classes.section}>{Grids}</div>;
  return (
    <section className={classes.section} aria-labelledby={`section-${section.id}`}>
      <h2 className={classes.sectionTitle} id={`section-${section.id}`}>
        {section.title}
      </h2>
      {Grids}
    </section>
  );
}
