import { formatInstant } from '@leadline/i18n';
import { VisuallyHidden } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import classes from '#web/app/shell.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useLive } from '#web/lib/live.tsx';
import { stateQuery } from '#web/lib/state.ts';

/** Says when the connection is lost, and tells listeners quietly when the figures were updated. */
export function ConnectionNote() {
  const { t, locale } = useI18n();
  const { connection } = useLive();
  const state = useQuery(stateQuery).data;
  const shown = useRef<string | undefined>(undefined);
  const [news, setNews] = useState('');

  useEffect(() => {
    if (!state) return;
    if (shown.current !== undefined && shown.current !== state.dataVersion && state.changedAt !== null) {
      setNews(t('app.live.updated', { time: formatInstant(locale, state.changedAt, state.organization.timezone) }));
    }
    shown.current = state.dataVersion;
  }, [state, t, locale]);

  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {news}
      </VisuallyHidden>
      {connection === 'lost' ? (
        <div className={classes.note} role="status">
          <IconPlugConnectedX size={18} stroke={1.6} aria-hidden />
          {t('app.live.lost')}
        </div>
      ) : null}
    </>
  );
}
