import type { ActionAnswer, ActionOutcome } from '@leadline/contract';
import { actionAnswers } from '@leadline/contract/values';
import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/follow-up/follow-up.module.css';
import { useNumberText } from '#web/parts/follow-up/number-text.ts';
import { useFollowUpChange } from '#web/parts/follow-up/use-follow-up.ts';
import dialogClasses from '#web/parts/form-dialog.module.css';

export interface AnswerDialogProps {
  readonly action: ActionAnswer;
  readonly onClose: () => void;
}

/** What became of it: done, going on or dropped, and one sentence; the number then and now stands beside. */
export function AnswerDialog({ action, onClose }: AnswerDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const numberText = useNumberText(action);
  const change = useFollowUpChange<ActionAnswer>();
  const isAsked = action.asks !== null;
  const offered = actionAnswers.filter((one) => isAsked || one !== 'going_on');
  const [answer, setAnswer] = useState<ActionOutcome>(isAsked ? 'going_on' : 'done');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const read = action.results.find(({ stage }) => stage === action.asks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (note.trim() === '') return;
    change.mutate({ path: `/api/actions/${action.id}/answer`, body: { answer, note: note.trim() } }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={action.title}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        {isAsked ? <p className={dialogClasses.dialogNote}>{t('actions.question', { days: action.asks! })}</p> : null}
        {numberText !== null && read?.isRead ? (
          <dl className={classes.beside}>
            <div>
              <dt>{t('actions.besideThen')}</dt>
              <dd>{numberText.then}</dd>
            </div>
            <div>
              <dt>{t('actions.stage', { days: read.stage })}</dt>
              <dd>{numberText.of(read.value)}</dd>
            </div>
          </dl>
        ) : null}
        <Radio.Group label={t('actions.outcome')} value={answer} onChange={(value) => setAnswer(value as ActionOutcome)}>
          <div className={classes.choices}>
            {offered.map((one) => (
              <Radio key={one} value={one} label={t(`actions.answers.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('actions.sentence')}
          required
          maxLength={300}
          value={note}
          error={isTried && note.trim() === '' ? t('actions.sentenceMissing') : null}
          onChange={(event) => setNote(event.currentTarget.value)}
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
            {t('actions.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
