import {
  alongTime,
  comparedRows,
  drawingOf,
  isRare,
  mostOf,
  tableOf,
  type Drawing,
  type DrawingWords,
  type Grouping,
  type Opens,
} from '@leadline/board';
import type { Widget } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { Button, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { ChartChoice } from '#web/features/explore/chart-choice.tsx';
import classes from '#web/features/explore/explore.module.css';
import type { Exploring } from '#web/features/explore/use-explore.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { AsOf } from '#web/parts/as-of.tsx';
import { memberDimensionsOf } from '#web/parts/boards/dimensions.ts';
import { useBoardAnswers, type Answered } from '#web/parts/boards/use-boards.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { TableView } from '#web/parts/widgets/table-view.tsx';
import { useDrawingWords } from '#web/parts/widgets/use-drawing-words.ts';
import { WidgetView } from '#web/parts/widgets/widget-view.tsx';

interface ShownProps {
  readonly exploring: Exploring;
  readonly title: string;
  readonly onOpen: (opens: Opens, widget: Widget) => void;
}

/** The answer: each KPI over everything, a sentence, the picture and the numbers in rows. One request brings all of it. */
export function Shown({ exploring, title, onOpen }: ShownProps) {
  const { widgets, scope } = exploring;
  const { shown, heads, table } = widgets;
  const answers = useBoardAnswers(scope, [...shown, ...heads, ...(table ? [table] : [])]);
  const errorText = useErrorText();
  const of = (widget: Widget): Answered | undefined => answers.data?.get(widget.id);
  const period = scope.period as PeriodSpec;
  const parts = { exploring, period, onOpen, of };
  return (
    <div className={classes.shown} aria-busy={answers.isFetching} data-stale={answers.isPlaceholderData || undefined}>
      {answers.error ? (
        <p className={classes.bad} role="alert">
          {errorText(answers.error)}
        </p>
      ) : null}
      {heads.length > 0 ? <Heads {...parts} heads={heads} /> : null}
      <ChartChoice exploring={exploring} />
      <div className={classes.results}>
        <div className={classes.pictures} data-count={shown.length}>
          {shown.map((widget) => (
            <Picture key={widget.id} {...parts} widget={widget} title={title} />
          ))}
        </div>
        <Rows {...parts} />
      </div>
      {exploring.explored.by === null ? <NextSteps exploring={exploring} /> : null}
      <Newest answered={shown.flatMap((widget) => of(widget) ?? [])} />
    </div>
  );
}

interface PartProps {
  readonly exploring: Exploring;
  readonly period: PeriodSpec;
  readonly onOpen: ShownProps['onOpen'];
  readonly of: (widget: Widget) => Answered | undefined;
}

function Heads({ exploring, heads, period, onOpen, of }: PartProps & { readonly heads: readonly Widget[] }) {
  const words = useKpiWords();
  return (
    <div className={classes.heads}>
      {heads.map((widget, at) => {
        const { id, variant } = exploring.explored.kpis[at]!;
        const answered = of(widget);
        return (
          <section key={widget.id} className={classes.headNumber} aria-label={words.name(id, variant)}>
            <h2 className={classes.headName}>{words.name(id, variant)}</h2>
            {answered?.answer.problem ? null : (
              <WidgetView
                widget={answered?.widget ?? widget}
                answer={answered?.answer}
                title={words.name(id, variant)}
                period={period}
                onOpen={(opens) => onOpen(opens, widget)}
              />
            )}
          </section>
        );
      })}
      <Sentence exploring={exploring} of={of} />
    </div>
  );
}

/** Who has the most, said before it is drawn. */
function Sentence({ exploring: { widgets }, of }: Pick<PartProps, 'exploring' | 'of'>) {
  const { t } = useI18n();
  const words = useDrawingWords();
  const answered = widgets.chart === 'spread' || widgets.chart === 'points' ? undefined : of(widgets.table ?? widgets.shown[0]!);
  const result = answered?.widget.kind === 'table' ? answered.answer.results[0] : undefined;
  const most = result ? mostOf(words, result) : null;
  if (most === null) return null;
  const { name, value, share } = most;
  return <p className={classes.sentence}>{share === null ? t('explore.most', { name, value }) : t('explore.mostOf', { name, value, share })}</p>;
}

/** What exploring asks for is never of a rare kind. */
const drawn = (words: DrawingWords, { widget, answer }: Answered): Drawing | null => (isRare(widget) ? null : drawingOf(words, widget, answer));

const row = 34;

/** So high that every bar and its name have room, and no higher than a screen. */
function heightOf(drawing: Drawing | null): number | 'auto' {
  if (drawing?.kind === 'table' || drawing?.kind === 'figure' || drawing?.kind === 'notice') return 'auto';
  if (drawing?.kind === 'chart' && drawing.isLying) return Math.max(200, Math.min(900, drawing.categories.length * (row + (drawing.series.length - 1) * 16) + 60)); // prettier-ignore
  return drawing?.kind === 'spread' && drawing.shape.kind === 'quartiles' ? 220 : 400;
}

function Picture({ exploring, widget, title, period, onOpen, of }: PartProps & { readonly widget: Widget; readonly title: string }) {
  const drawingWords = useDrawingWords();
  const words = useKpiWords();
  const answered = of(widget);
  const problem = answered?.answer.problem ?? null;
  const drawing = useMemo(() => (answered ? drawn(drawingWords, answered) : null), [answered, drawingWords]);
  const name = widget.kind === 'number' ? words.name(widget.kpi.id, widget.kpi.variant) : title;
  return (
    <section className={classes.picture} aria-label={name} style={{ minHeight: drawing === null ? 240 : undefined }}>
      {widget.kind === 'number' && exploring.explored.kpis.length > 1 ? <h2 className={classes.headName}>{name}</h2> : null}
      {problem !== null ? (
        <Trouble exploring={exploring} problem={problem} />
      ) : answered ? (
        <div className={classes.drawing} data-kind={drawing?.kind} style={{ height: heightOf(drawing) }}>
          <WidgetView widget={answered.widget} answer={answered.answer} title={name} period={period} onOpen={(opens) => onOpen(opens, widget)} />
        </div>
      ) : (
        <Skeleton height={240} />
      )}
    </section>
  );
}

interface TroubleProps {
  readonly exploring: Exploring;
  readonly problem: NonNullable<Answered['answer']['problem']>;
}

/** Why there is nothing to see, and the way out where the grouping is in the way. */
function Trouble({ exploring: { explored, catalog, change }, problem }: TroubleProps) {
  const { t } = useI18n();
  const known = memberDimensionsOf(catalog, explored.kpis);
  const isInTheWay = [explored.by, explored.then].some((by) => by !== null && by !== alongTime && !known.includes(by));
  const odd = explored.filters.filter(({ dimension }) => problem.code === 'query.unknown_member' || !known.includes(dimension));
  return (
    <div className={classes.trouble} role="status">
      <strong>{t('boards.tile.problem')}</strong>
      <p>{problem.message}</p>
      {isInTheWay ? (
        <Button size="compact-md" variant="default" onClick={() => change({ by: null, then: null })}>
          {t('explore.ungroup')}
        </Button>
      ) : null}
      {odd.length > 0 ? (
        <Button size="compact-md" variant="default" onClick={() => change({ filters: explored.filters.filter((filter) => !odd.includes(filter)) })}>
          {t('explore.unfilter')}
        </Button>
      ) : null}
    </div>
  );
}

/** What the picture shows, in rows: members with how they changed, or one row for each stretch of time. */
function Rows({ exploring, onOpen, of }: PartProps) {
  const { t } = useI18n();
  const words = useDrawingWords();
  const { widgets } = exploring;
  const widget = widgets.table ?? widgets.shown[0]!;
  const answered = of(widget);
  const rows = useMemo(() => {
    if (!answered || answered.answer.problem) return null;
    if (answered.widget.kind === 'table')
      return answered.answer.results[0]!.rows.length === 0 ? null : comparedRows(words, answered.answer.results[0]!);
    const drawing = drawn(words, answered);
    return drawing?.kind === 'chart' ? tableOf(drawing) : null;
  }, [answered, words]);
  if (rows === null || widgets.chart === 'table' || widgets.chart === 'number') return null;
  return (
    <section className={classes.rows} aria-label={t('explore.numbers')}>
      <h2 className={classes.headName}>{t('explore.numbers')}</h2>
      <div className={classes.rowsBox}>
        <TableView drawing={rows} title={t('explore.numbers')} onOpen={(opens) => onOpen(opens, widget)} />
      </div>
    </section>
  );
}

const nearest: readonly Grouping[] = [alongTime, 'person', 'team', 'location', 'product'];

/** A number alone asks what it is made of: the groupings people ask for first are one press away. */
function NextSteps({ exploring: { explored, catalog, change } }: { readonly exploring: Exploring }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const known = memberDimensionsOf(catalog, explored.kpis);
  const offered = nearest.filter((by) => by === alongTime || known.includes(by));
  return (
    <section className={classes.next} aria-label={t('explore.next')}>
      <h2 className={classes.headName}>{t('explore.next')}</h2>
      <div className={classes.nextSteps}>
        {offered.map((by) => (
          <Button key={by} variant="default" onClick={() => change({ by })}>
            {by === alongTime ? t('explore.time') : words.dimension(by)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function Newest({ answered }: { readonly answered: readonly Answered[] }) {
  const newest = answered.flatMap(({ answer }) => answer.results).map(({ asOf }) => asOf)[0];
  return <p className={classes.asOf}>{newest ? <AsOf asOf={newest} /> : null}</p>;
}
