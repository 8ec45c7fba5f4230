import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type SortingState } from '@tanstack/react-table';
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

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** A table with headers that sort. Missing values stay at the end in both orders. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, keyOf, initialSort, locale, isWide } = props;
  const [sorting, setSorting] = useState<SortingState>(initialSort ? [{ id: initialSort.id, desc: initialSort.descending }] : []);
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(locale);
    return columns.map((column): ColumnDef<typeof features, Row, unknown> => ({
      id: column.id,
      accessorFn: (row) => column.sortBy?.(row) ?? undefined,
      enableSorting: column.sortBy !== undefined,
      sortUndefined: 'last',
      sortDescFirst: column.isNumber === true,
      sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id), collator),
    }));
  }, [columns, locale]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: keyOf,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
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
              const state = table.getColumn(column.id)?.getIsSorted() ?? false;
              const sort = () => table.getColumn(column.id)?.toggleSorting();
              return <HeaderCell key={column.id} column={column} state={state} onSort={sort} label={props.sortLabel(column.title)} />;
            })}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => (
                <BodyCell key={column.id} column={column} isHead={index === 0}>
                  {column.render(row.original)}
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

function compareValues(a: unknown, b: unknown, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
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
