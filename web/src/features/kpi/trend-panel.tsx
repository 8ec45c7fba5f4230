import { UnstyledButton } from '@mantine/core';
import { formatMember, formatShort } from '@leadline/i18n';
import type { KpiResult } from '@leadline/kpi';
import { useNavigate } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useState } from 'react';
import classes from '#web/features/kpi/kpi.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';
import { CellValue } from '#web/parts/cell-value.tsx';
import { findTile, type TileData } from '#web/parts/find-tile.ts';
import { useValueText } from '#web/parts/value-text.ts';
import linkClasses from '#web/ui/link.module.css';
import { DataTable } from '#web/ui/data-table.tsx';
import { Part } from '#web/ui/part.tsx';

const BarChart = lazy(() => import('#web/parts/chart-notes/noted-bar-chart.tsx'));

export interface TrendPanelProps {
  readonly id: string;
  readonly trend: KpiResult;
  readonly isLine: boolean;
}

interface Month {
  readonly id: string;
  readonly name: string;
  readonly tile: TileData;
}

/** Twelve months as a picture or as a table; each opens its number. */
export function TrendPanel({ id, trend, isLine }: TrendPanelProps) {
  const { t, locale } = useI18n();
  const [isTable, setIsTable] = useState(false);
  const months = useMonths(id, trend);
  const known = months.filter(({ tile }) => tile.cell.value !== null);
  if (known.length < 2) return null;
  return (
    <section className={classes.trend} aria-label={t('kpiPage.trend')}>
      <header className={classes.trendHead}>
        <div className={classes.named}>
          <h3 className={classes.small}>{t('kpiPage.trend')}</h3>
          <HowToRead chart="months" name={t('kpiPage.trend')} kpi={id} />
        </div>
        <UnstyledButton className={linkClasses.link} onClick={() => setIsTable(!isTable)}>
          {t(isTable ? 'kpiPage.trendChart' : 'kpiPage.trendTable')}
        </UnstyledButton>
      </header>
      {isTable ? (
        <DataTable
          caption={t('kpiPage.trend')}
          rows={months}
          keyOf={(month) => month.id}
          locale={locale}
          sortLabel={(column) => t('app.table.sort', { column })}
          columns={[
            { id: 'month', title: t('kpiPage.month'), isPrimary: true, render: (month) => month.name },
            {
              id: 'value',
              title: t('kpiPage.value'),
              isNumber: true,
              isPrimary: true,
              render: ({ tile }) => <CellValue cell={tile.cell} column={tile.column} />,
            },
          ]}
        />
      ) : (
        <Chart id={id} months={months} trend={trend} isLine={isLine} />
      )}
      {months.some(({ tile }) => tile.cell.marks?.includes('formula_changed')) ? (
        <p className={classes.faint}>{t('mark.explain.formula_changed')}</p>
      ) : null}
    </section>
  );
}

function useMonths(id: string, trend: KpiResult): readonly Month[] {
  const { locale } = useI18n();
  return useMemo(() => {
    const until = trend.period.until;
    return trend.rows.flatMap((row) => {
      const [month] = row.members;
      const tile = findTile(trend, id, row.cells);
      if (!month || !tile || (until !== undefined && `${month.id}-01` >= until)) return [];
      return [{ id: month.id, name: formatMember(locale, 'month', month), tile }];
    });
  }, [id, trend, locale]);
}

interface ChartProps extends TrendPanelProps {
  readonly months: readonly Month[];
}

function Chart({ id, months, trend, isLine }: ChartProps) {
  const { t, locale } = useI18n();
  const text = useValueText();
  const navigate = useNavigate();
  const { unit } = months[0]!.tile.column;
  const formatAxis = useCallback((value: number) => formatShort(locale, value, unit), [locale, unit]);
  const bars = useMemo(
    () =>
      months.map(({ id: month, name, tile }, at) => ({
        label: shortMonth(locale, month, at === 0 || month.endsWith('-01')),
        value: tile.cell.value === null ? null : Number(tile.cell.value),
        text: `${name}: ${tile.cell.value === null ? text.reason(tile.cell.reason ?? 'no_data') : text.text(tile.cell, tile.column)}`,
        short: tile.cell.value === null ? '' : formatShort(locale, Number(tile.cell.value), unit),
        isRunning: trend.period.isRunning && at === months.length - 1,
        breakNote: tile.cell.marks?.includes('formula_changed') ? t('mark.formula_changed') : undefined,
      })),
    [months, locale, text, unit, trend.period.isRunning, t],
  );
  const open = (at: number) => {
    void navigate({ to: '/number', search: (old: object) => ({ ...old, kpi: id, period: months[at]!.id }) as never });
  };
  return (
    <div className={classes.chart}>
      <Part>
        <BarChart
          {...{ bars, formatAxis, isLine, period: trend.period }}
          kpi={id}
          months={months.map((month) => month.id)}
          label={t('kpiPage.trend')}
          onOpen={open}
        />
      </Part>
    </div>
  );
}

/** The year only where it begins. */
function shortMonth(locale: string, month: string, hasYear: boolean): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC', ...(hasYear ? { year: 'numeric' as const } : {}) });
  return format.format(date);
}
