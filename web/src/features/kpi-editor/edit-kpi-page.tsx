import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { KpiDetail } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Editor } from '#web/features/kpi-editor/editor.tsx';
import classes from '#web/features/kpi-editor/editor.module.css';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** A new version of a KPI of one's own. */
export function EditKpiPage() {
  const { t } = useI18n();
  const words = useKpiWords();
  const { kpiId } = useParams({ strict: false }) as { readonly kpiId: string };
  const detail = useQuery({
    queryKey: ['kpi-definition', kpiId],
    queryFn: ({ signal }) => callApi<KpiDetail>(`/api/kpis/${encodeURIComponent(kpiId)}`, { signal }),
  });
  const name = words.name(kpiId);
  useTitle(t('kpiEditor.edit.title', { name }));
  if (detail.error) return <PageError error={detail.error} reset={() => void detail.refetch()} />;
  if (!detail.data) return <PageWait label={t('app.wait.page')} />;
  const latest = detail.data.versions[0];
  if (!latest) return <NotOwn />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('kpiEditor.edit.title', { name })}</h1>
        <p className={classes.lead}>
          {t('kpiEditor.edit.text', { version: latest.version })}{' '}
          <Link to={`/library/${kpiId}` as '/library'} className={linkClasses.inline}>
            {t('kpiEditor.edit.open')}
          </Link>
        </p>
        {detail.data.kpi.problem ? (
          <p role="alert" className={classes.warn}>
            {detail.data.kpi.problem.message}
          </p>
        ) : null}
      </header>
      <Editor key={`${kpiId} ${latest.version}`} detail={detail.data} />
    </div>
  );
}

/** KPIs that come with the product keep their formula. */
function NotOwn() {
  const { t } = useI18n();
  return (
    <Empty
      icon={IconLock}
      title={t('kpiEditor.notOwn.title')}
      text={t('kpiEditor.notOwn.text')}
      action={
        <Button component={Link} to="/library/new">
          {t('kpiEditor.new.title')}
        </Button>
      }
    />
  );
}
