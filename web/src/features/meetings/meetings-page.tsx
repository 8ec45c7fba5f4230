import type { MeetingsResponse, MeetingSummary } from '@leadline/contract';
import { Button } from '@mantine/core';
import { IconMessages, IconPlus, IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ArrangeDialog } from '#web/features/meetings/arrange-dialog.tsx';
import { useMeetingText } from '#web/features/meetings/meeting-text.ts';
import classes from '#web/features/meetings/meetings.module.css';
import { RhythmDialog } from '#web/features/meetings/rhythm-dialog.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { FollowUpFrame } from '#web/parts/follow-up/follow-up-frame.tsx';
import { useMeetings } from '#web/parts/follow-up/use-follow-up.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Status } from '#web/ui/status.tsx';

/** Feedback meetings: what is due, what waits for a word, what was held; of others only that. */
export function MeetingsPage() {
  const { t } = useI18n();
  const answer = useMeetings();
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Meetings all={answer.data} />;
}

const isOpen = ({ state }: MeetingSummary): boolean => state !== 'confirmed' && state !== 'closed';

function Meetings({ all }: { readonly all: MeetingsResponse }) {
  const { t } = useI18n();
  const [dialog, setDialog] = useState<'rhythm' | 'arrange'>();
  const { meetings, rhythm, people } = all;
  const own = meetings.filter(({ mine }) => mine !== null);
  const open = own.filter(isOpen);
  const past = own.filter((one) => !isOpen(one)).reverse();
  const others = meetings.filter(({ mine }) => mine === null);
  const overdue = open.filter(({ state, isExcused }) => state === 'overdue' && !isExcused).length;
  const isUnplanned = useAppState().isDemo && !meetings.some(({ state }) => state === 'planned' || state === 'due');
  const mayRhythm = rhythm.mayChangeAll || rhythm.teams.some(({ mayChange }) => mayChange);
  return (
    <FollowUpFrame
      part="meetings"
      sentence={`${t('meetings.lead.open', { count: open.length })}${overdue > 0 ? ` ${t('meetings.lead.overdue', { count: overdue })}` : ''} ${t('meetings.lead.private')}`}
      actions={
        <>
          {mayRhythm ? (
            <Button variant="default" leftSection={<IconRepeat size={16} aria-hidden />} onClick={() => setDialog('rhythm')}>
              {t('meetings.rhythm.open')}
            </Button>
          ) : null}
          {people.length > 0 ? (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog('arrange')}>
              {t('meetings.arrange.open')}
            </Button>
          ) : null}
        </>
      }
    >
      {isUnplanned ? <p className={classes.notice}>{t(mayRhythm ? 'meetings.demo.lead' : 'meetings.demo.member')}</p> : null}
      {meetings.length === 0 ? (
        <Empty icon={IconMessages} level={2} title={t('meetings.empty.title')} text={t('meetings.empty.text')} />
      ) : (
        <>
          <Group title={t('meetings.group.open')} meetings={open} />
          <Group title={t('meetings.group.others')} meetings={others} />
          <Group title={t('meetings.group.past')} meetings={past} />
        </>
      )}
      {dialog === 'rhythm' ? <RhythmDialog rhythm={rhythm} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'arrange' ? <ArrangeDialog all={all} onClose={() => setDialog(undefined)} /> : null}
    </FollowUpFrame>
  );
}

function Group({ title, meetings }: { readonly title: string; readonly meetings: readonly MeetingSummary[] }) {
  if (meetings.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <ul className={classes.list}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}

function MeetingRow({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useI18n();
  const text = useMeetingText();
  const { kind, word } = text.status(meeting);
  return (
    <li className={classes.row}>
      <div>
        <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className={classes.names}>
          {text.pair(meeting)}
        </Link>
        {meeting.left === null ? null : <p className={classes.small}>{t('meetings.leftNote', { name: meeting.left })}</p>}
      </div>
      <span className={classes.small}>{text.day(meeting)}</span>
      <Status kind={kind} word={word} />
    </li>
  );
}
