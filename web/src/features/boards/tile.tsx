import type { Opens } from '@leadline/board';
import type { BoardScope, Widget } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { Menu, Skeleton } from '@mantine/core';
import { IconChartBar, IconDots, IconNote, IconTable } from '@tabler/icons-react';
import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import classes from '#web/features/boards/boards.module.css';
import { useNear, useSoon } from '#web/features/boards/use-near.ts';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { AsOf } from '#web/parts/as-of.tsx';
import { ExportItems, ExportState } from '#web/parts/exports/export-menu.tsx';
import { useExport, type Exporting } from '#web/parts/exports/use-export.ts';
import { WidgetView, type WidgetViewProps } from '#web/parts/widgets/widget-view.tsx';
import type { Answered } from '#web/parts/boards/use-boards.ts';
import { PopupButton } from '#web/ui/popup-button.tsx';
import { Part } from '#web/ui/part.tsx';

/** What is no number and needs no file. */
const saysItself: ReadonlySet<Widget['kind']> = new Set([
  'text',
  'countdown',
  'standing',
  'behind',
  'actions',
  'recognition',
  'leaderboard',
  'contest',
  'picture',
]);

/** What shows no KPI of one's choice has no other sides. */
const noKpi: ReadonlySet<Widget['kind']> = new Set(['cohort', 'locations', 'workload', 'completed']);

/** What can be shown as a table instead. */
const charts: ReadonlySet<Widget['kind']> = new Set(['timeline', 'members', 'quadrant', 'distribution']);

/** What is written and not drawn. */
const written: ReadonlySet<Widget['kind']> = new Set(['number', 'calculation', 'table']);

export interface TileProps {
  readonly widget: Widget;
  readonly answered: Answered | undefined;
  /** Why nothing could be answered at all. */
  readonly error: Error | null;
  /** What the board shows. */
  readonly scope: BoardScope;
  /** A number was chosen; its numbers lead nowhere without. */
  readonly onOpen?: (opens: Opens, widget: Widget) => void;
  /** It is to be looked at from other sides. */
  readonly onExplore?: (widget: Widget) => void;
  readonly style?: CSSProperties;
  /** Beside the title. */
  readonly tools?: ReactNode;
  /** Before the title. */
  readonly handle?: ReactNode;
  readonly children?: ReactNode;
  readonly isBeingPlaced?: boolean;
  readonly level?: 2 | 3;
}

/** A widget in its frame: what it is called, what it shows, and how old that is. Its space is kept before it shows anything. */
export function Tile({ widget, answered, error, scope, onOpen, onExplore, style, tools, handle, children, isBeingPlaced, level = 2 }: TileProps) {
  const title = useWidgetTitle()(widget);
  const [isTable, setTable] = useState(false);
  const [isNoting, setNoting] = useState(false);
  const exporting = useExport({ title, scope, sections: [], widgets: [widget] });
  const Heading = `h${level}` as const;
  return (
    <article
      className={classes.tile}
      style={style}
      data-kind={widget.kind}
      data-placing={isBeingPlaced || undefined}
      aria-labelledby={`title-${widget.id}`}
    >
      <header className={classes.tileHead}>
        {handle}
        <Heading className={classes.tileTitle} id={`title-${widget.id}`}>
          {title}
        </Heading>
        {tools}
        {onOpen && answered && !saysItself.has(widget.kind) ? (
          <TileMenu
            title={title}
            exporting={exporting}
            isTable={charts.has(widget.kind) ? isTable : null}
            onTable={setTable}
            onNote={widget.kind === 'timeline' ? () => setNoting(true) : null}
            onExplore={onExplore && !noKpi.has(widget.kind) ? () => onExplore(widget) : undefined}
          />
        ) : null}
      </header>
      <TileBody
        widget={widget}
        answered={answered}
        error={error}
        period={scope.period as PeriodSpec}
        onOpen={onOpen}
        title={title}
        isTable={isTable}
        isStill={onOpen === undefined}
        isNoting={isNoting}
        onNoted={() => setNoting(false)}
      />
      <ExportState exporting={exporting} />
      <TileFoot answered={answered} />
      {children}
    </article>
  );
}

interface TileMenuProps {
  readonly title: string;
  readonly exporting: Exporting;
  /** null: it is no chart. */
  readonly isTable: boolean | null;
  readonly onTable: (isTable: boolean) => void;
  /** Something is to be noted on its axis of time; null: it has none. */
  readonly onNote: (() => void) | null;
  readonly onExplore: (() => void) | undefined;
}

function TileMenu({ title, exporting, isTable, onTable, onNote, onExplore }: TileMenuProps) {
  const { t } = useI18n();
  const mayNote = useMay('targets.write');
  const Picture = isTable === true ? IconChartBar : IconTable;
  return (
    <PopupButton
      kind="menu"
      label={t('boards.more', { name: title })}
      icon={<IconDots size={16} stroke={1.7} aria-hidden />}
      className={classes.tileTool}
    >
      {(popup, anchor) => (
        <Menu {...popup} position="bottom-end">
          <Menu.Target>{anchor}</Menu.Target>
          <Menu.Dropdown>
            {isTable === null ? null : (
              <Menu.Item leftSection={<Picture size={16} stroke={1.6} aria-hidden />} onClick={() => onTable(!isTable)}>
                {t(isTable ? 'board.chart.asChart' : 'board.chart.asTable')}
              </Menu.Item>
            )}
            {mayNote && onNote ? (
              <Menu.Item leftSection={<IconNote size={16} stroke={1.6} aria-hidden />} onClick={onNote}>
                {t('widget.addNote')}
              </Menu.Item>
            ) : null}
            {onExplore ? (
              <Menu.Item leftSection={<IconChartBar size={16} stroke={1.6} aria-hidden />} onClick={onExplore}>
                {t('boards.open.explore')}
              </Menu.Item>
            ) : null}
            <Menu.Label>{t('exports.menu')}</Menu.Label>
            <ExportItems exporting={exporting} />
          </Menu.Dropdown>
        </Menu>
      )}
    </PopupButton>
  );
}

interface BodyProps extends Pick<TileProps, 'widget' | 'answered' | 'error'>, Pick<WidgetViewProps, 'isTable' | 'isStill' | 'isNoting' | 'onNoted'> {
  readonly period: PeriodSpec;
  readonly onOpen: TileProps['onOpen'];
  readonly title: string;
}

/** What is near is shown at once, numbers and tables further down right after, so that the page can be searched; charts and lists when they come near. */
function TileBody(props: BodyProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNear(box);
  const isSoon = useSoon();
  return (
    <div ref={box} className={classes.tileBody}>
      {isNear || (isSoon && written.has(props.widget.kind)) ? (
        <Part>
          <Body {...props} />
        </Part>
      ) : null}
    </div>
  );
}

function Body({ widget, answered, error, onOpen, ...more }: BodyProps) {
  const { t, word } = useI18n();
  const errorText = useErrorText();
  const problem = answered?.answer.problem ?? null;
  if (problem !== null) return <Trouble title={t('boards.tile.problem')} text={word(`error.${problem.code}`, problem.message)} />;
  if (!answered) return error ? <Trouble title={t('boards.tile.problem')} text={errorText(error)} /> : <Skeleton height="100%" />;
  const open = (opens: Opens): void => onOpen?.(opens, widget);
  return <WidgetView widget={answered.widget} answer={answered.answer} onOpen={open} {...more} />;
}

function Trouble({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={classes.trouble}>
      <strong>{title}</strong>
      <p>{text}</p>
    </div>
  );
}

/** Each tile bears its own time. */
function TileFoot({ answered }: Pick<TileProps, 'answered'>) {
  const { results = [], cohorts, workload, contest } = answered?.answer ?? {};
  const newest = [...results, ...(cohorts ? [cohorts] : []), ...(workload ? [workload] : []), ...(contest ? [contest] : [])]
    .map(({ asOf }) => asOf)
    .toSorted((a, b) => ((a.changedAt ?? '') < (b.changedAt ?? '') ? 1 : -1))[0];
  return <p className={classes.tileFoot}>{newest ? <AsOf asOf={newest} /> : null}</p>;
}
