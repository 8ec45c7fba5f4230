import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import classes from '#web/app/shell.module.css';
import { BeginOwn } from '#web/features/demo/demo.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { stateQuery } from '#web/lib/state.ts';

/** Says on every page that the figures are made up, and offers the way out. */
export function DemoNote() {
  const { t } = useI18n();
  const state = useQuery(stateQuery).data;
  const mayBegin = useMay('settings.write');
  if (!state?.isDemo) return null;
  return (
    <aside className={classes.demoNote} aria-label={t('app.demo')}>
      <IconInfoCircle size={18} stroke={1.6} aria-hidden />
      <span>{t('demo.note')}</span>
      {mayBegin ? <BeginOwn size="compact-sm" variant="default" /> : null}
    </aside>
  );
}
