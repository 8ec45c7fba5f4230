import type { GoalAnswer, GoalSummary } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { CheckInDialog } from '#web/features/goals/check-in-dialog.tsx';
import { CheckInHistory } from '#web/features/goals/check-in-history.tsx';
import { Faults, GoalProgressBar } from '#web/features/goals/goal-line.tsx';
import { PartLine } from '#web/features/goals/part-line.tsx';
import { useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { ReviewDialog } from '#web/features/goals/review-dialog.tsx';
import { SmartList } from '#web/features/goals/smart-list.tsx';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { CommentsPanel } from '#web/parts/comments/comments-panel.tsx';
import { useGoal, useGoalChange, useGoals } from '#web/parts/goals/use-goals.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

/** One goal: how far it is, what it is made of, what was said about it, and what becomes of it. */
export function GoalPage() {
  const { t } = useI18n();
  const { goalId } = useParams({ from: '/goals/$goalId' });
  const answer = useGoal(goalId);
  useTitle(answer.data?.title ?? t('goals.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <OneGoal key={goalId} goal={answer.data} />;
}

type Task = 'check-in' | 'review';

function OneGoal({ goal }: { readonly goal: GoalAnswer }) {
  const { t } = useI18n();
  const currency = useGoals().data?.choices.currency ?? '';
  const [task, setTask] = useState<Task>();
  const isOpen = goal.state !== 'draft' && goal.review === null && goal.state !== 'dropped';
  return (
    <div className={classes.page}>
      <Link to="/goals" className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}>
        <IconArrowLeft size={16} aria-hidden /> {t('goals.back')}
      </Link>
      <GoalHead goal={goal} isOpen={isOpen} onTask={setTask} />
      <Cycle goal={goal} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Panel level={2} title={t('goals.parts.title')} note={t('goals.parts.note')}>
            {goal.partList.length === 0 ? <p className={classes.none}>{t('goals.parts.none')}</p> : null}
            <ul className={classes.parts}>
              {goal.partList.map((part) => (
                <PartLine key={part.id} part={part} currency={currency} />
              ))}
            </ul>
          </Panel>
          <BelowPanel goal={goal} />
          {goal.state === 'draft' ? null : <CommentsPanel about={{ kind: 'goal', id: goal.id }} />}
        </div>
        <div className={classes.side}>
          {goal.review ? <ReviewPanel goal={goal} /> : null}
          <Panel level={2} title={t('goals.history.title')}>
            <CheckInHistory goal={goal} />
          </Panel>
          {goal.mayChange && isOpen ? (
            <Panel level={2} title={t('goals.smart.title')}>
              <SmartList smart={goal.smart} parts={goal.partList} currency={currency} />
            </Panel>
          ) : null}
        </div>
      </div>
      {task === 'check-in' ? <CheckInDialog goal={goal} currency={currency} onClose={() => setTask(undefined)} /> : null}
      {task === 'review' ? <ReviewDialog goal={goal} onClose={() => setTask(undefined)} /> : null}
    </div>
  );
}

interface GoalHeadProps {
  readonly goal: GoalAnswer;
  readonly isOpen: boolean;
  readonly onTask: (task: Task) => void;
}

function GoalHead({ goal, isOpen, onTask }: GoalHeadProps) {
  const { t } = useI18n();
  const text = useGoalText();
  const facts = [
    text.subject(goal.subject),
    goal.owner ? t('goals.ownedBy', { name: goal.owner.name }) : null,
    text.days(goal),
    text.horizon(goal.horizon),
  ].filter((fact) => fact !== null);
  return (
    <>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{goal.title === '' ? t('goals.untitled') : goal.title}</h1>
          <p className={classes.facts}>
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {goal.parent ? (
              <Link to="/goals/$goalId" params={{ goalId: goal.parent.id }} className={linkClasses.inline}>
                {t('goals.above', { title: goal.parent.name })}
              </Link>
            ) : null}
            {goal.idea ? (
              <Link to="/mind-maps/$mapId" params={{ mapId: goal.idea.mapId }} search={{ node: goal.idea.nodeId }} className={linkClasses.inline}>
                {t('mindMaps.became.from', { text: goal.idea.text })}
              </Link>
            ) : null}
          </p>
          <Faults goal={goal} />
        </div>
        <GoalActions goal={goal} isOpen={isOpen} onTask={onTask} />
      </header>
      <div className={classes.hero}>
        <div className={classes.titleLine}>
          <GoalProgressBar goal={goal} />
          <HowToRead chart="goal" name={goal.title} />
        </div>
      </div>
    </>
  );
}

function GoalActions({ goal, isOpen, onTask }: GoalHeadProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const change = useGoalChange();
  const isDraft = goal.state === 'draft';
  const remove = () => change.mutate({ id: goal.id, act: 'remove', body: {} }, { onSuccess: () => void navigate({ to: '/goals' }) });
  const mayTell = goal.mayCheckIn && isOpen && goal.state !== 'planned';
  return (
    <div className={classes.actions}>
      {mayTell ? (
        <Button variant={goal.needsReview ? 'default' : 'filled'} onClick={() => onTask('check-in')}>
          {t('goals.act.checkIn')}
        </Button>
      ) : null}
      {goal.mayChange && isOpen ? (
        <Button variant={goal.needsReview ? 'filled' : 'default'} onClick={() => onTask('review')}>
          {t(goal.isOver ? 'goals.act.review' : 'goals.act.drop')}
        </Button>
      ) : null}
      {goal.mayChange && (isOpen || isDraft) ? (
        <Button
          variant={isDraft ? 'filled' : 'default'}
          renderRoot={(props) => <Link to="/goals/$goalId/edit" params={{ goalId: goal.id }} {...props} />}
        >
          {t(isDraft ? 'goals.act.finish' : 'goals.act.change')}
        </Button>
      ) : null}
      {goal.mayChange && isDraft ? (
        <Button variant="default" loading={change.isPending} onClick={remove}>
          {t('goals.act.remove')}
        </Button>
      ) : null}
      {change.error ? (
        <p className={classes.bad} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
    </div>
  );
}

/** Goal → work → check-in → review → next goal, and where this one is (S2-60). */
function Cycle({ goal }: { readonly goal: GoalAnswer }) {
  const { t, locale } = useI18n();
  const text = useGoalText();
  const done = goal.partList.filter(({ progress, cancelReason }) => cancelReason === null && progress !== null && Number(progress) >= 1).length;
  const at = goal.review ? 'next' : goal.isOver ? 'review' : goal.state === 'draft' || goal.state === 'planned' ? 'goal' : goal.due?.isDue ? 'checkIn' : 'work'; // prettier-ignore
  const day = (date: string | null): string => (date === null ? '–' : formatDate(locale, date));
  const steps = [
    { id: 'goal', told: goal.previous ? <GoalLink goal={goal.previous} /> : goal.state === 'draft' ? text.status(goal).word : day(goal.startsOn) },
    { id: 'work', told: t('goals.cycle.parts', { done, count: goal.parts }) },
    { id: 'checkIn', told: goal.due ? day(goal.due.on) : t('goals.cycle.said', { count: goal.checkIns.length }) },
    { id: 'review', told: goal.review ? text.review(goal.review.decision) : day(goal.endsOn) },
    { id: 'next', told: goal.next ? <GoalLink goal={goal.next} /> : '–' },
  ] as const;
  return (
    <ol className={classes.cycle} aria-label={t('goals.cycle.label')}>
      {steps.map(({ id, told }) => (
        <li key={id} className={classes.step} aria-current={id === at ? 'step' : undefined}>
          <span className={classes.stepName}>{t(`goals.cycle.${id}`)}</span>
          <span className={classes.small}>{told}</span>
        </li>
      ))}
    </ol>
  );
}

function GoalLink({ goal }: { readonly goal: { readonly id: string; readonly name: string } }) {
  return (
    <Link to="/goals/$goalId" params={{ goalId: goal.id }} className={linkClasses.inline}>
      {goal.name}
    </Link>
  );
}

function BelowPanel({ goal }: { readonly goal: GoalAnswer }) {
  const { t } = useI18n();
  const mayAdd = goal.review === null && goal.state !== 'dropped';
  if (goal.below.length === 0 && goal.hiddenBelow === 0 && !mayAdd) return null;
  return (
    <Panel
      level={2}
      title={t('goals.below.title')}
      action={
        mayAdd ? (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/goals/new" search={{ parent: goal.id }} {...props} />}
          >
            {t('goals.below.add')}
          </Button>
        ) : null
      }
    >
      {goal.below.length === 0 && goal.hiddenBelow === 0 ? <p className={classes.none}>{t('goals.below.none')}</p> : null}
      <ul className={classes.parts}>
        {goal.below.map((below) => (
          <BelowLine key={below.id} goal={below} />
        ))}
      </ul>
      {goal.hiddenBelow > 0 ? <p className={classes.small}>{t('goals.below.hidden', { count: goal.hiddenBelow })}</p> : null}
    </Panel>
  );
}

function BelowLine({ goal }: { readonly goal: GoalSummary }) {
  const { t } = useI18n();
  const text = useGoalText();
  const share = Number(goal.weight) === 0 ? t('goals.part.noWeight') : t('goals.part.weight', { weight: goal.weight });
  return (
    <li className={classes.part}>
      <div className={classes.what}>
        <Link to="/goals/$goalId" params={{ goalId: goal.id }} className={classes.goalLink}>
          {goal.title === '' ? t('goals.untitled') : goal.title}
        </Link>
        <span className={classes.small}>
          {[text.subject(goal.subject), share, goal.isMandatory ? t('goals.part.mandatory') : t('goals.part.optional')].join(' · ')}
        </span>
        <Faults goal={goal} />
      </div>
      <GoalProgressBar goal={goal} />
    </li>
  );
}

function ReviewPanel({ goal: { review, next } }: { readonly goal: GoalAnswer }) {
  const { t, locale } = useI18n();
  const text = useGoalText();
  return (
    <Panel level={2} title={t('goals.reviewed.title')} note={review!.on === null ? null : formatDate(locale, review!.on)}>
      <strong>{text.review(review!.decision)}</strong>
      <span>{review!.reason}</span>
      {next ? <GoalLink goal={next} /> : null}
    </Panel>
  );
}
