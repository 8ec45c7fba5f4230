import type { MeetingAnswer, MeetingsResponse } from '@leadline/contract';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useFollowUpChange } from '#web/parts/follow-up/use-follow-up.ts';
import dialogClasses from '#web/parts/form-dialog.module.css';

export interface ArrangeDialogProps {
  readonly all: MeetingsResponse;
  readonly onClose: () => void;
}

/** One more meeting than the rhythm asks for: with whom, and by when. */
export function ArrangeDialog({ all: { people, today }, onClose }: ArrangeDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { person: me } = useAccount();
  const change = useFollowUpChange<MeetingAnswer>();
  const [key] = useState(formKey);
  const [employeeId, setEmployee] = useState<string | null>(people.length === 1 ? people[0]!.id : null);
  const [dueOn, setDueOn] = useState(today);
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (employeeId === null || dueOn === '') return;
    const open = ({ id }: MeetingAnswer) => void navigate({ to: '/meetings/$meetingId', params: { meetingId: id } });
    change.mutate({ path: '/api/meetings', body: { key, employeeId, dueOn } }, { onSuccess: open });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meetings.arrange.title')}
      size="md"
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        <p className={dialogClasses.dialogNote}>{t('meetings.arrange.note')}</p>
        <Select
          label={t('meetings.arrange.with')}
          data={people.map(({ id, name }) => ({ value: id, label: id === me ? t('meetings.arrange.me') : name }))}
          value={employeeId}
          searchable
          required
          error={isTried && employeeId === null ? t('meetings.arrange.missing') : null}
          onChange={setEmployee}
        />
        <TextInput
          type="date"
          required
          label={t('meetings.arrange.on')}
          min={today}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        {change.error ? (
          <p className={dialogClasses.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={dialogClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('goals.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('meetings.arrange.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
