import type { ActionAnswer, ActionResult } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { AnswerDialog } from '#web/parts/follow-up/answer-dialog.tsx';
import classes from '#web/parts/follow-up/follow-up.module.css';
import { useNumberText } from '#web/parts/follow-up/number-text.ts';
import linkClasses from '#web/ui/link.module.css';
import { Status, type StatusKind } from '#web/ui/status.tsx';

/** What an action is now, as one word. */
function standOf({ state, isOverdue, asks }: ActionAnswer): {
  readonly kind: StatusKind;
  readonly word: 'done' | 'dropped' | 'overdue' | 'asked' | 'open';
} {
  if (state === 'done') return { kind: 'reached', word: 'done' };
  if (state === 'dropped') return { kind: 'none', word: 'dropped' };
  if (isOverdue) return { kind: 'behind', word: 'overdue' };
  return asks === null ? { kind: 'on_track', word: 'open' } : { kind: 'watch', word: 'asked' };
}

export interface ActionLineProps {
  readonly action: ActionAnswer;
  /** In the list of all; in a meeting the title is no link to it. */
  readonly showsMeeting?: boolean;
}

/** One action: what, who, by when, the number then and after 30, 60 and 90 days, and what became of it. */
export function ActionLine({ action, showsMeeting = false }: ActionLineProps) {
  const { t, locale } = useI18n();
  const numberText = useNumberText(action);
  const [isAnswering, setAnswering] = useState(false);
  const { kind, word } = standOf(action);
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <strong className={classes.lineTitle}>{action.title}</strong>
        {action.agreedOn === null ? (
          <span className={classes.small}>{t('actions.state.words')}</span>
        ) : (
          <Status kind={kind} word={t(`actions.state.${word}`)} />
        )}
      </div>
      <p className={classes.small}>
        {t('actions.by', { name: action.owner.name, day: formatDate(locale, action.dueOn) })}
        {action.ownerHasLeft ? ` · ${t('actions.ownerLeft')}` : ''}
        {action.expected === '' ? '' : ` · ${t('actions.expects', { text: action.expected })}`}
      </p>
      {numberText === null ? null : (
        <p className={classes.number}>
          <span>{numberText.name}</span>
          {action.agreedOn === null ? null : (
            <>
              {' · '}
              <span>{t('actions.then', { value: numberText.then, days: numberText.days })}</span>
            </>
          )}
          {action.expectedValue === null ? '' : ` · ${t('actions.expectedValue', { value: numberText.of(action.expectedValue) })}`}
        </p>
      )}
      {action.agreedOn === null ? null : <Results action={action} valueOf={numberText?.of ?? null} />}
      {action.state !== 'open' && action.closedOn !== null ? (
        <p className={classes.small}>{t('actions.closed', { day: formatDate(locale, action.closedOn), note: action.closingNote })}</p>
      ) : null}
      {action.mayAnswer || (showsMeeting && action.meetingId !== null) ? (
        <div className={classes.lineFoot}>
          {action.mayAnswer ? (
            <Button
              size="xs"
              variant={action.asks === null ? 'default' : 'filled'}
              onClick={() => setAnswering(true)}
              aria-label={t(action.asks === null ? 'actions.closeOf' : 'actions.answerOf', { title: action.title })}
            >
              {t(action.asks === null ? 'actions.close' : 'actions.answer')}
            </Button>
          ) : null}
          {showsMeeting && action.meetingId !== null ? (
            <Link to="/meetings/$meetingId" params={{ meetingId: action.meetingId }} className={linkClasses.link}>
              {t('actions.meeting')}
            </Link>
          ) : null}
        </div>
      ) : null}
      {isAnswering ? <AnswerDialog action={action} onClose={() => setAnswering(false)} /> : null}
    </li>
  );
}

interface ResultsProps {
  readonly action: ActionAnswer;
  readonly valueOf: ((value: string | null) => string) | null;
}

/** After 30, 60 and 90 days: the number beside that of then, and what was said. */
function Results({ action, valueOf }: ResultsProps) {
  const { t, locale } = useI18n();
  const said = ({ answer, note }: ActionResult): string | null => (answer === null ? null : t(`actions.said.${answer}`, { note }));
  return (
    <ol className={classes.stages} aria-label={t('actions.stages')}>
      {action.results.map((result) => (
        <li key={result.stage} className={classes.stage} data-asked={action.asks === result.stage || undefined}>
          <span className={classes.stageHead}>{t('actions.stage', { days: result.stage })}</span>
          {result.isRead && valueOf ? <strong>{valueOf(result.value)}</strong> : null}
          <span className={classes.small}>
            {said(result) ?? (action.asks === result.stage ? t('actions.asked') : formatDate(locale, result.dueOn))}
          </span>
        </li>
      ))}
    </ol>
  );
}
