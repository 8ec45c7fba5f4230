import { formatPercent } from '@leadline/i18n';
import { Skeleton } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { BoardEmpty } from '#web/features/board/board-empty.tsx';
import { locationColumns, personColumns, sections, supports } from '#web/features/board/board-queries.ts';
import { BoardSection } from '#web/features/board/board-section.tsx';
import classes from '#web/features/board/board.module.css';
import { Funnel } from '#web/features/board/funnel.tsx';
import { KpiTile } from '#web/features/board/kpi-tile.tsx';
import { MemberTable } from '#web/features/board/member-table.tsx';
import { RevenueChart } from '#web/features/board/revenue-chart.tsx';
import { BoardsTabs } from '#web/parts/boards/boards-tabs.tsx';
import { ScopePickers } from '#web/parts/scope-pickers.tsx';
import { useIsMember } from '#web/lib/sees-people.ts';
import { StandingPanel } from '#web/parts/standing-panel.tsx';
import { scopeQuery } from '#web/lib/search.ts';
import { whereWeStand } from '#web/features/board/sentence.ts';
import { useBoard, type Board } from '#web/features/board/use-board.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';
import { ReadingOffer } from '#web/parts/reading/reading-offer.tsx';
import { useValueText } from '#web/parts/value-text.ts';

/** "Where we stand": a sentence, the headline, its supports, then money, deals, contacts and places. */
export function BoardPage() {
  const { t } = useI18n();
  const { hasData } = useAppState();
  useTitle(t('board.title'));
  return (
    <>
      <BoardsTabs />
      {hasData ? <FilledBoard /> : <BoardEmpty />}
      <Outlet />
    </>
  );
}

function FilledBoard() {
  const { t } = useI18n();
  const board = useBoard();
  const errorText = useErrorText();
  return (
    <div aria-busy={board.isWaiting || board.isStale}>
      <header className={classes.header}>
        <div className={classes.titleLine}>
          <h1 className={classes.title}>{t('board.title')}</h1>
          <HowToRead chart="tile" name={t('board.title')} />
        </div>
        <Sentence board={board} />
        <ScopePickers scope={board.scope} />
        {isCut(board) || isProvisional(board) ? (
          <p className={classes.how}>
            {[
              ...(isCut(board) ? [t('period.comparison.sameWorkingDays')] : []),
              ...(isProvisional(board) ? [t('mark.provisional_calendar', { count: 0 })] : []),
            ].join(' · ')}
          </p>
        ) : null}
      </header>
      {board.error ? (
        <p className={classes.error} role="alert">
          {errorText(board.error)}
        </p>
      ) : null}
      <ReadingOffer />
      {board.parts.totals ? <BoardBody board={board} /> : board.error ? null : <BoardWait />}
    </div>
  );
}

/** The comparison is cut to as many working days as have passed. */
function isCut({ parts: { totals } }: Board): boolean {
  return totals !== undefined && totals.period.isRunning && Object.keys(totals.comparisons).length > 0;
}

/** Public holidays of the period are not settled yet. */
function isProvisional({ parts: { totals } }: Board): boolean {
  return totals?.totals.some(({ marks }) => marks?.includes('provisional_calendar')) ?? false;
}

function Sentence({ board }: { readonly board: Board }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const { totals } = board.parts;
  if (!totals) return <p className={classes.sentence} data-waiting aria-hidden />;
  const sentence = whereWeStand(totals, board.revenue, {
    t,
    value: ({ cell, column }) => text.text(cell, column),
    percent: (ratio) => formatPercent(locale, ratio),
    period: text.periodName,
    name: words.name,
  });
  return <p className={classes.sentence}>{sentence}</p>;
}

function BoardBody({ board }: { readonly board: Board }) {
  const { t } = useI18n();
  const { parts, revenue, targets } = board;
  const totals = parts.totals!;
  const isMember = useIsMember();
  const { defaultPeriod } = useAppState();
  return (
    <div className={classes.body} data-stale={board.isStale || undefined}>
      <div className={classes.top}>
        <KpiTile id={revenue} totals={totals} trend={parts.trend} targets={targets} size="headline" />
        <div className={classes.supports}>
          {supports.map((id) => (
            <KpiTile key={id} id={id} totals={totals} trend={parts.trend} targets={targets} size="support" />
          ))}
        </div>
      </div>
      <BoardSection title={t('board.section.money')} ids={sections.money} totals={totals} trend={parts.trend} targets={targets}>
        <div className={classes.pair}>
          {parts.months ? <RevenueChart months={parts.months} revenue={revenue} chosen={totals.period} /> : null}
          {parts.locations && parts.locations.rows.length > 0 ? (
            <MemberTable
              title={t('board.locations.title')}
              result={parts.locations}
              dimension="location"
              kpis={[revenue, ...locationColumns]}
              shownRows={7}
            />
          ) : null}
        </div>
      </BoardSection>
      <BoardSection title={t('board.section.deals')} ids={sections.deals} totals={totals} trend={parts.trend} targets={targets}>
        {isMember ? <StandingPanel kpis={standingKpis} period={scopeQuery(board.scope, defaultPeriod).period} /> : null}
        {parts.persons && !isMember ? (
          <MemberTable title={t('board.persons.title')} result={parts.persons} dimension="person" kpis={[revenue, ...personColumns]} />
        ) : null}
      </BoardSection>
      <BoardSection title={t('board.section.contacts')} ids={sections.contacts} totals={totals} trend={parts.trend} targets={targets}>
        {parts.funnel && hasContacts(parts.funnel) ? <Funnel result={parts.funnel} /> : null}
      </BoardSection>
    </div>
  );
}

/** What a member sees beside the middle of the team. */
const standingKpis = ['net_sales_revenue', 'deals_won_count', 'win_rate', 'calls_made_count', 'meetings_held_count'] as const;

function hasContacts(funnel: NonNullable<Board['parts']['funnel']>): boolean {
  return Number(funnel.totals[0]?.value ?? 0) > 0;
}

function BoardWait() {
  return (
    <div className={classes.top} aria-hidden>
      <Skeleton height={300} />
      <div className={classes.supports}>
        <Skeleton height={300} />
        <Skeleton height={300} />
        <Skeleton height={300} />
      </div>
    </div>
  );
}
