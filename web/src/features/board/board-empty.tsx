import { Button, Progress } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import type { Progress as ProgressNews } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { Empty } from '#web/ui/empty.tsx';

/** Nothing was imported yet. */
export function BoardEmpty() {
  const { t } = useI18n();
  const { importing } = useAppState();
  if (importing.length > 0) return <Empty icon={IconChartHistogram} title={t('board.empty.importing')} text={<Loading progress={importing} />} />;
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

/** How far the reading has come. */
function Loading({ progress }: { readonly progress: readonly ProgressNews[] }) {
  const { t, locale } = useI18n();
  const done = progress.find((item) => item.done !== null)?.done ?? null;
  const rows = progress.reduce((sum, item) => sum + (item.rows ?? 0), 0);
  return (
    <div role="status">
      <p>{t('board.empty.importingText')}</p>
      <Progress value={done === null ? 100 : done * 100} animated={done === null} aria-label={t('importPage.run.progress')} />
      {rows > 0 ? <p>{t('importPage.run.rows', { rows: countText(locale, rows) })}</p> : null}
    </div>
  );
}
