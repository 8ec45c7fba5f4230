import type { MeetingAnswer, TalkAnswer } from '@leadline/contract';
import { Button, Switch } from '@mantine/core';
import { IconArrowLeft, IconCalendarPlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Agenda } from '#web/features/meetings/agenda.tsx';
import { useMeetingText } from '#web/features/meetings/meeting-text.ts';
import classes from '#web/features/meetings/meetings.module.css';
import { OwnNote } from '#web/features/meetings/own-note.tsx';
import { TalkForm } from '#web/features/meetings/talk-form.tsx';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { ActionLine } from '#web/parts/follow-up/action-line.tsx';
import lineClasses from '#web/parts/follow-up/follow-up.module.css';
import { pathOfMeeting, useFollowUpChange, useMeeting } from '#web/parts/follow-up/use-follow-up.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Status } from '#web/ui/status.tsx';

/** One meeting: the agenda is ready, what is said is written, both confirm. Whoever is neither of the two sees that it is due and held. */
export function MeetingPage() {
  const { t } = useI18n();
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  const answer = useMeeting(meetingId);
  useTitle(t('meetings.one'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <OneMeeting key={meetingId} meeting={answer.data} />;
}

function OneMeeting({ meeting }: { readonly meeting: MeetingAnswer }) {
  const { t } = useI18n();
  const { talk } = meeting;
  return (
    <div className={classes.page}>
      <Link to="/meetings" className={`${linkClasses.link ?? ''} ${classes.back ?? ''}`}>
        <IconArrowLeft size={16} aria-hidden /> {t('meetings.back')}
      </Link>
      <MeetingHead meeting={meeting} />
      {meeting.state === 'closed' ? <p className={classes.notice}>{t('meetings.closedNote', { name: meeting.left ?? '–' })}</p> : null}
      {talk === null ? (
        <p className={classes.notice}>{t('meetings.notYours')}</p>
      ) : (
        <div className={classes.columns}>
          <div className={classes.column}>
            <Agenda meeting={meeting} />
          </div>
          <div className={classes.column}>
            <Talk meeting={meeting} talk={talk} />
          </div>
        </div>
      )}
    </div>
  );
}

function MeetingHead({ meeting }: { readonly meeting: MeetingAnswer }) {
  const { t } = useI18n();
  const text = useMeetingText();
  const { kind, word } = text.status(meeting);
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{text.pair(meeting)}</h1>
        <p className={classes.facts}>
          <span>{text.day(meeting)}</span>
          <Status kind={kind} word={word} />
          {meeting.source === 'file' ? <span>{t('meetings.fromFile')}</span> : null}
        </p>
      </div>
      {meeting.mine === null || meeting.manager === null ? null : (
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            renderRoot={(props) => <a href={`${pathOfMeeting(meeting.id)}/calendar.ics`} download {...props} />}
          >
            {t('meetings.toCalendar')}
          </Button>
        </div>
      )}
    </header>
  );
}

interface TalkProps {
  readonly meeting: MeetingAnswer;
  readonly talk: TalkAnswer;
}

function Talk({ meeting, talk }: TalkProps) {
  const [isReopened, setReopened] = useState(false);
  const isFrozen = meeting.state === 'confirmed' && !isReopened;
  return (
    <>
      {talk.mayChange && !isFrozen ? (
        <TalkForm meeting={meeting} talk={talk} isReopened={isReopened} onSaved={() => setReopened(false)} />
      ) : (
        <Said meeting={meeting} talk={talk} onReopen={talk.mayChange ? () => setReopened(true) : null} />
      )}
      {meeting.state === 'closed' ? null : <Confirmations meeting={meeting} talk={talk} />}
      {talk.note === null ? null : <OwnNote meeting={meeting} note={talk.note} />}
      {meeting.mine === null ? null : <Sharing meeting={meeting} talk={talk} />}
    </>
  );
}

/** What was said, as it stands: confirmed by both, of somebody who has left, or shared with the reader. */
function Said({ talk, onReopen }: TalkProps & { readonly onReopen: (() => void) | null }) {
  const { t } = useI18n();
  return (
    <Panel
      level={2}
      title={t('meetings.talk.title')}
      action={
        onReopen ? (
          <Button size="xs" variant="default" onClick={onReopen}>
            {t('meetings.talk.reopen')}
          </Button>
        ) : null
      }
    >
      <p className={classes.notes}>{talk.notes === '' ? t('meetings.talk.nothing') : talk.notes}</p>
      <ul className={lineClasses.lines} aria-label={t('meetings.agreement.all')}>
        {talk.agreements.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
    </Panel>
  );
}

function Confirmations({ meeting, talk }: TalkProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useFollowUpChange<MeetingAnswer>();
  const { employee, manager, employeeConfirmed, managerConfirmed, mine, heldOn } = meeting;
  const sides = [{ name: employee.name, isDone: employeeConfirmed }, ...(manager ? [{ name: manager.name, isDone: managerConfirmed }] : [])];
  const isMineDone = mine === 'employee' ? employeeConfirmed : managerConfirmed;
  return (
    <Panel level={2} title={t('meetings.confirm.title')} note={t('meetings.confirm.note')}>
      <ul className={classes.confirmations}>
        {sides.map(({ name, isDone }) => (
          <li key={name}>
            <Status kind={isDone ? 'reached' : 'none'} word={t(isDone ? 'meetings.confirm.done' : 'meetings.confirm.open', { name })} />
          </li>
        ))}
      </ul>
      {change.error ? (
        <p className={classes.bad} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
      {mine !== null && !isMineDone ? (
        heldOn === null ? (
          <p className={classes.small}>{t('meetings.confirm.first')}</p>
        ) : (
          <div className={classes.actions}>
            <Button
              loading={change.isPending}
              onClick={() => change.mutate({ path: `${pathOfMeeting(meeting.id)}/confirm`, body: { edition: talk.edition } })}
            >
              {t('meetings.confirm.act')}
            </Button>
          </div>
        )
      ) : null}
    </Panel>
  );
}

/** Private to the two; whoever leads above reads it once both agree. */
function Sharing({ meeting, talk }: TalkProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useFollowUpChange<MeetingAnswer>();
  if (talk.above.length === 0) return <p className={classes.small}>{t('meetings.share.nobody')}</p>;
  const isMine = meeting.mine === 'employee' ? talk.shares.employee : talk.shares.manager;
  const isTheirs = meeting.mine === 'employee' ? talk.shares.manager : talk.shares.employee;
  const names = talk.above.join(', ');
  const state = isMine && isTheirs ? 'both' : isMine ? 'mine' : isTheirs ? 'theirs' : 'none';
  return (
    <Panel level={2} title={t('meetings.share.title')} note={t(`meetings.share.${state}`, { names })}>
      <Switch
        label={t('meetings.share.agree', { names })}
        checked={isMine}
        disabled={change.isPending}
        onChange={(event) =>
          change.mutate({ path: `${pathOfMeeting(meeting.id)}/sharing`, method: 'PUT', body: { agrees: event.currentTarget.checked } })
        }
      />
      {change.error ? (
        <p className={classes.bad} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
    </Panel>
  );
}
