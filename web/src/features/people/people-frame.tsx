import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from '#web/features/people/people.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';

export interface PeopleFrameProps {
  /** What a person would say about it. */
  readonly sentence: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const parts = [
  { to: '/people', word: 'peoplePage.part.people' },
  { to: '/people/teams', word: 'peoplePage.part.teams' },
  { to: '/people/names', word: 'peoplePage.part.names' },
  { to: '/people/calendars', word: 'peoplePage.part.calendars' },
] as const;

/** The pages about people: their title, the way between them, and what can be done. */
export function PeopleFrame({ sentence, actions, children }: PeopleFrameProps) {
  const { t } = useI18n();
  useTitle(t('app.place.people'));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('app.place.people')}</h1>
          <p className={classes.lead}>{sentence}</p>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      <nav className={classes.parts} aria-label={t('peoplePage.parts')}>
        {parts.map(({ to, word }) => (
          <Link key={to} to={to} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
            {t(word)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
