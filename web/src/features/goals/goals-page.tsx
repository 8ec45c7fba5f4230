import type { GoalsResponse, GoalSummary } from '@leadline/contract';
import { Button, SegmentedControl } from '@mantine/core';
import { IconBinaryTree, IconFlag, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { GoalLine } from '#web/features/goals/goal-line.tsx';
import classes from '#web/features/goals/goals.module.css';
import { isPast, outlineOf, type OutlineLine } from '#web/features/goals/goal-tree.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { useGoals } from '#web/parts/goals/use-goals.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

const views = ['now', 'mine', 'past'] as const;
type View = (typeof views)[number];

/** All goal trees on one page: where each stands, who answers for it, who is behind first. */
export function GoalsPage() {
  const { t } = useI18n();
  useTitle(t('goals.title'));
  const answer = useGoals();
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Goals all={answer.data} />;
}

function Goals({ all: { goals, choices } }: { readonly all: GoalsResponse }) {
  const { t } = useI18n();
  const { person } = useAccount();
  const [view, setView] = useState<View>('now');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const isMine = ({ owner, subject }: GoalSummary): boolean => person !== null && (owner?.id === person || subject.id === person);
  const meant: Readonly<Record<View, (goal: GoalSummary) => boolean>> = {
    now: (goal) => !isPast(goal),
    mine: (goal) => isMine(goal) && !isPast(goal),
    past: isPast,
  };
  const lines = outlineOf(goals, meant[view], closed);
  const offered = views.filter((one) => one === 'now' || goals.some(meant[one]));
  const toggle = (id: string, isOpen: boolean): void => {
    const next = new Set(closed);
    if (isOpen) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const mayMake = choices.subjects.length > 0;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <div className={classes.titleLine}>
            <h1 className={classes.title}>{t('goals.title')}</h1>
            {goals.length > 0 ? <HowToRead chart="goal" name={t('goals.title')} /> : null}
          </div>
          <p className={classes.lead}>
            <Sentence goals={goals} />
          </p>
        </div>
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconBinaryTree size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/mind-maps" {...props} />}
          >
            {t('mindMaps.title')}
          </Button>
          {mayMake && goals.length > 0 ? <NewGoal /> : null}
        </div>
      </header>
      {goals.length === 0 ? (
        <Empty icon={IconFlag} level={2} title={t('goals.empty.title')} text={t('goals.empty.text')} action={mayMake ? <NewGoal /> : null} />
      ) : (
        <>
          {offered.length > 1 ? (
            <SegmentedControl
              className={classes.views ?? ''}
              aria-label={t('goals.view.label')}
              data={offered.map((value) => ({ value, label: t(`goals.view.${value}`) }))}
              value={view}
              onChange={(value) => setView(value as View)}
            />
          ) : null}
          {lines.length === 0 ? <p className={classes.none}>{t('goals.noneHere')}</p> : <Outline lines={lines} onToggle={toggle} />}
        </>
      )}
    </div>
  );
}

function NewGoal() {
  const { t } = useI18n();
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/goals/new" {...props} />}>
      {t('goals.new')}
    </Button>
  );
}

function Sentence({ goals }: { readonly goals: readonly GoalSummary[] }) {
  const { t } = useI18n();
  const running = goals.filter(({ state }) => state === 'running');
  const behind = running.filter(({ pace, confidence }) => pace === 'behind' || confidence?.value === 'off_track').length;
  const due = goals.filter((goal) => goal.due?.isDue === true && goal.mayCheckIn).length;
  const open = goals.filter(({ needsReview, mayChange }) => needsReview && mayChange).length;
  return (
    <>
      {t('goals.sentence.running', { count: running.length })}
      {running.length > 0 ? ` ${t('goals.sentence.behind', { count: behind })}` : ''}
      {due > 0 ? ` ${t('goals.sentence.due', { count: due })}` : ''}
      {open > 0 ? ` ${t('goals.sentence.review', { count: open })}` : ''}
    </>
  );
}

interface OutlineProps {
  readonly lines: readonly OutlineLine[];
  readonly onToggle: (id: string, isOpen: boolean) => void;
}

/** Arrow keys go up and down the outline, right opens and left closes. */
function Outline({ lines, onToggle }: OutlineProps) {
  const { t } = useI18n();
  const onKey = (event: KeyboardEvent<HTMLUListElement>): void => {
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-goal]')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const line = lines[at];
    if (line === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) links[at + step]?.focus();
    else if (event.key === 'ArrowRight' && line.hasBelow && !line.isOpen) onToggle(line.goal.id, true);
    else if (event.key === 'ArrowLeft' && line.hasBelow && line.isOpen) onToggle(line.goal.id, false);
    else return;
    event.preventDefault();
  };
  return (
    <ul className={classes.outline} aria-label={t('goals.outline')} onKeyDown={onKey}>
      {lines.map((line) => (
        <GoalLine key={line.goal.id} line={line} onToggle={onToggle} />
      ))}
    </ul>
  );
}
