import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import classes from '#web/parts/targets-frame.module.css';

export interface TargetsFrameProps {
  /** What a person would say about it. */
  readonly sentence: ReactNode;
  readonly actions?: ReactNode;
  /** A grid takes the whole width. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

const parts: readonly { readonly to: string; readonly word: 'targets' | 'kpis' }[] = [
  { to: '/targets', word: 'targets' },
  { to: '/targets/kpis', word: 'kpis' },
];

/** The pages about what is expected: targets, and who has which KPIs. */
export function TargetsFrame({ sentence, actions, isWide = false, children }: TargetsFrameProps) {
  const { t } = useI18n();
  useTitle(t('assignments.frame.title'));
  return (
    <div className={classes.page} data-wide={isWide || undefined}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('assignments.frame.title')}</h1>
          <p className={classes.lead}>{sentence}</p>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      <nav className={classes.parts} aria-label={t('assignments.frame.parts')}>
        {parts.map(({ to, word }) => (
          <Link key={to} to={to} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`assignments.frame.part.${word}`)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
