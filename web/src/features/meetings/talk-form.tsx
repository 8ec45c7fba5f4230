import type { MeetingAnswer, TalkAnswer } from '@leadline/contract';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { AgreementFields } from '#web/features/meetings/agreement-fields.tsx';
import classes from '#web/features/meetings/meetings.module.css';
import { draftOf, inputOf, isSameDraft, joined, type TalkDraft } from '#web/features/meetings/talk-draft.ts';
import { TalkClash } from '#web/features/meetings/talk-clash.tsx';
import { ApiError, callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { pathOfMeeting, useFollowUpChange } from '#web/parts/follow-up/use-follow-up.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface TalkFormProps {
  readonly meeting: MeetingAnswer;
  readonly talk: TalkAnswer;
  /** Both have confirmed, and it is changed again nevertheless. */
  readonly isReopened: boolean;
  readonly onSaved: () => void;
}

interface Theirs {
  readonly meeting: MeetingAnswer;
  readonly talk: TalkAnswer;
}

/** What the two write together. What the other one saves meanwhile comes in by itself as long as nothing is typed here. */
export function TalkForm({ meeting, talk, isReopened, onSaved }: TalkFormProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useFollowUpChange<MeetingAnswer>();
  const [base, setBase] = useState<Theirs>({ meeting, talk });
  const [draft, setDraft] = useState<TalkDraft>(() => draftOf({ heldOn: meeting.heldOn, talk }));
  const [theirs, setTheirs] = useState<Theirs>();
  const [isTried, setTried] = useState(false);
  const known = draftOf({ heldOn: base.meeting.heldOn, talk: base.talk });
  const isDirty = !isSameDraft(draft, known);
  if (talk.edition > base.talk.edition && !isDirty) {
    setBase({ meeting, talk });
    setDraft(draftOf({ heldOn: meeting.heldOn, talk }));
  }
  const confirmed = [
    ...(meeting.employeeConfirmed ? [meeting.employee.name] : []),
    ...(meeting.managerConfirmed && meeting.manager ? [meeting.manager.name] : []),
  ];
  const clash = async () => {
    const now = await callApi<MeetingAnswer>(pathOfMeeting(meeting.id));
    if (now.talk) setTheirs({ meeting: now, talk: now.talk });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const input = inputOf(draft);
    if (input === undefined) return;
    const body = { talk: input, edition: base.talk.edition, takesBack: confirmed.length > 0 };
    change.mutate(
      { path: pathOfMeeting(meeting.id), method: 'PUT', body },
      {
        onSuccess: (saved) => {
          setBase({ meeting: saved, talk: saved.talk! });
          setDraft(draftOf({ heldOn: saved.heldOn, talk: saved.talk! }));
          setTried(false);
          onSaved();
        },
        onError: (error) => {
          if (error instanceof ApiError && error.code === 'meetings.changed_meanwhile') void clash();
        },
      },
    );
  };
  const goOn = (next: TalkDraft) => {
    setBase(theirs!);
    setDraft(next);
    setTheirs(undefined);
    change.reset();
  };
  const set = (over: Partial<TalkDraft>) => setDraft({ ...draft, ...over });
  return (
    <Panel level={2} title={t('meetings.talk.title')} note={t('meetings.talk.note')}>
      <form onSubmit={submit} noValidate className={classes.form}>
        {theirs ? (
          <TalkClash
            mine={draft}
            theirs={draftOf({ heldOn: theirs.meeting.heldOn, talk: theirs.talk })}
            people={[meeting.employee, ...(meeting.manager ? [meeting.manager] : [])]}
            onMine={() => goOn(draft)}
            onTheirs={() => goOn(draftOf({ heldOn: theirs.meeting.heldOn, talk: theirs.talk }))}
            onBoth={() => goOn({ ...draftOf({ heldOn: theirs.meeting.heldOn, talk: theirs.talk }), notes: joined(draft.notes, theirs.talk.notes) })}
          />
        ) : null}
        <Textarea
          label={t('meetings.talk.notes')}
          description={t('meetings.talk.notesNote')}
          autosize
          minRows={5}
          maxRows={24}
          maxLength={20_000}
          value={draft.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
        <AgreementFields meeting={meeting} agreements={draft.agreements} isTried={isTried} onChange={(agreements) => set({ agreements })} />
        <Times meeting={meeting} draft={draft} set={set} />
        {confirmed.length > 0 && (isDirty || isReopened) ? (
          <p className={classes.warning}>{t('meetings.talk.takesBack', { names: confirmed.join(', ') })}</p>
        ) : null}
        {isTried && inputOf(draft) === undefined ? (
          <p className={classes.bad} role="alert">
            {t('meetings.talk.incomplete')}
          </p>
        ) : null}
        {change.error && !theirs ? (
          <p className={classes.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={classes.actions}>
          <Button type="submit" loading={change.isPending} disabled={theirs !== undefined || (!isDirty && talk.edition > 0)}>
            {t(confirmed.length > 0 ? 'meetings.talk.saveTakingBack' : 'meetings.talk.save')}
          </Button>
          {isDirty ? <span className={classes.small}>{t('meetings.talk.unsaved')}</span> : null}
        </div>
      </form>
    </Panel>
  );
}

interface TimesProps {
  readonly meeting: MeetingAnswer;
  readonly draft: TalkDraft;
  readonly set: (over: Partial<TalkDraft>) => void;
}

/** When they want to meet, for the calendar, and when they did. */
function Times({ meeting, draft, set }: TimesProps) {
  const { t } = useI18n();
  return (
    <div className={classes.times}>
      {draft.heldOn === '' ? (
        <>
          <TextInput
            type="date"
            label={t('meetings.talk.plannedOn')}
            value={draft.plannedOn}
            onChange={(event) => set({ plannedOn: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('meetings.talk.plannedTime')}
            value={draft.plannedTime}
            onChange={(event) => set({ plannedTime: event.currentTarget.value })}
          />
        </>
      ) : null}
      <TextInput
        type="date"
        label={t('meetings.talk.heldOn')}
        max={meeting.today}
        value={draft.heldOn}
        onChange={(event) => set({ heldOn: event.currentTarget.value })}
      />
    </div>
  );
}
