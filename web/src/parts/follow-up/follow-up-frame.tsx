import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import classes from '#web/parts/targets-frame.module.css';

const parts = [
  { to: '/review', word: 'review' },
  { to: '/meetings', word: 'meetings' },
  { to: '/actions', word: 'actions' },
  { to: '/handovers', word: 'handovers' },
] as const;

export interface FollowUpFrameProps {
  readonly part: (typeof parts)[number]['word'];
  readonly sentence: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What is due, talks, actions and handovers: whatever becomes of numbers. */
export function FollowUpFrame({ part, sentence, actions, children }: FollowUpFrameProps) {
  const { t } = useI18n();
  useTitle(t(`followUp.part.${part}`));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t(`followUp.title.${part}`)}</h1>
          <p className={classes.lead}>{sentence}</p>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      <nav className={classes.parts} aria-label={t('followUp.parts')}>
        {parts.map(({ to, word }) => (
          <Link key={to} to={to} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`followUp.part.${word}`)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
