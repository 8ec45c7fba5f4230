import { Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconDots, IconPencil, IconPlus } from '@tabler/icons-react';
import { formatDate } from '@leadline/i18n';
import type { AbsenceAnswer, AssignmentAnswer, PeopleResponse, PersonResponse } from '@leadline/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AbsenceList } from '#web/features/people/absence-list.tsx';
import { AssignmentDialog, type AssignmentTask } from '#web/features/people/assignment-dialog.tsx';
import { AbsenceDialog, DetailsDialog, LeaveDialog, RemoveDialog } from '#web/features/people/person-dialogs.tsx';
import { PersonState } from '#web/features/people/person-state.tsx';
import classes from '#web/features/people/people.module.css';
import { Timeline } from '#web/features/people/timeline.tsx';
import { usePeople, usePerson } from '#web/features/people/use-people.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useTitle } from '#web/lib/use-title.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** One person: what they do from when to when, and when they are away. */
export function PersonPage() {
  const { t } = useI18n();
  const { personId } = useParams({ from: '/people/$personId' });
  const person = usePerson(personId);
  const people = usePeople();
  useTitle(person.data?.body.name ?? t('app.place.people'));
  const error = person.error ?? people.error;
  if (error) return <PageError error={error} reset={() => void Promise.all([person.refetch(), people.refetch()])} />;
  if (!person.data || !people.data) return <PageWait label={t('app.wait.page')} />;
  return <OnePerson person={person.data.body} tag={person.data.tag} all={people.data} />;
}

type Task =
  | AssignmentTask
  | { readonly kind: 'removeRole'; readonly old: AssignmentAnswer }
  | { readonly kind: 'absence'; readonly old: AbsenceAnswer | null }
  | { readonly kind: 'removeAbsence'; readonly old: AbsenceAnswer }
  | { readonly kind: 'details' | 'leave' };

interface OnePersonProps {
  readonly person: PersonResponse;
  readonly tag: string | null;
  readonly all: PeopleResponse;
}

function OnePerson({ person, tag, all }: OnePersonProps) {
  const { t } = useI18n();
  const mayWrite = useMay('people.write');
  const [task, setTask] = useState<Task>();
  const isGone = person.state === 'left';
  return (
    <div className={classes.page}>
      <Link to="/people" className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}>
        <IconArrowLeft size={16} aria-hidden /> {t('app.place.people')}
      </Link>
      <PersonHead person={person} mayWrite={mayWrite} onTask={setTask} />
      {person.problems.map((problem) => (
        <p key={problem} className={classes.warn}>
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
          {t(`peoplePage.problem.${problem}`)}
        </p>
      ))}
      {person.isStub ? <p className={classes.warn}>{t('peoplePage.stubNote', { source: person.source })}</p> : null}
      <Panel
        level={2}
        title={t('peoplePage.timeline.title')}
        note={t('peoplePage.timeline.note')}
        action={
          mayWrite ? (
            <Button size="compact-md" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setTask({ kind: 'add' })}>
              {t(isGone ? 'peoplePage.comesBack' : 'peoplePage.addRole')}
            </Button>
          ) : null
        }
      >
        <Timeline
          person={person}
          mayWrite={mayWrite}
          onChange={(old) => setTask({ kind: 'change', old })}
          onCorrect={(old) => setTask({ kind: 'correct', old })}
          onRemove={(old) => setTask({ kind: 'removeRole', old })}
        />
      </Panel>
      <Panel
        level={2}
        title={t('peoplePage.absence.title')}
        action={
          mayWrite ? (
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setTask({ kind: 'absence', old: null })}
            >
              {t('peoplePage.absence.enter')}
            </Button>
          ) : null
        }
      >
        <AbsenceList
          person={person}
          mayWrite={mayWrite}
          onChange={(old) => setTask({ kind: 'absence', old })}
          onRemove={(old) => setTask({ kind: 'removeAbsence', old })}
        />
      </Panel>
      {task ? <TaskDialog task={task} person={person} tag={tag} all={all} onClose={() => setTask(undefined)} /> : null}
    </div>
  );
}

function PersonHead({
  person,
  mayWrite,
  onTask,
}: {
  readonly person: PersonResponse;
  readonly mayWrite: boolean;
  readonly onTask: (task: Task) => void;
}) {
  const { t, locale } = useI18n();
  const now = person.assignments.find(({ from, to }) => (from ?? '') <= person.today && (to === null || to > person.today));
  const employed = [
    person.employedFrom === null ? null : t('peoplePage.employedFrom', { date: formatDate(locale, person.employedFrom) }),
    person.employedTo === null ? null : t('peoplePage.employedTo', { date: formatDate(locale, person.employedTo) }),
  ].filter((text) => text !== null);
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{person.name}</h1>
        <p className={classes.facts}>
          <PersonState person={person} />
          {person.email ? <span>{person.email}</span> : null}
          {employed.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </p>
      </div>
      {mayWrite ? (
        <div className={classes.actions}>
          {now ? (
            <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => onTask({ kind: 'change', old: now })}>
              {t('peoplePage.changeFrom')}
            </Button>
          ) : null}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
                {t('peoplePage.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onTask({ kind: 'details' })}>{t('peoplePage.details.open')}</Menu.Item>
              <Menu.Item onClick={() => onTask({ kind: 'absence', old: null })}>{t('peoplePage.absence.enter')}</Menu.Item>
              <Menu.Item onClick={() => onTask({ kind: 'leave' })} disabled={person.employedTo !== null}>
                {t('peoplePage.leave.open')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      ) : null}
    </header>
  );
}

function TaskDialog({ task, person, tag, all, onClose }: OnePersonProps & { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useI18n();
  const shared = { person, tag, onClose };
  const path = `/api/people/${person.id}`;
  switch (task.kind) {
    case 'details':
      return <DetailsDialog {...shared} />;
    case 'leave':
      return <LeaveDialog {...shared} />;
    case 'absence':
      return <AbsenceDialog {...shared} old={task.old} />;
    case 'removeAbsence':
      return <RemoveDialog {...shared} title={t('peoplePage.absence.removeTitle')} path={`${path}/absences/${task.old.id}/remove`} />;
    case 'removeRole':
      return <RemoveDialog {...shared} title={t('peoplePage.removeRoleTitle')} path={`${path}/assignments/${task.old.id}/remove`} />;
    default:
      return <AssignmentDialog {...shared} all={all} task={task} />;
  }
}
