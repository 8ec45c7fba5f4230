import type { MeetingAnswer } from '@leadline/contract';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/meetings/meetings.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { pathOfMeeting, useFollowUpChange } from '#web/parts/follow-up/use-follow-up.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface OwnNoteProps {
  readonly meeting: MeetingAnswer;
  readonly note: { readonly text: string; readonly edition: number };
}

/** What the reader keeps for themselves: nobody else ever sees it. */
export function OwnNote({ meeting, note }: OwnNoteProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useFollowUpChange<MeetingAnswer>();
  const [base, setBase] = useState(note);
  const [text, setText] = useState(note.text);
  if (note.edition > base.edition && text === base.text) {
    setBase(note);
    setText(note.text);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { text, edition: base.edition };
    change.mutate({ path: `${pathOfMeeting(meeting.id)}/note`, method: 'PUT', body }, { onSuccess: ({ talk }) => setBase(talk!.note!) });
  };
  return (
    <Panel level={2} title={t('meetings.note.title')} note={t('meetings.note.note')}>
      <form onSubmit={submit} className={classes.form}>
        <Textarea
          aria-label={t('meetings.note.title')}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {change.error ? (
          <p className={classes.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={classes.actions}>
          <Button type="submit" variant="default" size="sm" loading={change.isPending} disabled={text === base.text}>
            {t('meetings.note.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
