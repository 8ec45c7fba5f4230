import classes from '#web/features/settings/settings.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** How to begin with own data; the demo company stays where it is. */
export function OwnData() {
  const { t } = useI18n();
  return (
    <Panel level={2} title={t('settings.own.title')} note={t('settings.own.text')}>
      <ol className={classes.steps}>
        <li>{t('settings.own.stop')}</li>
        <li>
          {t('settings.own.start')} <code className={classes.code}>{'npm start -- --empty --data ./my-company'}</code>
        </li>
        <li>{t('settings.own.import')}</li>
      </ol>
      <p style={{ margin: 0 }}>{t('settings.own.kept')}</p>
    </Panel>
  );
}
