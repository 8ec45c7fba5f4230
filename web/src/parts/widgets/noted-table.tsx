import type { Opens, Point, Table } from '@leadline/board';
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/widgets/noted-table.module.css';
import { RowCards } from '#web/parts/widgets/row-cards.tsx';
import { useCards } from '#web/parts/widgets/use-cards.ts';
import shared from '#web/parts/widgets/widgets.module.css';

interface NotedTableProps {
  readonly drawing: Table;
  readonly title: string;
  readonly onOpen: (opens: Opens) => void;
  /** Its columns are read along a row: it stays a table on a phone, too. */
  readonly isMatrix?: boolean;
}

/** Numbers that say what they are made of where one points at them or goes to them: one stop of the keyboard, arrows go from one to the next. */
export function NotedTable({ drawing, title, onOpen, isMatrix = false }: NotedTableProps) {
  const { t } = useI18n();
  const [said, setSaid] = useState<string | null>(null);
  const [at, setAt] = useState('0 0');
  const table = useRef<HTMLElement>(null);
  const isCards = useCards(drawing) && !isMatrix;
  const { columns, rows, totals, corner = '', notes = [], more, bars } = drawing;
  const lines = [
    ...rows.map((row) => ({ isGroup: false, ...row, isTotal: false })),
    ...(totals ? [{ key: '', name: t('widget.all'), points: totals, shades: totals.map(() => null), isGroup: false, isTotal: true }] : []),
  ];
  const stop = lines.flatMap(({ points }, row) => points.flatMap((point, column) => (isStop(point) ? [`${row} ${column}`] : [])));
  const current = stop.includes(at) ? at : stop[0];
  const go = (event: KeyboardEvent): void => {
    const to = nextOf(event.key, current, stop);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
  };
  const say = (event: FocusEvent | { readonly target: EventTarget }): void => {
    const own = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
    setSaid(own?.getAttribute('aria-label') ?? null);
  };
  const valueOf = (point: Point, row: number, column: number) => (
    <Value
      point={point}
      name={`${lines[row]!.name}, ${columns[column]!.title}`}
      at={`${row} ${column}`}
      isStop={`${row} ${column}` === current}
      onGo={setAt}
      onOpen={onOpen}
    />
  );
  const events = { onKeyDown: go, onFocus: say, onBlur: () => setSaid(null), onMouseOver: say, onMouseLeave: () => setSaid(null) };
  const below = (
    <p className={classes.notes} data-said={said !== null || undefined}>
      {said ?? notes.join(' ')}
    </p>
  );
  if (isCards)
    return (
      <div className={classes.frame} {...events}>
        <RowCards drawing={drawing} title={title} value={valueOf} cards={(element) => void (table.current = element)} />
        {below}
      </div>
    );
  return (
    <div className={classes.frame}>
      <div className={classes.scroll} role="region" aria-label={title} tabIndex={stop.length === 0 ? 0 : undefined}>
        <table ref={(element) => void (table.current = element)} className={shared.table} {...events}>
          <caption className={shared.caption}>{title}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {corner}
              </th>
              {columns.map(({ title: name }, index) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, points, shades, isTotal, isGroup }, row) => (
              <tr key={key} data-total={isTotal || undefined} data-group={isGroup || undefined} className={classes.row}>
                <th scope="row" className={classes.name}>
                  {name}
                  {bars === null || isTotal || isGroup ? null : <Bar point={points[bars]} />}
                </th>
                {points.map((point, column) => (
                  <td
                    key={column}
                    data-small={point.isSmall || undefined}
                    data-running={point.isRunning || undefined}
                    style={shadeOf(shades[column])}
                  >
                    {valueOf(point, row, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 ? <p className={shared.more}>{t('records.more', { count: more })}</p> : null}
      </div>
      {below}
    </div>
  );
}

interface ValueProps {
  readonly point: Point;
  readonly name: string;
  readonly at: string;
  readonly isStop: boolean;
  readonly onGo: (at: string) => void;
  readonly onOpen: NotedTableProps['onOpen'];
}

/** Says more, or leads somewhere. */
const isStop = ({ note, opens }: Point): boolean => note !== undefined || opens !== undefined;

function Bar({ point }: { readonly point: Point | undefined }) {
  const part = Math.max(0, Math.min(1, Number(point?.value ?? 0)));
  return (
    <span className={shared.track} aria-hidden>
      <span className={shared.bar} style={{ width: `${part * 100}%` }} />
    </span>
  );
}

function Value({ point, name, at, isStop: isFirst, onGo, onOpen }: ValueProps) {
  const { text, note, opens, tone } = point;
  if (!isStop(point)) return <span data-tone={tone}>{text}</span>;
  return (
    <button
      type="button"
      className={classes.value}
      data-at={at}
      data-opens={opens !== undefined || undefined}
      tabIndex={isFirst ? 0 : -1}
      aria-label={note === undefined ? `${name}: ${text}` : `${name}: ${text} – ${note}`}
      onClick={() => (opens ? onOpen(opens) : onGo(at))}
    >
      {text}
    </button>
  );
}

/** How strong a shade may be, so that what is written on it stays readable. */
const strongest = 34;

const shadeOf = (shade: number | null | undefined) =>
  shade === null || shade === undefined
    ? undefined
    : { backgroundColor: `color-mix(in srgb, var(--ll-series-6) ${Math.round(shade * strongest)}%, transparent)` };

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** The next value that tells something, in the direction of the arrow; undefined: there is none. */
function nextOf(key: string, at: string | undefined, stops: readonly string[]): string | undefined {
  const step = steps[key];
  if (at === undefined) return undefined;
  const [row, column] = at.split(' ').map(Number) as [number, number];
  if (key === 'Home') return stops.find((stop) => stop.startsWith(`${row} `));
  if (key === 'End') return stops.findLast((stop) => stop.startsWith(`${row} `));
  if (!step) return undefined;
  for (let far = 1; far <= 250; far++) {
    const to = `${row + far * step[0]} ${column + far * step[1]}`;
    if (stops.includes(to)) return to;
  }
  return undefined;
}
