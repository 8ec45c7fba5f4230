import { Link, useSearch } from '@tanstack/react-router';
import { Editor } from '#web/features/kpi-editor/editor.tsx';
import classes from '#web/features/kpi-editor/editor.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { readIdea, useIdea } from '#web/parts/mind-maps/use-mind-maps.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageWait } from '#web/ui/page-wait.tsx';

/** A KPI of one's own, from nothing. */
export function NewKpiPage() {
  const { t } = useI18n();
  useTitle(t('kpiEditor.new.title'));
  const idea = readIdea(useSearch({ from: '/library/new' }).idea);
  const node = useIdea(idea);
  const begun = idea !== null && node.text !== null ? { ...idea, text: node.text } : undefined;
  if (!node.isReady) return <PageWait label={t('app.wait.page')} />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('kpiEditor.new.title')}</h1>
        <p className={classes.lead}>
          {t('kpiEditor.new.text')}{' '}
          <Link to="/library/files" className={linkClasses.inline}>
            {t('kpiEditor.new.files')}
          </Link>
        </p>
      </header>
      {begun ? (
        <p className={classes.lead}>
          <Link to="/mind-maps/$mapId" params={{ mapId: begun.mapId }} search={{ node: begun.nodeId }} className={linkClasses.inline}>
            {t('mindMaps.became.from', { text: begun.text })}
          </Link>
        </p>
      ) : null}
      <Editor begun={begun} />
    </div>
  );
}
