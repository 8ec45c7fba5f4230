import { IconHourglass } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import classes from '#web/app/shell.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { isBusy } from '#web/lib/retry.ts';

/** Says that the server has too much to do, while the page waits to ask again and shows what it had. */
export function BusyNote() {
  const { t } = useI18n();
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((tell: () => void) => cache.subscribe(tell), [cache]);
  const isWaiting = useSyncExternalStore(subscribe, () =>
    cache.getAll().some((query) => query.isActive() && query.state.fetchStatus !== 'idle' && isBusy(query.state.fetchFailureReason)),
  );
  if (!isWaiting) return null;
  return (
    <div className={classes.note} role="status">
      <IconHourglass size={18} stroke={1.6} aria-hidden />
      {t('app.live.busy')}
    </div>
  );
}
