import { formatPercent } from '@leadline/i18n';
import { IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import classes from '#web/app/shell.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { stateQuery } from '#web/lib/state.ts';

/** Says on every page that numbers are not complete while all of them are made anew. */
export function RebuildNote() {
  const { t, locale } = useI18n();
  const rebuild = useQuery(stateQuery).data?.importing.find(({ kind }) => kind === 'rebuild');
  if (!rebuild) return null;
  const done = formatPercent(locale, String(Math.floor((rebuild.done ?? 0) * 100) / 100), { decimals: 0 });
  return (
    <div className={classes.note} role="status">
      <IconHourglass size={18} stroke={1.6} aria-hidden />
      {t('app.live.rebuilding', { done })}
    </div>
  );
}
