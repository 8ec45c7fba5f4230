import { Button } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { Empty } from '#web/ui/empty.tsx';

/** Nothing was imported yet. */
export function BoardEmpty() {
  const { t } = useI18n();
  const { importing } = useAppState();
  if (importing.length > 0) return <Empty icon={IconChartHistogram} title={t('board.empty.importing')} text={t('board.empty.importingText')} />;
  return (
    <Empty
      icon={IconChartHistogram}
      title={t('board.empty.title')}
      text={t('board.empty.text')}
      action={
        <Button component={Link} to="/data" size="md">
          {t('board.empty.action')}
        </Button>
      }
    />
  );
}
