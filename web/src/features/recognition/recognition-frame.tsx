import type { ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import classes from '#web/parts/targets-frame.module.css';

export interface RecognitionFrameProps {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Whatever is done to value each other's work. */
export function RecognitionFrame({ actions, children }: RecognitionFrameProps) {
  const { t } = useI18n();
  useTitle(t('recognition.title'));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('recognition.title')}</h1>
          <p className={classes.lead}>{t('recognition.lead')}</p>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
