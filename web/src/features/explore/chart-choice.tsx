import { exploreCharts, fitsOf, type ExploreChart } from '@leadline/board';
import { Button, Popover, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChartBar, IconChartDots, IconChartLine, IconChartPie2, IconHash, IconStack2, IconTable, IconViewportNarrow, type Icon } from '@tabler/icons-react'; // prettier-ignore
import { useState } from 'react';
import classes from '#web/features/explore/explore.module.css';
import type { Exploring } from '#web/features/explore/use-explore.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const icons: Readonly<Record<ExploreChart, Icon>> = {
  number: IconHash,
  line: IconChartLine,
  bars: IconChartBar,
  stacked: IconStack2,
  shares: IconChartPie2,
  table: IconTable,
  points: IconChartDots,
  spread: IconViewportNarrow,
};

/** What the result can be drawn as. What would say nothing or something wrong is not offered, and why stands behind one question. */
export function ChartChoice({ exploring: { explored, widgets, catalog, change } }: { readonly exploring: Exploring }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  useHotkeys([['Escape', () => setOpen(false)]]);
  const fits = fitsOf(explored, catalog.kpis);
  const offered = exploreCharts.filter((chart) => fits[chart] === null);
  const others = exploreCharts.flatMap((chart) => (fits[chart] === null ? [] : [{ chart, why: fits[chart] }]));
  const asked = explored.chart;
  const misfit = asked !== null && asked !== widgets.chart ? fits[asked] : null;
  return (
    <div className={classes.charts}>
      <div className={classes.chartChoice} role="group" aria-label={t('explore.drawnAs')}>
        {offered.map((chart) => {
          const Picture = icons[chart];
          const isOn = chart === widgets.chart;
          return (
            <UnstyledButton key={chart} className={classes.chartButton} aria-pressed={isOn} onClick={() => (isOn ? undefined : change({ chart }))}>
              <Picture size={16} stroke={1.7} aria-hidden />
              {t(`explore.chart.${chart}`)}
            </UnstyledButton>
          );
        })}
      </div>
      {others.length > 0 ? (
        <Popover opened={isOpen} onChange={setOpen} width={380} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen(!isOpen)}>
              {t('explore.whyNot')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('explore.whyNot')}>
            <dl className={classes.whyNot} tabIndex={-1} data-autofocus>
              {others.map(({ chart, why }) => (
                <div key={chart}>
                  <dt>{t(`explore.chart.${chart}`)}</dt>
                  <dd>{t(`explore.misfit.${why}`)}</dd>
                </div>
              ))}
            </dl>
          </Popover.Dropdown>
        </Popover>
      ) : null}
      {misfit === null || asked === null ? null : (
        <p className={classes.quiet} role="status">
          {t('explore.instead', { asked: t(`explore.chart.${asked}`), shown: t(`explore.chart.${widgets.chart}`) })} {t(`explore.misfit.${misfit}`)}
        </p>
      )}
    </div>
  );
}
