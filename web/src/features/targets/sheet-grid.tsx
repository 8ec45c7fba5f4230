import { formatPeriod, type MessageKey } from '@leadline/i18n';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type PointerEvent } from 'react';
import type { Draft, Patch } from '#web/features/targets/draft.ts';
import { planPaste, type PastePlan } from '#web/features/targets/paste-plan.ts';
import { nextPlace, placeAfter } from '#web/features/targets/sheet-keys.ts';
import { activeCellId, rowHeight, SheetRow } from '#web/features/targets/sheet-row.tsx';
import { SheetSums } from '#web/features/targets/sheet-sums.tsx';
import { type Level, patchOf, type Place, type Range, type Sheet, typedText } from '#web/features/targets/sheet.ts';
import classes from '#web/features/targets/targets.module.css';
import { useWindow } from '#web/features/targets/use-window.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface SheetGridProps {
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly level: Level;
  readonly label: string;
  readonly nameOf: (line: number) => string;
  readonly active: Place;
  readonly onActive: (place: Place) => void;
  readonly isFault: (key: string) => boolean;
  /** A paste that does not fit as it is: nothing has been changed. */
  readonly onMisfit: (plan: PastePlan) => void;
  readonly onPasted: (plan: PastePlan) => void;
  /** What is proposed for cells, by their keys. */
  readonly proposals: ReadonlyMap<string, string>;
}

/** Characters of the longest target, with the signs between groups of digits. */
function longestOf({ cells }: Sheet['grid']): number {
  let longest = 0;
  for (const { value = '' } of cells) longest = Math.max(longest, value.length);
  return longest + Math.floor((longest - 1) / 3);
}

/** People by periods, worked with like a spreadsheet: keys, ranges, copying and pasting. Only the rows in sight are drawn. */
export function SheetGrid({ sheet, draft, level, label, nameOf, active, onActive, isFault, onMisfit, onPasted, proposals }: SheetGridProps) {
  const { locale, t } = useI18n();
  const words = useKpiWords();
  const help = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<Place>(active);
  const [editing, setEditing] = useState<string | null>(null);
  const size = { lines: sheet.lines.length, periods: sheet.grid.periods.length };
  const shown = useWindow(scroller, size.lines, rowHeight);
  const range = rangeOf(anchor, active);
  // Twelve months of one year and their sum fit side by side.
  const isOneYear = new Set(sheet.grid.periods.map(({ id }) => id.slice(0, 4))).size === 1;
  const longest = useMemo(() => longestOf(sheet.grid), [sheet.grid]);
  const narrowest = Math.max(sheet.grid.grain === 'month' ? 74 : 92, Math.min(160, longest * 8 + 24));

  useEffect(() => keepInSight(scroller.current, active), [active]);

  const moveTo = (place: Place, isExtending = false): void => {
    if (!isExtending) setAnchor(place);
    onActive(place);
  };
  const change = (patches: readonly (Patch | undefined)[]): void => draft.apply(patches.flatMap((patch) => patch ?? []));
  const put = (text: string): void => change([patchOf(sheet, locale, level, active.line, active.period, text)]);
  const fill = (from: (line: number, period: number) => Place): void =>
    change(
      placesIn(range).map(({ line, period }) => {
        const source = from(line, period);
        return patchOf(sheet, locale, level, line, period, textAt(source));
      }),
    );
  const textAt = ({ line, period }: Place): string =>
    sheet.editAt(line, period)?.bad ?? typedText(locale, sheet.lines[line]!.kpi, sheet.levelsAt(line, period), level);
  const begin = (text: string): void => {
    if (sheet.mayChange(active.line, active.period)) setEditing(text);
  };
  const end = useCallback((): void => {
    setEditing(null);
    scroller.current?.focus({ preventScroll: true });
  }, []);
  const commit = (text: string, next: Place | undefined): void => {
    if (text !== textAt(active)) put(text);
    end();
    if (next) moveTo(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || event.nativeEvent.isComposing) return;
    const isControl = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 3);
    const to = placeAfter(event.key, isControl, active, size, page);
    const handled = to ? (moveTo(to, event.shiftKey), true) : isControl ? command(event.key.toLowerCase(), event.shiftKey) : press(event);
    if (handled) event.preventDefault();
  };
  const command = (key: string, isShift: boolean): boolean => {
    if (key === 'z') return isShift ? draft.redo() || true : draft.undo() || true;
    if (key === 'y') return draft.redo() || true;
    if (key === 'a') return (setAnchor({ line: 0, period: 0 }), onActive({ line: size.lines - 1, period: size.periods - 1 }), true);
    if (key === 'd') return (fill((_, period) => ({ line: range.top, period })), true);
    if (key === 'r') return (fill((line) => ({ line, period: range.left })), true);
    return false;
  };
  const press = ({ key, shiftKey, altKey }: KeyboardEvent): boolean => {
    if (key === 'Tab') {
      const next = nextPlace(active, shiftKey, size);
      if (next) moveTo(next);
      return next !== undefined;
    }
    if (key === 'Enter' || key === 'F2') return (begin(textAt(active)), true);
    if (key === 'Delete' || key === 'Backspace')
      return (change(placesIn(range).map(({ line, period }) => patchOf(sheet, locale, level, line, period, ''))), true);
    if (key.length === 1 && key !== ' ' && !altKey) return (begin(key), true);
    return false;
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
      Array.from({ length: range.right - range.left + 1 }, (__, column) => textAt({ line: range.top + row, period: range.left + column })).join('\t'),
    );
    event.clipboardData.setData('text/plain', rows.join('\n'));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    const plan = planPaste(sheet, locale, level, range, event.clipboardData.getData('text/plain'));
    if (plan.unknown.length > 0 || plan.rows > plan.fitRows || plan.columns > plan.fitColumns) return onMisfit(plan);
    draft.apply(plan.patches);
    onPasted(plan);
  };
  const onPointer = (event: PointerEvent): void => {
    const place = placeOf(event.target);
    if (!place || editing !== null) return;
    if (event.type === 'pointerdown') moveTo(place, event.shiftKey);
    else if (event.buttons === 1 && (place.line !== active.line || place.period !== active.period)) moveTo(place, true);
  };

  const editor =
    editing === null ? null : (
      <CellEditor
        start={editing}
        label={`${nameOf(active.line)}, ${formatPeriod(locale, sheet.grid.periods[active.period]!.id)}`}
        onCommit={(text, way) =>
          commit(
            text,
            way === 'down' ? placeAfter('ArrowDown', false, active, size, 1) : way === 'stay' ? undefined : nextPlace(active, way === 'back', size),
          )
        }
        onCancel={end}
      />
    );
  const drawn = Array.from({ length: Math.max(0, shown.end - shown.first) }, (_, index) => shown.first + index);
  // The cell that has the keys is always there: who reads it aloud is told of it.
  const isAway = active.line < size.lines && (active.line < shown.first || active.line >= shown.end);
  if (isAway) drawn.push(active.line);
  const columns = `minmax(150px, 220px) repeat(${size.periods}, minmax(${narrowest}px, 1fr)) minmax(${Math.max(96, narrowest + 12)}px, 1.2fr)`;
  const headOf = (id: string): string => {
    const month = /^\d{4}-(\d{2})$/.exec(id)?.[1];
    return month && isOneYear ? t(`period.monthShort.m${Number(month)}` as MessageKey) : formatPeriod(locale, id, 'short');
  };
  return (
    <>
      <p id={help} className={classes.unseen}>
        {t('targets.grid.help')}
      </p>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-describedby={help}
        aria-rowcount={size.lines + 1}
        aria-colcount={size.periods + 2}
        aria-multiselectable
        aria-activedescendant={editing === null ? activeCellId : undefined}
        className={classes.grid}
        style={{ '--columns': columns } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onDoubleClick={(event) => placeOf(event.target) && begin(textAt(active))}
      >
        <div role="rowgroup" className={classes.headGroup} data-part="head">
          <div role="row" aria-rowindex={1} className={classes.headRow}>
            <div role="columnheader" className={classes.name}>
              {t('targets.grid.name')}
            </div>
            {sheet.grid.periods.map((period, index) => (
              <div
                role="columnheader"
                key={period.id}
                aria-colindex={index + 2}
                className={classes.headCell}
                data-locked={period.isLocked || undefined}
              >
                {headOf(period.id)}
                {period.isLocked || period.isClosed ? (
                  <span className={classes.headNote}>{t(period.isLocked ? 'targets.grid.locked' : 'targets.grid.closed')}</span>
                ) : null}
              </div>
            ))}
            <div role="columnheader" className={classes.headCell}>
              {t('targets.grid.total')}
            </div>
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: size.lines * rowHeight }}>
          {/* Rows that leave the picture on one side are used again on the other. */}
          {drawn.map((line) => (
            <SheetRow
              key={isAway && line === active.line ? 'active' : line % shown.most}
              sheet={sheet}
              version={draft.version()}
              line={line}
              level={level}
              name={nameOf(line)}
              kpiName={sheet.grid.kpis.length > 1 ? words.name(sheet.lines[line]!.kpi.id) : null}
              from={line >= range.top && line <= range.bottom ? range.left : null}
              to={line >= range.top && line <= range.bottom ? range.right : null}
              active={line === active.line ? active.period : null}
              editor={line === active.line ? editor : null}
              isFault={isFault}
              proposals={proposals}
            />
          ))}
        </div>
        <SheetSums sheet={sheet} version={draft.version()} proposals={proposals} kpi={sheet.lines[active.line]?.kpi ?? sheet.grid.kpis[0]!} />
      </div>
    </>
  );
}

interface CellEditorProps {
  readonly start: string;
  readonly label: string;
  readonly onCommit: (text: string, way: 'down' | 'on' | 'back' | 'stay') => void;
  readonly onCancel: () => void;
}

function CellEditor({ start, label, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.setSelectionRange(start.length, start.length);
  }, [start]);
  const leave = (way: 'down' | 'on' | 'back' | 'stay'): void => {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(text, way);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      isDone.current = true;
      onCancel();
    } else if (event.key === 'Enter') leave('down');
    else if (event.key === 'Tab') leave(event.shiftKey ? 'back' : 'on');
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className={classes.input}
      inputMode="decimal"
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave('stay')}
    />
  );
}

function rangeOf(a: Place, b: Place): Range {
  return { top: Math.min(a.line, b.line), left: Math.min(a.period, b.period), bottom: Math.max(a.line, b.line), right: Math.max(a.period, b.period) };
}

function placesIn({ top, left, bottom, right }: Range): readonly Place[] {
  const places: Place[] = [];
  for (let line = top; line <= bottom; line += 1) for (let period = left; period <= right; period += 1) places.push({ line, period });
  return places;
}

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-p]') : null;
  const row = cell?.closest<HTMLElement>('[data-l]');
  return cell && row ? { line: Number(row.dataset['l']), period: Number(cell.dataset['p']) } : undefined;
}

/** Under the sticky edges nothing is in sight. */
function keepInSight(element: HTMLElement | null, { line, period }: Place): void {
  if (!element) return;
  const [head, foot] = [
    element.querySelector<HTMLElement>('[data-part="head"]')?.offsetHeight ?? 40,
    element.querySelector<HTMLElement>('[data-part="foot"]')?.offsetHeight ?? 0,
  ];
  const top = line * rowHeight;
  const room = element.clientHeight - head - foot;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
  const cell = element.querySelector<HTMLElement>(`[data-l="${line}"] > [data-p="${period}"]`);
  const name = element.querySelector<HTMLElement>('[role="rowheader"]')?.offsetWidth ?? 0;
  if (!cell) return;
  if (cell.offsetLeft - name < element.scrollLeft) element.scrollLeft = cell.offsetLeft - name;
  else if (cell.offsetLeft + cell.offsetWidth > element.scrollLeft + element.clientWidth)
    element.scrollLeft = cell.offsetLeft + cell.offsetWidth - element.clientWidth;
}
