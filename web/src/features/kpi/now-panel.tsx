import { Skeleton } from '@mantine/core';
import type { KpiResult } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/kpi/kpi.module.css';
import { TrendPanel } from '#web/features/kpi/trend-panel.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { readScope } from '#web/lib/search.ts';
import { AsOf } from '#web/parts/as-of.tsx';
import { CellValue } from '#web/parts/cell-value.tsx';
import { ChangeLine } from '#web/parts/change-line.tsx';
import { findTile } from '#web/parts/find-tile.ts';
import { useValueText } from '#web/parts/value-text.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

export interface NowPanelProps {
  readonly id: string;
  readonly isLine: boolean;
  readonly now: KpiResult | undefined;
  readonly trend: KpiResult | undefined;
}

/** The value of the period, how it changed, and its last twelve months. */
export function NowPanel({ id, isLine, now, trend }: NowPanelProps) {
  const { t } = useI18n();
  const text = useValueText();
  const tile = findTile(now, id);
  if (!now || !tile) {
    return (
      <Panel level={2} title={t('kpiPage.now')}>
        <Skeleton height={260} />
      </Panel>
    );
  }
  const { cell, column } = tile;
  return (
    <Panel level={2} title={t('kpiPage.now')} note={text.period(now.period)} action={<AsOf asOf={now.asOf} />}>
      <div className={classes.value}>
        <CellValue cell={cell} column={column} size="headline" isSpelledOut />
        <div className={classes.changes}>
          {(['previous_period', 'previous_year'] as const).map((comparison) => {
            const change = cell.compare?.[comparison];
            return change && change.state !== 'no_value' ? (
              <ChangeLine key={comparison} change={change} column={column} comparison={comparison} period={now.comparisons[comparison]} />
            ) : null;
          })}
        </div>
      </div>
      {trend ? <TrendPanel id={id} trend={trend} isLine={isLine} /> : null}
      <p className={classes.open}>
        <Link to="/number" search={(old) => ({ ...old, kpi: id })} className={linkClasses.inline}>
          {t('kpiPage.openNumber')}
        </Link>
        <Link
          to="/explore"
          search={((old: Record<string, unknown>) => ({ ...readScope(old), of: [id], by: 'time' })) as never}
          className={linkClasses.inline}
        >
          {t('explore.title')}
        </Link>
      </p>
    </Panel>
  );
}
