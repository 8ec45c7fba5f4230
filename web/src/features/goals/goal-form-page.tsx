import type { GoalAnswer, GoalsResponse, Idea } from '@leadline/contract';
import type { SmartLetter } from '@leadline/kpi';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ClashPanel } from '#web/features/goals/clash-panel.tsx';
import { differences, draftOf, inputOf, keyOfSubject, newPart, onTop, type GoalDraft } from '#web/features/goals/goal-draft.ts';
import { GoalFields } from '#web/features/goals/goal-fields.tsx';
import classes from '#web/features/goals/goals.module.css';
import { PartsFields } from '#web/features/goals/parts-fields.tsx';
import { SmartList } from '#web/features/goals/smart-list.tsx';
import { useIsPercent } from '#web/features/goals/use-is-percent.ts';
import { ApiError } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useCatalog } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { fetchGoal, useGoal, useGoalChange, useGoalCheck, useGoals } from '#web/parts/goals/use-goals.ts';
import { readIdea, useIdea } from '#web/parts/mind-maps/use-mind-maps.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** A new goal, alone or below another one. */
export function NewGoalPage() {
  const { parent, idea } = useSearch({ from: '/goals/new' });
  return <Loaded id={null} parent={parent ?? null} ideaText={idea} />;
}

/** A goal or a draft of one is changed. */
export function EditGoalPage() {
  const { goalId } = useParams({ from: '/goals/$goalId/edit' });
  return <Loaded key={goalId} id={goalId} parent={null} />;
}

/** The form begins with what is there; what comes later does not disturb what is typed. */
function Loaded({ id, parent, ideaText }: { readonly id: string | null; readonly parent: string | null; readonly ideaText?: string | undefined }) {
  const { t } = useI18n();
  const idea = readIdea(ideaText);
  const node = useIdea(idea);
  const [all, goal, above, catalog] = [useGoals(), useGoal(id), useGoal(parent), useCatalog()];
  const error = all.error ?? goal.error ?? above.error;
  if (error) return <PageError error={error} reset={() => void Promise.all([all.refetch(), goal.refetch(), above.refetch()])} />;
  if (!all.data || !catalog.data || (id !== null && !goal.data) || (parent !== null && !above.data) || !node.isReady)
    return <PageWait label={t('app.wait.page')} />;
  const begun = idea !== null && node.text !== null ? { ...idea, text: node.text, below: node.below } : null;
  return <GoalForm all={all.data} goal={goal.data ?? null} above={above.data ?? null} begun={begun} />;
}

interface GoalFormProps {
  readonly all: GoalsResponse;
  readonly goal: GoalAnswer | null;
  readonly above: GoalAnswer | null;
  /** The node of a mind map it is made of. */
  readonly begun: (Idea & { readonly text: string; readonly below: readonly string[] }) | null;
}

const mostParts = 30;

/** What a new goal begins with: from today to the end of the fiscal year, or within the goal above. */
function emptyDraft({ today, choices }: GoalsResponse, { above, begun }: Pick<GoalFormProps, 'above' | 'begun'>, person: string | null): GoalDraft {
  const own = choices.subjects.find(({ scope, id }) => scope === 'user' && id === person) ?? choices.subjects[0];
  const only = above === null && choices.subjects.length > 1 ? undefined : own;
  return {
    title: begun?.text ?? '',
    horizon: 'operational',
    subject: only ? keyOfSubject(only) : null,
    parentId: above?.id ?? null,
    ownerId: choices.people.some(({ id }) => id === person) ? person : null,
    startsOn: above?.startsOn != null && above.startsOn > today ? above.startsOn : today,
    endsOn: above?.endsOn != null && above.endsOn < choices.yearEndsOn ? above.endsOn : choices.yearEndsOn,
    weight: above !== null && !above.mayChange ? '0' : '1',
    isMandatory: above === null || above.mayChange,
    cadence: 'weekly',
    stretch: '',
    parts:
      begun === null || begun.below.length === 0
        ? [newPart('number')]
        : begun.below.slice(0, mostParts).map((title) => ({ ...newPart('number'), title })),
  };
}

function GoalForm({ all, goal, above, begun }: GoalFormProps) {
  const { t, locale } = useI18n();
  const { person } = useAccount();
  const isPercent = useIsPercent();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const change = useGoalChange();
  const title = t(goal === null ? 'goals.form.newTitle' : 'goals.form.changeTitle');
  useTitle(title);
  const [key] = useState(formKey);
  const [draft, setDraft] = useState<GoalDraft>(() => (goal ? draftOf(goal, locale, isPercent) : emptyDraft(all, { above, begun }, person)));
  const idea = begun === null ? {} : { idea: { mapId: begun.mapId, nodeId: begun.nodeId } };
  const [edition, setEdition] = useState(goal?.edition ?? '');
  const [theirs, setTheirs] = useState<GoalAnswer | null>(null);
  const [isTried, setTried] = useState(false);
  const { goal: input, unread } = inputOf(draft, locale, isPercent);
  const [asked] = useDebouncedValue(input, 300);
  const check = useGoalCheck(asked === null ? null : { id: goal?.id ?? null, goal: asked });
  const isDraft = goal === null || goal.state === 'draft';
  const save = (asDraft: boolean) => (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (input === null || unread.size > 0) return;
    const body = goal === null ? { key, goal: input, isDraft: asDraft, ...idea } : { goal: input, edition, isDraft: asDraft };
    change.mutate(goal === null ? { body } : { id: goal.id, body }, {
      onSuccess: ({ id }) => void navigate({ to: '/goals/$goalId', params: { goalId: id } }),
      onError: (error) => {
        if (goal !== null && error instanceof ApiError && error.code === 'goals.changed_meanwhile') void fetchGoal(goal.id).then(setTheirs);
      },
    });
  };
  /** The tests that are not passed, by name. */
  const lacking = (error: Error): string =>
    error instanceof ApiError && error.code === 'goals.not_smart'
      ? String(error.parameters['letters'])
          .split(' ')
          .map((letter) => t(`goals.smart.${letter as SmartLetter}.name`))
          .join(', ')
      : '';
  const settle = (next: GoalDraft): void => {
    setDraft(next);
    setEdition(theirs!.edition);
    setTheirs(null);
    change.reset();
  };
  const { currency } = all.choices;
  const parts = draft.parts.map((part, at) => ({ ...part, unit: check.data?.parts[at]?.unit ?? null }));
  return (
    <div className={classes.page}>
      {begun ? (
        <Link
          to="/mind-maps/$mapId"
          params={{ mapId: begun.mapId }}
          search={{ node: begun.nodeId }}
          className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}
        >
          <IconArrowLeft size={16} aria-hidden /> {t('mindMaps.became.from', { text: begun.text })}
        </Link>
      ) : (
        <Link
          to={goal ? '/goals/$goalId' : '/goals'}
          params={{ goalId: goal?.id ?? '' }}
          className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}
        >
          <IconArrowLeft size={16} aria-hidden /> {goal && goal.title !== '' ? goal.title : t('goals.back')}
        </Link>
      )}
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
      </header>
      <form className={classes.columns} onSubmit={save(false)} noValidate>
        <div className={classes.form}>
          {theirs ? (
            <ClashPanel
              found={differences(draft, draftOf(theirs, locale, isPercent))}
              all={all}
              onMine={() => settle(onTop(draft, draftOf(theirs, locale, isPercent)))}
              onTheirs={() => settle(draftOf(theirs, locale, isPercent))}
            />
          ) : null}
          <GoalFields draft={draft} all={all} goal={goal} isTried={isTried} unread={unread} onChange={setDraft} />
          <PartsFields
            draft={draft}
            check={check.data ?? null}
            currency={currency}
            isBegun={!isDraft}
            isTried={isTried}
            unread={unread}
            onChange={setDraft}
          />
        </div>
        <div className={`${classes.side ?? ''} ${classes.smartSide ?? ''}`}>
          <Panel level={2} title={t('goals.smart.title')} note={t('goals.smart.note')}>
            {check.data && input !== null ? (
              <div aria-live="polite">
                <SmartList smart={check.data.smart} parts={parts} currency={currency} />
              </div>
            ) : (
              <p className={classes.none}>{check.error ? errorText(check.error) : t('goals.smart.wait')}</p>
            )}
          </Panel>
        </div>
        <div className={classes.form}>
          {change.error && theirs === null ? (
            <p className={classes.bad} role="alert">
              {errorText(change.error)} {lacking(change.error)}
            </p>
          ) : null}
          {isTried && (input === null || unread.size > 0) ? (
            <p className={classes.bad} role="alert">
              {t(input === null ? 'goals.form.noSubject' : 'goals.form.unreadAll')}
            </p>
          ) : null}
          <div className={classes.foot}>
            {isDraft ? (
              <Button variant="default" loading={change.isPending} onClick={save(true)}>
                {t('goals.form.keepDraft')}
              </Button>
            ) : null}
            <Button type="submit" loading={change.isPending}>
              {t(isDraft ? 'goals.form.begin' : 'goals.form.save')}
            </Button>
          </div>
        </div>
      </form>
    </div>
  );
}
