import type { ScoreLine } from '@leadline/contract';
import type { KpiResult } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import { AsOf } from '#web/parts/as-of.tsx';
import { CellValue } from '#web/parts/cell-value.tsx';
import { ChangeLine } from '#web/parts/change-line.tsx';
import classes from '#web/features/board/kpi-tile.module.css';
import { differentComparisons } from '#web/features/board/different-comparisons.ts';
import { pastRows } from '@leadline/board';
import { keyOfKpi, type BoardTargets } from '#web/features/board/use-board-targets.ts';
import { findTile } from '#web/parts/find-tile.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { isWithoutNumber, KpiStateNote, useKpiStates, type KpiState } from '#web/parts/kpi-state.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { LineBar } from '#web/parts/score/score-card.tsx';
import { ScoreStatus } from '#web/parts/score/score-status.tsx';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { Sparkline } from '#web/ui/sparkline.tsx';

export interface KpiTileProps {
  readonly id: string;
  readonly totals: KpiResult;
  readonly trend: KpiResult | undefined;
  readonly targets: BoardTargets;
  readonly size: 'headline' | 'support' | 'tile';
}

/** The header of the board says it. */
const saidOnce = ['provisional_calendar'] as const;

/** One KPI, always in the same order: name, value, comparison, status, data as of. Opens its explanation. */
export function KpiTile({ id, totals, trend, targets, size }: KpiTileProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const state = useKpiStates().get(id);
  const tile = findTile(totals, id);
  if (state && isWithoutNumber(state)) return <TileWithout id={id} state={state} size={size} />;
  if (!tile) return null;
  const { cell, column } = tile;
  const name = words.name(id, column.ref.variant);
  const period = text.periodShort(totals.period);
  const Heading = size === 'tile' ? 'h3' : 'h2';
  const line = targets.get(keyOfKpi(column.ref));
  const values = trend ? pastRows(trend).map((row) => numberOf(findTile(trend, id, row.cells)?.cell.value)) : [];
  return (
    <article className={classes.tile} data-size={size}>
      <Heading className={classes.name}>
        <Link
          to="/board/number"
          search={{ kpi: id, ...(column.ref.variant ? { variant: column.ref.variant } : {}) }}
          className={classes.open}
          resetScroll={false}
          aria-label={t('board.tile.open', {
            name,
            value: cell.value === null ? text.reason(cell.reason ?? 'no_data') : text.text(cell, column),
            period,
          })}
        >
          {name}
        </Link>
      </Heading>
      <div className={classes.value}>
        <CellValue cell={cell} column={column} size={size} isSpelledOut saidOnce={saidOnce} />
        {state ? <KpiStateNote id={id} state={state} /> : null}
      </div>
      <div className={classes.period}>
        {period}
        {line?.target ? <TileGoal line={line} name={name} /> : null}
      </div>
      <div className={classes.changes}>
        {differentComparisons(totals).map((comparison) => {
          const change = cell.compare?.[comparison];
          return change ? (
            <ChangeLine key={comparison} change={change} column={column} comparison={comparison} period={totals.comparisons[comparison]} />
          ) : null;
        })}
      </div>
      <div className={classes.line}>
        <Sparkline values={values} isRunning={totals.period.isRunning} tall={size === 'headline'} />
      </div>
      <footer className={classes.foot}>
        {line ? <ScoreStatus status={line.status} /> : <span />}
        <AsOf asOf={totals.asOf} />
      </footer>
    </article>
  );
}

/** What is to be reached, and how far it is. */
function TileGoal({ line, name }: { readonly line: ScoreLine; readonly name: string }) {
  const score = useScoreText();
  return (
    <div className={classes.goal}>
      <LineBar line={line} name={name} />
      {score.target(line)}
    </div>
  );
}

/** Keeps the place of a KPI nobody answers at present, and says why. */
function TileWithout({ id, state, size }: Pick<KpiTileProps, 'id' | 'size'> & { readonly state: KpiState }) {
  const words = useKpiWords();
  const Heading = size === 'tile' ? 'h3' : 'h2';
  return (
    <article className={classes.tile} data-size={size}>
      <Heading className={classes.name}>{words.name(id)}</Heading>
      <KpiStateNote id={id} state={state} />
    </article>
  );
}

function numberOf(value: string | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
