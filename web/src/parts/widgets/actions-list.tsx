import type { ActionAnswer } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { addDays } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useActions } from '#web/parts/follow-up/use-follow-up.ts';
import classes from '#web/parts/widgets/widgets.module.css';

const doneDays = 7;

/** Actions of the reader and of those they lead: what is open, the most urgent first, or what was done in the last seven days. */
export function ActionsList({ state }: { readonly state: 'open' | 'done' }) {
  const { t, locale } = useI18n();
  const { today } = useAppState();
  const { data, error } = useActions();
  if (!data) return error ? <p className={classes.notice}>{t('widget.notNow')}</p> : <Skeleton height="100%" />;
  const since = addDays(today, -doneDays);
  const shown = data.actions.filter((action) => isShown(action, state, since)).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  if (shown.length === 0) return <p className={classes.notice}>{t(`widget.actions.${state}None`)}</p>;
  return (
    <ul className={classes.list}>
      {shown.map((action) => (
        <li key={action.id}>
          <Link to="/review" className={classes.title}>
            {action.title}
          </Link>
          <span className={classes.period} data-late={action.isOverdue || undefined}>
            {t('actions.by', { name: action.owner.name, day: formatDate(locale, action.dueOn) })}
            {action.isOverdue ? ` · ${t('actions.state.overdue')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function isShown({ state, closedOn }: ActionAnswer, wanted: 'open' | 'done', since: string): boolean {
  return wanted === 'open' ? state === 'open' : state === 'done' && closedOn !== null && closedOn >= since;
}
