import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
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

/** Where nothing is needed, everybody reads what concerns them. */
const parts: readonly { readonly to: string; readonly word: 'targets' | 'kpis' | 'norms' | 'handling'; readonly isForDeciding?: true }[] = [
  { to: '/targets', word: 'targets', isForDeciding: true },
  { to: '/targets/kpis', word: 'kpis', isForDeciding: true },
  { to: '/targets/norms', word: 'norms' },
  { to: '/targets/handling', word: 'handling' },
];

/** The pages about what is expected: targets, who has which KPIs, how much contact. */
export function TargetsFrame({ sentence, actions, isWide = false, children }: TargetsFrameProps) {
  const { t } = useI18n();
  const mayDecide = useMay('targets.write');
  const shown = parts.filter(({ isForDeciding }) => mayDecide || isForDeciding !== true);
  const title = t(mayDecide ? 'assignments.frame.title' : 'assignments.frame.agreed');
  useTitle(title);
  return (
    <div className={classes.page} data-wide={isWide || undefined}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{sentence}</p>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {shown.length > 1 ? (
        <nav className={classes.parts} aria-label={t('assignments.frame.parts')}>
          {shown.map(({ to, word }) => (
            <Link key={to} to={to} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
              {t(`assignments.frame.part.${word}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      {children}
    </div>
  );
}
