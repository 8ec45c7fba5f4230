import { Button, Progress } from '@mantine/core';
import { formatInstant } from '@leadline/i18n';
import type { ImportRun } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import classes from '#web/features/import/import.module.css';
import { UndoButton } from '#web/features/import/past-imports.tsx';
import { ReportPanel } from '#web/features/import/report-panel.tsx';
import { callApi } from '#web/lib/api.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useLive } from '#web/lib/live.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

const ended: readonly ImportRun['status'][] = ['done', 'failed', 'undone'];

/** One import: progress while it runs, then what became of every row. It goes on when the page is left. */
export function ImportRunPage() {
  const { t } = useI18n();
  const { importId } = useParams({ from: '/data/$importId' });
  const news = useLive().imports.get(importId);
  const run = useQuery({
    queryKey: ['import', importId],
    queryFn: ({ signal }) => callApi<ImportRun>(`/api/imports/${encodeURIComponent(importId)}`, { signal }),
    refetchInterval: (query) => (query.state.data && ended.includes(query.state.data.status) ? false : 1_000),
  });
  const { refetch } = run;
  const status = news?.status;
  useEffect(() => {
    if (status !== undefined) void refetch();
  }, [status, refetch]);
  useTitle(t('importPage.run.title'));
  if (run.error) return <PageError error={run.error} reset={() => void refetch()} />;
  if (!run.data) return <PageWait label={t('app.wait.page')} />;
  return <RunBody run={run.data} progress={news?.progress ?? run.data.progress} rows={news?.rows} />;
}

interface RunBodyProps {
  readonly run: ImportRun;
  readonly progress: number | null;
  readonly rows: number | undefined;
}

function RunBody({ run, progress, rows }: RunBodyProps) {
  const { t, locale, word } = useI18n();
  const { organization } = useAppState();
  const isRunning = !ended.includes(run.status);
  return (
    <div className={classes.page}>
      <header>
        <p className={classes.kind}>{t('importPage.run.title')}</p>
        <h1 className={classes.title}>{run.files.join(', ')}</h1>
        <p className={classes.lead}>
          {t(`import.status.${run.status}`)} · {formatInstant(locale, run.receivedAt, organization.timezone)} · {t('import.mapping.source')}:{' '}
          {run.source}
        </p>
      </header>
      {isRunning ? (
        <div role="status">
          <Progress value={(progress ?? 0.05) * 100} animated={progress === null} aria-label={t('importPage.run.progress')} />
          <p className={classes.faint}>
            {rows === undefined ? '' : `${t('importPage.run.rows', { rows: countText(locale, rows) })} `}
            {t('importPage.run.leave')}
          </p>
        </div>
      ) : null}
      {run.error ? (
        <p className={classes.error} role="alert">
          {word(`error.${run.error.code}`, run.error.code, run.error.parameters)}
        </p>
      ) : null}
      {run.status === 'undone' ? <p className={classes.noteLine}>{t('importPage.run.undone')}</p> : null}
      {isRunning ? null : (
        <div className={classes.actions}>
          {run.status === 'done' ? (
            <Button component={Link} to="/board" size="md">
              {t('importPage.run.board')}
            </Button>
          ) : null}
          <Button component={Link} to="/data" size="md" variant="default">
            {t('importPage.run.more')}
          </Button>
          {run.status === 'done' ? <UndoButton id={run.id} /> : null}
        </div>
      )}
      {run.report ? <ReportPanel report={run.report} download={`/api/imports/${encodeURIComponent(run.id)}/rejects.csv?locale=${locale}`} /> : null}
    </div>
  );
}
