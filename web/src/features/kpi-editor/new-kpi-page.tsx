import { Link } from '@tanstack/react-router';
import { Editor } from '#web/features/kpi-editor/editor.tsx';
import classes from '#web/features/kpi-editor/editor.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import linkClasses from '#web/ui/link.module.css';

/** A KPI of one's own, from nothing. */
export function NewKpiPage() {
  const { t } = useI18n();
  useTitle(t('kpiEditor.new.title'));
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
      <Editor />
    </div>
  );
}
