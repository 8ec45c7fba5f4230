import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lazy } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { Part } from '#web/ui/part.tsx';

/** What is drawn outside of boards. Widgets of boards are told by their kind. */
export type ReadChart = 'months' | 'tile' | 'funnel' | 'why' | 'card' | 'line' | 'goal' | 'norm' | 'past' | 'alert' | 'team';

const ReadingText = lazy(() => import('#web/parts/reading/reading-text.tsx'));

export interface HowToReadProps {
  readonly chart: ReadChart;
  /** What the chart is called. */
  readonly name: string;
  /** The KPI it shows, where it shows one. */
  readonly kpi?: string;
}

/** How a chart is read, beside it: what the picture says, and what is good in it (S2-16, §9.7). */
export function HowToRead({ chart, name, kpi }: HowToReadProps) {
  const { t } = useI18n();
  return (
    <Popover width={320} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon size={24} variant="subtle" color="gray" aria-label={t('boards.read.open', { name })}>
          <IconInfoCircle size={16} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('boards.read.title')}>
        <Part height={90}>
          <ReadingText chart={chart} kpi={kpi} />
        </Part>
      </Popover.Dropdown>
    </Popover>
  );
}
