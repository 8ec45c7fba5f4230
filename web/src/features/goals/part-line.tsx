import type { GoalPartAnswer } from '@leadline/contract';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { amountText, useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import linkClasses from '#web/ui/link.module.css';
import { TargetBar } from '#web/ui/target-bar.tsx';

interface PartLineProps {
  readonly part: GoalPartAnswer;
  readonly currency: string;
}

/** A part of a goal: what it is, how far, and where its value comes from. */
export function PartLine({ part, currency }: PartLineProps) {
  const { t } = useI18n();
  const text = useGoalText();
  const words = useKpiWords();
  const isOut = part.cancelReason !== null;
  const facts = [
    part.kpi === null ? text.kind(part.kind) : words.name(part.kpi),
    isOut ? null : t('goals.part.weight', { weight: part.weight }),
    isOut ? null : t(part.isMandatory ? 'goals.part.mandatory' : 'goals.part.optional'),
    part.source === 'kpi' ? t('goals.part.fromKpi') : part.source === 'below' ? t('goals.part.fromBelow') : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={classes.part} data-out={isOut || undefined}>
      <div className={classes.what}>
        <span className={classes.partName}>{part.title}</span>
        <span className={classes.small}>{facts.join(' · ')}</span>
        {isOut ? <span className={classes.fault}>{t('goals.part.out', { reason: part.cancelReason! })}</span> : null}
        {part.kind === 'task_list' && !isOut && hasNames(part.tasks) ? <Tasks tasks={part.tasks} /> : null}
        <Sums part={part} currency={currency} />
      </div>
      {isOut ? null : (
        <div className={classes.progress}>
          <span className={classes.figures}>
            <strong className={classes.percent}>{text.progress(part.progress)}</strong>
            <span className={classes.small}>
              <PartValues part={part} currency={currency} />
            </span>
          </span>
          {part.progress === null ? null : (
            <TargetBar
              part={Number(part.progress)}
              isWhole
              due={null}
              tone={Number(part.progress) >= 1 ? 'good' : 'none'}
              label={t('goals.bar', { title: part.title, progress: text.progress(part.progress) })}
            />
          )}
        </div>
      )}
    </li>
  );
}

function PartValues({ part, currency }: PartLineProps) {
  const { t, locale } = useI18n();
  if (part.isHidden) return t('goals.part.hidden');
  if (part.kind === 'yes_no') return t(part.isDone ? 'goals.part.done' : 'goals.part.notDone');
  if (part.kind === 'task_list') return t('goals.part.tasks', { done: part.tasksDone, count: part.tasksTotal });
  if (part.target === null) return t('goals.part.noTarget');
  const show = (value: string): string => amountText(locale, part, value, currency);
  const target = show(part.target);
  return part.current === null ? t('goals.part.onlyTarget', { target }) : t('goals.part.of', { current: show(part.current), target });
}

/** A file may tell how many tasks there are, and not what they are called. */
const hasNames = (tasks: GoalPartAnswer['tasks']): boolean => tasks.some(({ title }) => !/^\d+$/.test(title));

function Tasks({ tasks }: { readonly tasks: GoalPartAnswer['tasks'] }) {
  const { t } = useI18n();
  return (
    <ul className={classes.tasks}>
      {tasks.map(({ title, isDone }) => (
        <li key={title} className={classes.task} data-done={isDone || undefined}>
          {isDone ? <IconCircleCheckFilled size={15} aria-label={t('goals.part.done')} role="img" /> : <IconCircleDashed size={15} aria-hidden />}
          {title}
        </li>
      ))}
    </ul>
  );
}

/** What adds up to a part, and what is missing of the whole. */
function Sums({ part, currency }: PartLineProps) {
  const { t, locale } = useI18n();
  const { below } = part;
  if (below === null) return null;
  const show = (value: string | null): string => (value === null ? '–' : amountText(locale, part, value, currency));
  const gap = below.gap === null || below.gap === '0' ? null : below.gap;
  return (
    <ul className={classes.sums}>
      {below.parts.map(({ goal, title, target }) => (
        <li key={`${goal.id} ${title}`}>
          <Link to="/goals/$goalId" params={{ goalId: goal.id }} className={linkClasses.inline}>
            {goal.name}
          </Link>
          : {show(target)}
        </li>
      ))}
      {below.hidden > 0 ? <li>{t('goals.below.hidden', { count: below.hidden })}</li> : null}
      {gap === null ? null : (
        <li className={classes.fault}>
          {t(gap.startsWith('-') ? 'goals.part.short' : 'goals.part.over', {
            sum: show(below.targets),
            target: show(part.target),
            gap: show(gap.replace(/^-/, '')),
          })}
        </li>
      )}
    </ul>
  );
}
