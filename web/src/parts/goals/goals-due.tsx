import { IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import classes from '#web/parts/goals/goals-due.module.css';
import { useGoals } from '#web/parts/goals/use-goals.ts';
import linkClasses from '#web/ui/link.module.css';

/** The reader's own goals that wait for a check-in; nothing where none does. */
export function GoalsDue() {
  const { t } = useI18n();
  const { person } = useAccount();
  const goals = useGoals().data?.goals ?? [];
  const due = goals.filter(({ owner, due: next }) => owner !== null && owner.id === person && next?.isDue === true);
  if (due.length === 0) return null;
  return (
    <section className={classes.due} aria-label={t('goals.due.title', { count: due.length })}>
      <IconFlag size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.title}>{t('goals.due.title', { count: due.length })}</span>
      <ul className={classes.list}>
        {due.slice(0, 3).map(({ id, title }) => (
          <li key={id}>
            <Link to="/goals/$goalId" params={{ goalId: id }} className={linkClasses.inline}>
              {title}
            </Link>
          </li>
        ))}
        {due.length > 3 ? (
          <li>
            <Link to="/goals" className={linkClasses.inline}>
              {t('goals.due.more', { count: due.length - 3 })}
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
