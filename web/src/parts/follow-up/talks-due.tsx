import type { ActionAnswer, MeetingSummary } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { IconMessages } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useActions, useMeetings } from '#web/parts/follow-up/use-follow-up.ts';
import classes from '#web/parts/goals/goals-due.module.css';
import linkClasses from '#web/ui/link.module.css';

const most = 3;

/** Meetings of the reader that are near, wait for their word or are late, and actions that are asked for; nothing where none is. */
export function TalksDue() {
  const meetings = (useMeetings().data?.meetings ?? []).filter(needsMe);
  const actions = (useActions().data?.actions ?? []).filter(({ isMine, isOverdue, asks }) => isMine && (isOverdue || asks !== null));
  return (
    <>
      {meetings.length === 0 ? null : <MeetingsDue meetings={meetings} />}
      {actions.length === 0 ? null : <ActionsDue actions={actions} />}
    </>
  );
}

function needsMe({ mine, call, state, employeeConfirmed, managerConfirmed }: MeetingSummary): boolean {
  if (mine === null) return false;
  return call !== null || (state === 'held' && !(mine === 'employee' ? employeeConfirmed : managerConfirmed));
}

function MeetingsDue({ meetings }: { readonly meetings: readonly MeetingSummary[] }) {
  const { t, locale } = useI18n();
  const title = t('meetings.dueTitle', { count: meetings.length });
  const other = ({ mine, employee, manager }: MeetingSummary): string => (mine === 'employee' ? (manager?.name ?? '–') : employee.name);
  return (
    <section className={classes.due} aria-label={title}>
      <IconMessages size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.title}>{title}</span>
      <ul className={classes.list}>
        {meetings.slice(0, most).map((meeting) => (
          <li key={meeting.id}>
            <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className={linkClasses.inline}>
              {t(meeting.call === null ? 'meetings.dueConfirm' : `meetings.due.${meeting.call}`, {
                name: other(meeting),
                day: formatDate(locale, meeting.dueOn ?? meeting.heldOn ?? ''),
              })}
            </Link>
          </li>
        ))}
        {meetings.length > most ? (
          <li>
            <Link to="/meetings" className={linkClasses.inline}>
              {t('goals.due.more', { count: meetings.length - most })}
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function ActionsDue({ actions }: { readonly actions: readonly ActionAnswer[] }) {
  const { t } = useI18n();
  const title = t('actions.dueTitle', { count: actions.length });
  return (
    <section className={classes.due} aria-label={title}>
      <IconMessages size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.title}>{title}</span>
      <ul className={classes.list}>
        {actions.slice(0, most).map((action) => (
          <li key={action.id}>
            <Link to="/actions" className={linkClasses.inline}>
              {action.title}
            </Link>
          </li>
        ))}
        {actions.length > most ? (
          <li>
            <Link to="/actions" className={linkClasses.inline}>
              {t('goals.due.more', { count: actions.length - most })}
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
