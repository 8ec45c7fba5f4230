import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { formatMember, formatShort } from '@leadline/i18n';
import type { KpiResult } from '@leadline/kpi';
import { useNavigate } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useState } from 'react';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';
import { NumberLink } from '#web/parts/number-link.tsx';
import { pastRows } from '@leadline/board';
import { findTile } from '#web/parts/find-tile.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useValueText } from '#web/parts/value-text.ts';
import type { Bar } from '#web/ui/chart/bar-chart.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Part } from '#web/ui/part.tsx';

const BarChart = lazy(() => import('#web/parts/chart-notes/noted-bar-chart.tsx'));

export interface RevenueChartProps {
  readonly months: KpiResult;
  readonly revenue: string;
  /** The chosen period: months outside of it are paler. */
  readonly chosen: KpiResult['period'];
}

/** Revenue month by month; the running month is hatched, months before the chosen period are paler. */
export function RevenueChart({ months, revenue, chosen }: RevenueChartProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const navigate = useNavigate();
  const [isTable, setTable] = useState(false);
  const column = findTile(months, revenue)?.column;
  const unit = column?.unit;
  const bars = useMemo(() => (column ? makeBars(months, revenue, chosen, text, locale) : []), [months, revenue, chosen, text, locale, column]);
  const formatAxis = useCallback((value: number) => (unit ? formatShort(locale, value, unit) : String(value)), [locale, unit]);
  const open = useCallback(
    (index: number) => {
      const month = months.rows[index]?.members[0]?.id;
      if (month) void navigate({ to: '/board/number', search: (old) => ({ ...old, kpi: revenue, where: [`month:${month}`] }), resetScroll: false });
    },
    [months, revenue, navigate],
  );
  if (!column) return null;
  const name = words.name(revenue);
  const title = t('board.months.title', { kpi: name });
  return (
    <Panel
      title={title}
      note={t(months.period.isRunning ? 'board.months.noteRunning' : 'board.months.note')}
      action={
        <>
          <HowToRead chart="months" name={title} kpi={revenue} />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setTable((is) => !is)}
            aria-pressed={isTable}
            leftSection={isTable ? <IconChartBar size={16} stroke={1.6} aria-hidden /> : <IconTable size={16} stroke={1.6} aria-hidden />}
          >
            {t(isTable ? 'board.chart.asChart' : 'board.chart.asTable')}
          </Button>
        </>
      }
    >
      {isTable ? (
        <MonthTable months={months} revenue={revenue} title={title} name={name} />
      ) : (
        <Part height={280}>
          <BarChart
            {...{ bars, formatAxis, period: months.period }}
            kpi={revenue}
            months={pastRows(months).map(({ members }) => members[0]!.id)}
            label={t('board.chart.label', { title, summary: summaryOf(bars) })}
            onOpen={open}
          />
        </Part>
      )}
    </Panel>
  );
}

function makeBars(
  months: KpiResult,
  revenue: string,
  chosen: KpiResult['period'],
  text: ReturnType<typeof useValueText>,
  locale: ReturnType<typeof useI18n>['locale'],
): Bar[] {
  const runningMonth = months.period.until?.slice(0, 7);
  return pastRows(months).map((row) => {
    const tile = findTile(months, revenue, row.cells)!;
    const month = row.members[0]!.id;
    const value = tile.cell.value === null ? null : Number(tile.cell.value);
    return {
      label: formatMember(locale, 'month', row.members[0]!, 'short'),
      value,
      text: tile.cell.value === null ? text.reason(tile.cell.reason ?? 'no_data') : text.text(tile.cell, tile.column),
      short: value === null ? '' : formatShort(locale, value, tile.column.unit),
      isRunning: months.period.isRunning && month === runningMonth,
      isPale: chosen.from !== null && chosen.to !== null && (`${month}-31` < chosen.from || `${month}-01` >= chosen.to),
    };
  });
}

function summaryOf(bars: readonly Bar[]): string {
  const known = bars.filter((bar) => bar.value !== null);
  return known.length === 0 ? '' : `${known[0]!.label} ${known[0]!.text} … ${known.at(-1)!.label} ${known.at(-1)!.text}`;
}

function MonthTable({
  months,
  revenue,
  title,
  name,
}: {
  readonly months: KpiResult;
  readonly revenue: string;
  readonly title: string;
  readonly name: string;
}) {
  const { t, locale } = useI18n();
  const text = useValueText();
  type Row = KpiResult['rows'][number];
  const columns = useMemo(
    () => [
      {
        id: 'month',
        title: t('board.months.month'),
        render: (row: Row) => text.member('month', row.members[0]!),
        sortBy: (row: Row) => row.members[0]!.id,
        isPrimary: true,
      },
      {
        id: 'value',
        title: name,
        isNumber: true,
        isPrimary: true,
        sortBy: (row: Row) => findTile(months, revenue, row.cells)?.cell.value ?? null,
        render: (row: Row) => <NumberLink result={months} id={revenue} cells={row.cells} where={[`month:${row.members[0]!.id}`]} />,
      },
    ],
    [t, text, name, months, revenue],
  );
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={pastRows(months)}
      keyOf={(row) => row.members[0]!.id}
      locale={locale}
      sortLabel={(column) => t('app.table.sort', { column })}
    />
  );
}
