import type { Opens, Point, Table } from '@leadline/board';
import { lazy } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCards } from '#web/parts/widgets/use-cards.ts';
import classes from '#web/parts/widgets/widgets.module.css';
import { Part } from '#web/ui/part.tsx';

export interface TableViewProps {
  readonly drawing: Table;
  readonly title: string;
  readonly onOpen: (opens: Opens) => void;
}

const RowCards = lazy(async () => ({ default: (await import('#web/parts/widgets/row-cards.tsx')).RowCards }));

/** Rows of numbers; on a phone one below the other where there are several. */
export function NarrowTableView(props: TableViewProps) {
  const { t } = useI18n();
  const { drawing, title, onOpen } = props;
  const { columns, rows } = drawing;
  if (!useCards(drawing)) return <TableView {...props} />;
  const labelOf = (point: Point, row: number, column: number): string => `${rows[row]?.name ?? t('widget.all')}, ${columns[column]!.title}: ${point.text}`; // prettier-ignore
  return (
    <Part>
      <RowCards
        drawing={drawing}
        title={title}
        value={(point, row, column) => <Value point={point} label={labelOf(point, row, column)} onOpen={onOpen} />}
      />
    </Part>
  );
}

/** Rows of numbers; what stands out is shaded, parts of a whole have a bar. It scrolls inside of its box. */
export function TableView({ drawing, title, onOpen }: TableViewProps) {
  const { t } = useI18n();
  const { columns, rows, totals, more, bars } = drawing;
  return (
    <div className={classes.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{title}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ title: name }, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, points, shades }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                {bars === null ? null : <Bar point={points[bars]} />}
              </th>
              {points.map((point, index) => (
                <td key={index} data-small={point.isSmall || undefined} style={point.isSmall ? undefined : shadeOf(shades[index])}>
                  <Value point={point} label={`${name}, ${columns[index]!.title}: ${point.text}`} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {totals ? (
          <tfoot>
            <tr>
              <th scope="row">{t('widget.all')}</th>
              {totals.map((point, index) => (
                <td key={index}>
                  <Value point={point} label={`${t('widget.all')}, ${columns[index]!.title}: ${point.text}`} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {more > 0 ? <p className={classes.more}>{t('records.more', { count: more })}</p> : null}
    </div>
  );
}

/** How strong a shade may be, so that what is written on it stays readable. */
const strongest = 34;

function shadeOf(shade: number | null | undefined) {
  return shade === null || shade === undefined
    ? undefined
    : { backgroundColor: `color-mix(in srgb, var(--ll-series-6) ${Math.round(shade * strongest)}%, transparent)` };
}

function Bar({ point }: { readonly point: Point | undefined }) {
  const part = Math.max(0, Math.min(1, Number(point?.value ?? 0)));
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.bar} style={{ width: `${part * 100}%` }} />
    </span>
  );
}

interface ValueProps {
  readonly point: Point;
  readonly label: string;
  readonly onOpen: TableViewProps['onOpen'];
}

function Value({ point: { text, short, opens, value, isAmounts }, label, onOpen }: ValueProps) {
  if (value === null && !isAmounts)
    return (
      <span className={classes.faint} title={text}>
        <span aria-hidden>{short}</span>
        <span className={classes.hidden}>{text}</span>
      </span>
    );
  if (!opens) return <span>{text}</span>;
  return (
    <button type="button" className={classes.open} aria-label={label} onClick={() => onOpen(opens)}>
      {text}
    </button>
  );
}
