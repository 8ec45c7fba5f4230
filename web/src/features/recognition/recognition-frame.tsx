import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useTitle } from '#web/lib/use-title.ts';
import classes from '#web/parts/targets-frame.module.css';

const parts = [
  { to: '/recognition', word: 'recognition', title: 'recognition.title', lead: 'recognition.lead' },
  { to: '/contests', word: 'contests', title: 'contests.title', lead: 'contests.lead' },
  { to: '/votes', word: 'votes', title: 'votes.title', lead: 'votes.lead' },
] as const;

export interface RecognitionFrameProps {
  readonly part: (typeof parts)[number]['word'];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Whatever is done to value each other's work; a screen on a wall has no contests. */
export function RecognitionFrame({ part, actions, children }: RecognitionFrameProps) {
  const { t } = useI18n();
  const { roles } = useAccount();
  const { title, lead } = parts.find(({ word }) => word === part)!;
  useTitle(t(title));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t(title)}</h1>
          <p className={classes.lead}>{t(lead)}</p>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {roles.length === 0 || roles.some(({ role }) => role !== 'screen') ? (
        <nav className={classes.parts} aria-label={t('contests.parts')}>
          {parts.map(({ to, word }) => (
            <Link key={to} to={to} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
              {t(`contests.part.${word}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      {children}
    </div>
  );
}
