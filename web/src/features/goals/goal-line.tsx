import type { GoalSummary } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { confidenceKind, toneOf, useGoalText } from '#web/features/goals/goal-text.ts';
import type { OutlineLine } from '#web/features/goals/goal-tree.ts';
import classes from '#web/features/goals/goals.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Status } from '#web/ui/status.tsx';
import { TargetBar } from '#web/ui/target-bar.tsx';

interface GoalLineProps {
  readonly line: OutlineLine;
  readonly onToggle: (id: string, isOpen: boolean) => void;
}

export function GoalLine({ line: { goal, level, hasBelow, isOpen, isOnlyAbove }, onToggle }: GoalLineProps) {
  const { t } = useI18n();
  const text = useGoalText();
  return (
    <li
      className={classes.line}
      data-above={isOnlyAbove || undefined}
      style={{ '--level': Math.min(level, 6) } as CSSProperties}
      aria-label={t('goals.level', { title: goal.title, level: level + 1 })}
    >
      {hasBelow ? (
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'goals.close' : 'goals.open', { title: goal.title })}
          onClick={() => onToggle(goal.id, !isOpen)}
        >
          <IconChevronRight size={18} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      ) : (
        <span className={classes.toggle} />
      )}
      <div className={classes.what}>
        <Link to="/goals/$goalId" params={{ goalId: goal.id }} className={classes.goalLink} data-goal>
          {goal.title === '' ? t('goals.untitled') : goal.title}
        </Link>
        <span className={classes.small}>
          {[text.subject(goal.subject), goal.owner && goal.owner.id !== goal.subject.id ? goal.owner.name : null, text.days(goal)]
            .filter((one) => one !== null)
            .join(' · ')}
        </span>
        <Faults goal={goal} />
      </div>
      <GoalProgressBar goal={goal} />
      <Said goal={goal} />
    </li>
  );
}

/** What is wrong with a goal, named. */
export function Faults({ goal: { isInCircle, hasGap, ownerHasLeft, unknown, owner } }: { readonly goal: GoalSummary }) {
  const { t } = useI18n();
  const faults = [
    isInCircle ? t('goals.fault.circle') : null,
    hasGap ? t('goals.fault.gap') : null,
    ownerHasLeft ? t('goals.fault.ownerLeft', { name: owner?.name ?? '–' }) : null,
    unknown > 0 ? t('goals.fault.unknown', { count: unknown }) : null,
  ].filter((fault) => fault !== null);
  if (faults.length === 0) return null;
  return (
    <span className={classes.faults}>
      {faults.map((fault) => (
        <span key={fault} className={classes.fault}>
          <IconAlertTriangleFilled size={13} aria-hidden /> {fault}
        </span>
      ))}
    </span>
  );
}

export function GoalProgressBar({ goal }: { readonly goal: GoalSummary }) {
  const { t } = useI18n();
  const text = useGoalText();
  const status = text.status(goal);
  const { progress, lag } = goal;
  const due = lag === null || progress === null ? null : Number(progress) + Number(lag);
  return (
    <div className={classes.progress}>
      <span className={classes.figures}>
        <strong className={classes.percent}>{progress === null ? '–' : text.progress(progress)}</strong>
        <Status kind={status.kind} word={status.word} />
      </span>
      {progress === null ? null : (
        <TargetBar
          part={Number(progress)}
          isWhole
          due={due}
          tone={toneOf(status.kind)}
          label={t('goals.bar', { title: goal.title, progress: text.progress(progress) })}
        />
      )}
    </div>
  );
}

/** What was said last, and when something is to be said again. */
function Said({ goal: { confidence, due, needsReview } }: { readonly goal: GoalSummary }) {
  const { t, locale } = useI18n();
  const text = useGoalText();
  return (
    <div className={classes.said}>
      {confidence ? <Status kind={confidenceKind[confidence.value]} word={t('goals.saidBy', { word: text.confidence(confidence.value) })} /> : null}
      {confidence?.note ? <span className={classes.note}>{confidence.note}</span> : null}
      {needsReview ? <span className={classes.call}>{t('goals.needsReview')}</span> : null}
      {due && !needsReview ? (
        <span className={due.isDue ? classes.call : classes.small}>
          {t(due.isLate ? 'goals.checkIn.late' : due.isDue ? 'goals.checkIn.due' : 'goals.checkIn.next', { day: formatDate(locale, due.on) })}
        </span>
      ) : null}
    </div>
  );
}
