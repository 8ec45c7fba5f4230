import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { formatDate, formatPercent } from '@leadline/i18n';
import type { AssignmentAnswer, PersonResponse } from '@leadline/contract';
import classes from '#web/features/people/people.module.css';
import { useRoleName } from '#web/parts/use-role-name.ts';
import { addDays } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface TimelineProps {
  readonly person: PersonResponse;
  readonly mayWrite: boolean;
  readonly onChange: (assignment: AssignmentAnswer) => void;
  readonly onCorrect: (assignment: AssignmentAnswer) => void;
  readonly onRemove: (assignment: AssignmentAnswer) => void;
}

/** What somebody did from when to when, the latest first. */
export function Timeline({ person, ...rest }: TimelineProps) {
  const { t } = useI18n();
  if (person.assignments.length === 0) return <p className={classes.faint}>{t('peoplePage.timeline.none')}</p>;
  return (
    <ol className={classes.timeline}>
      {person.assignments.map((assignment) => (
        <Stint key={assignment.id} assignment={assignment} today={person.today} {...rest} />
      ))}
    </ol>
  );
}

function Stint({
  assignment,
  today,
  mayWrite,
  onChange,
  onCorrect,
  onRemove,
}: Omit<TimelineProps, 'person'> & { readonly assignment: AssignmentAnswer; readonly today: string }) {
  const { t, locale } = useI18n();
  const roleName = useRoleName();
  const { from, to } = assignment;
  const when = (from ?? '') > today ? 'later' : to !== null && to <= today ? 'past' : 'now';
  const days = t('peoplePage.timeline.days', {
    from: from === null ? t('peoplePage.timeline.ever') : formatDate(locale, from),
    to: to === null ? t('peoplePage.timeline.open') : formatDate(locale, addDays(to, -1)),
  });
  const percent = (value: number) => formatPercent(locale, String(value), { decimals: 0 });
  const details = [
    assignment.share < 1 ? t('peoplePage.timeline.share', { part: percent(assignment.share) }) : null,
    assignment.partTime < 1 ? t('peoplePage.timeline.partTime', { part: percent(assignment.partTime) }) : null,
    assignment.managerName === null ? null : t('peoplePage.timeline.manager', { name: assignment.managerName }),
    assignment.locationName,
    assignment.calendarName === null ? null : t('peoplePage.timeline.calendar', { name: assignment.calendarName }),
    assignment.rampFrom === null ? null : t('peoplePage.timeline.ramp', { date: formatDate(locale, assignment.rampFrom) }),
    assignment.isDecidedHere ? t('peoplePage.timeline.decided') : null,
  ].filter((text) => text !== null);
  const title = `${roleName(assignment.role)} · ${assignment.teamName ?? t('peoplePage.noTeam')}`;
  return (
    <li className={classes.stint} data-when={when}>
      <div>
        <p className={classes.stintDays}>
          {days}
          {when === 'now' ? null : <span className={classes.tag}>{t(`peoplePage.timeline.${when}`)}</span>}
        </p>
        <p className={classes.stintTitle}>
          {title}
          {assignment.isLead ? <span className={classes.tag}>{t('peoplePage.leads')}</span> : null}
        </p>
        {details.length === 0 ? null : <p className={classes.stintDetails}>{details.join(' · ')}</p>}
      </div>
      {mayWrite ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('peoplePage.timeline.actions', { title })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {when === 'now' ? <Menu.Item onClick={() => onChange(assignment)}>{t('peoplePage.changeFrom')}</Menu.Item> : null}
            <Menu.Item onClick={() => onCorrect(assignment)}>{t('peoplePage.correct')}</Menu.Item>
            <Menu.Item onClick={() => onRemove(assignment)}>{t('peoplePage.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </li>
  );
}
