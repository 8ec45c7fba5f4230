import type { HandoverAnswerKind, HandoverSummary } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import dialogClasses from '#web/parts/form-dialog.module.css';
import { useHandoverText } from '#web/parts/handovers/handover-text.ts';
import { useHandoverChange } from '#web/parts/handovers/use-handovers.ts';

export interface AnswerHandoverProps {
  readonly handover: HandoverSummary;
  readonly may: readonly HandoverAnswerKind[];
  /** In a list, where there are several: names say which one is meant. */
  readonly isOneOfMany?: boolean;
}

const looks = { accept: 'filled', reply: 'filled', ask: 'default', decline: 'default', withdraw: 'default' } as const;

/** What the reader may answer, each with a second step in which it can still be left. */
export function AnswerHandover({ handover, may, isOneOfMany = false }: AnswerHandoverProps) {
  const { t } = useI18n();
  const text = useHandoverText();
  const [chosen, setChosen] = useState<HandoverAnswerKind>();
  return (
    <>
      {may.map((answer) => (
        <Button
          key={answer}
          variant={looks[answer]}
          aria-label={isOneOfMany ? `${t(`handovers.act.${answer}`)}: ${text.customers(handover)}` : undefined}
          onClick={() => setChosen(answer)}
        >
          {t(`handovers.act.${answer}`)}
        </Button>
      ))}
      {chosen === undefined ? null : <AnswerDialog handover={handover} answer={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

interface AnswerDialogProps {
  readonly handover: HandoverSummary;
  readonly answer: HandoverAnswerKind;
  readonly onClose: () => void;
}

const needsWords: ReadonlySet<HandoverAnswerKind> = new Set(['ask', 'decline', 'reply']);

function AnswerDialog({ handover, answer, onClose }: AnswerDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useHandoverChange();
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const lacks = needsWords.has(answer) && words.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (lacks) return;
    const body = { answer, text: words.trim(), edition: handover.edition };
    change.mutate({ path: `/api/handovers/${handover.id}/answer`, body }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`handovers.answer.${answer}.title`)}
      size="md"
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        <AnswerNote handover={handover} answer={answer} />
        {needsWords.has(answer) ? (
          <Textarea
            label={t(`handovers.words.${answer as 'ask' | 'decline' | 'reply'}`)}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={words}
            data-autofocus
            error={isTried && lacks ? t('handovers.words.missing') : null}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : null}
        {change.error ? (
          <p className={dialogClasses.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={dialogClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('handovers.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} data-autofocus={needsWords.has(answer) ? undefined : true}>
            {t(`handovers.answer.${answer}.do`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What follows from the answer, and what was asked. */
function AnswerNote({ handover, answer }: Omit<AnswerDialogProps, 'onClose'>) {
  const { t, locale } = useI18n();
  const text = useHandoverText();
  const { today } = useAppState();
  const day = formatDate(locale, handover.on > today ? handover.on : today);
  return (
    <>
      <p className={dialogClasses.dialogNote}>
        <strong>{text.customers(handover)}</strong>
      </p>
      <p className={dialogClasses.dialogNote}>
        {t(`handovers.answer.${answer}.note`, { day, giver: handover.giver.name, receiver: handover.receiver.name })}
      </p>
      {answer === 'reply' ? <p className={dialogClasses.dialogNote}>{t('handovers.wasAsked', { text: handover.said })}</p> : null}
    </>
  );
}
