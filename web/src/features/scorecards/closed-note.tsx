import type { Scorecard } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import { IconLock } from '@tabler/icons-react';
import classes from '#web/features/scorecards/scorecards.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useValueText } from '#web/parts/value-text.ts';

/** Says that the numbers of a period are those of the moment it was closed. */
export function ClosedNote({ closed, period }: { readonly closed: Scorecard['closed'] | undefined; readonly period: Scorecard['period'] }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const text = useValueText();
  if (!closed) return null;
  const at = formatInstant(locale, closed.at, organization.timezone);
  return (
    <p className={classes.closedNote}>
      <IconLock size={18} stroke={1.6} aria-hidden />
      {t('scorecard.closed.note', { period: text.periodName(period), at, name: closed.byName ?? '–' })}
    </p>
  );
}
