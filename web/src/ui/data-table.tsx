import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import classes from '#web/ui/data-table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** What rows are put in order by: numbers, or text in the reader's collation. Without it the column is not sorted. */
  readonly sortBy?: (row: Row) => number | string | null;
  readonly isNumber?: boolean;
  /** Shown on a phone, where there is room for two columns. */
  readonly isPrimary?: boolean;
  readonly isWrapped?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly initialSort?: { readonly id: string; readonly descending: boolean };
  readonly locale: string;
  readonly sortLabel: (title: string) => string;
  readonly total?: ReactNode;
  /** The whole table may be scrolled sideways on its own instead of hiding columns. */
  readonly isWide?: boolean;
}

interface Sort {
  readonly id: string;
  readonly descending: boolean;
}

/** A table with headers that sort. Missing values stay at the end in both orders. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, keyOf, initialSort, locale, isWide } = props;
  const [sort, setSort] = useState<Sort | undefined>(initialSort);
  const sorted = useMemo(() => inOrder(rows, columns, sort, locale), [rows, columns, sort, locale]);
  return (
    <div
      className={classes.scroll}
      tabIndex={isWide ? 0 : undefined}
      role={isWide ? 'region' : undefined}
      aria-label={isWide ? props.caption : undefined}
    >
      <table className={classes.table} data-wide={isWide || undefined}>
        <caption className={classes.caption}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = sort?.id === column.id && column.sortBy !== undefined;
              // Numbers begin with the largest.
              const next = (): void => setSort({ id: column.id, descending: isSorted ? !sort.descending : column.isNumber === true });
              const state = isSorted ? (sort.descending ? 'desc' : 'asc') : false;
              return <HeaderCell key={column.id} column={column} state={state} onSort={next} label={props.sortLabel(column.title)} />;
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => (
                <BodyCell key={column.id} column={column} isHead={index === 0}>
                  {column.render(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {props.total ? <tfoot>{props.total}</tfoot> : null}
      </table>
    </div>
  );
}

/** Rows that come to the same stay as they came. */
function inOrder<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], sort: Sort | undefined, locale: string): readonly Row[] {
  const valueOf = columns.find(({ id }) => id === sort?.id)?.sortBy;
  if (!sort || !valueOf) return rows;
  const collator = new Intl.Collator(locale);
  const compare = (a: number | string, b: number | string): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sort.descending ? compare(b.value, a.value) : compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

interface HeaderCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly state: false | 'asc' | 'desc';
  readonly onSort: () => void;
  readonly label: string;
}

function HeaderCell<Row>({ column, state, onSort, label }: HeaderCellProps<Row>) {
  const sort = state === 'asc' ? 'ascending' : state === 'desc' ? 'descending' : undefined;
  const Arrow = state === 'asc' ? IconArrowUp : state === 'desc' ? IconArrowDown : IconArrowsSort;
  return (
    <th scope="col" aria-sort={sort} className={cellClass(column)}>
      {column.sortBy ? (
        <button type="button" className={classes.sort} onClick={onSort} title={label} data-active={state !== false || undefined}>
          <span>{column.title}</span>
          <Arrow size={14} stroke={2} aria-hidden />
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

function BodyCell<Row>({ column, isHead, children }: { readonly column: TableColumn<Row>; readonly isHead: boolean; readonly children: ReactNode }) {
  if (isHead) {
    return (
      <th scope="row" className={cellClass(column)}>
        {children}
      </th>
    );
  }
  return <td className={cellClass(column)}>{children}</td>;
}

function cellClass<Row>(column: TableColumn<Row>): string {
  return [column.isNumber ? classes.number : '', column.isPrimary ? '' : classes.secondary, column.isWrapped ? classes.wrapped : '']
    .filter(Boolean)
    .join(' ');
}
