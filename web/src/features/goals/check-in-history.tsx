import type { GoalAnswer } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { confidenceKind, progressText, useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Status } from '#web/ui/status.tsx';

/** What was said about a goal, the newest first, and when something is to be said again. */
export function CheckInHistory({ goal: { checkIns, due, cadence } }: { readonly goal: GoalAnswer }) {
  const { t, locale } = useI18n();
  const text = useGoalText();
  return (
    <>
      {due ? (
        <p className={classes.small}>
          {t(due.isLate ? 'goals.checkIn.late' : due.isDue ? 'goals.checkIn.due' : 'goals.checkIn.next', { day: formatDate(locale, due.on) })} ·{' '}
          {text.cadence(cadence)}
        </p>
      ) : null}
      {checkIns.length === 0 ? <p className={classes.none}>{t('goals.history.none')}</p> : null}
      <ol className={classes.history}>
        {checkIns.map(({ id, on, by, confidence, note, progress, reported }) => (
          <li key={id} className={classes.entry}>
            <span className={classes.entryHead}>
              <strong>{on === null ? '–' : formatDate(locale, on)}</strong>
              {progress === null ? null : <span className={classes.values}>{progressText(locale, progress)}</span>}
              {confidence === null ? null : <Status kind={confidenceKind[confidence]} word={text.confidence(confidence)} />}
              {by === null ? null : <span className={classes.small}>{by}</span>}
            </span>
            {note === '' ? null : <span>{note}</span>}
            {reported === '' ? null : <span className={classes.reported}>{reported}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
