import type { GoalAnswer, GoalPartAnswer } from '@leadline/contract';
import { Button, Checkbox, Modal, Radio, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { amountText, isPercent, useGoalText } from '#web/features/goals/goal-text.ts';
import classes from '#web/features/goals/goals.module.css';
import { readAmount, typedAmount } from '#web/features/goals/goal-draft.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import dialogClasses from '#web/parts/form-dialog.module.css';
import { useGoalChange } from '#web/parts/goals/use-goals.ts';

/** What is typed of a part. */
interface Told {
  readonly text: string;
  readonly isDone: boolean;
  readonly tasks: readonly string[];
}

const confidences = ['on_track', 'at_risk', 'off_track'] as const;

interface CheckInDialogProps {
  readonly goal: GoalAnswer;
  readonly currency: string;
  readonly onClose: () => void;
}

/** One minute: the values that nobody else tells, how sure one is, one sentence. */
export function CheckInDialog({ goal, currency, onClose }: CheckInDialogProps) {
  const { t, locale } = useI18n();
  const text = useGoalText();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const change = useGoalChange();
  const [key] = useState(formKey);
  const counted = goal.partList.filter(({ cancelReason }) => cancelReason === null);
  const parts = counted.filter(({ source, isHidden }) => source === 'told' && !isHidden);
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(() => new Map(parts.map((part) => [part.id, startOf(locale, part)])));
  const [confidence, setConfidence] = useState<string>(goal.confidence?.value ?? 'on_track');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const unread = (part: GoalPartAnswer): boolean => isNumber(part) && readAmount(locale, isPercent(part), told.get(part.id)!.text) === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parts.some(unread)) return;
    const values = parts.flatMap((part) => valueOf(locale, part, told.get(part.id)!) ?? []);
    change.mutate({ id: goal.id, act: 'check-ins', body: { key, confidence, note: note.trim(), values } }, { onSuccess: onClose });
  };
  const set = (id: string, over: Partial<Told>) => setTold(new Map([...told, [id, { ...told.get(id)!, ...over }]]));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('goals.checkIn.title', { title: goal.title })}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        <div className={classes.checkFields}>
          {counted
            .filter((part) => !parts.includes(part))
            .map((part) => (
              <p key={part.id} className={classes.small}>
                {t('goals.checkIn.known', {
                  title: part.title,
                  value: part.isHidden || part.current === null ? text.progress(part.progress) : amountText(locale, part, part.current, currency),
                })}
              </p>
            ))}
          {parts.map((part) => (
            <PartField
              key={part.id}
              part={part}
              told={told.get(part.id)!}
              currency={currency}
              error={isTried && unread(part) ? t('goals.form.unread') : null}
              onChange={(over) => set(part.id, over)}
            />
          ))}
          <Radio.Group label={t('goals.checkIn.confidence')} value={confidence} onChange={setConfidence}>
            <div className={classes.choices}>
              {confidences.map((value) => (
                <Radio key={value} value={value} label={text.confidence(value)} />
              ))}
            </div>
          </Radio.Group>
          <TextInput
            label={t('goals.checkIn.note')}
            description={t('goals.checkIn.noteHint')}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </div>
        {change.error ? (
          <p className={classes.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={dialogClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('goals.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('goals.checkIn.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const isNumber = ({ kind }: GoalPartAnswer): boolean => kind !== 'yes_no' && kind !== 'task_list';

function startOf(locale: Parameters<typeof typedAmount>[0], part: GoalPartAnswer): Told {
  return {
    text: part.current === null ? '' : typedAmount(locale, isPercent(part), part.current),
    isDone: part.isDone,
    tasks: part.tasks.filter(({ isDone }) => isDone).map(({ title }) => title),
  };
}

/** What is sent of a part; nothing for a number that was left empty. */
function valueOf(locale: Parameters<typeof readAmount>[0], part: GoalPartAnswer, { text, isDone, tasks }: Told) {
  if (part.kind === 'yes_no') return { partId: part.id, isDone };
  if (part.kind === 'task_list') return { partId: part.id, doneTasks: tasks };
  const current = readAmount(locale, isPercent(part), text);
  return current === null || current === undefined ? undefined : { partId: part.id, current };
}

interface PartFieldProps {
  readonly part: GoalPartAnswer;
  readonly told: Told;
  readonly currency: string;
  readonly error: string | null;
  readonly onChange: (over: Partial<Told>) => void;
}

function PartField({ part, told, currency, error, onChange }: PartFieldProps) {
  const { t, locale } = useI18n();
  if (part.kind === 'yes_no')
    return <Checkbox label={part.title} checked={told.isDone} onChange={(event) => onChange({ isDone: event.currentTarget.checked })} />;
  if (part.kind === 'task_list')
    return (
      <fieldset className={classes.group}>
        <legend>{part.title}</legend>
        <div className={classes.taskBoxes}>
          {part.tasks.map(({ title }) => (
            <Checkbox
              key={title}
              label={title}
              checked={told.tasks.includes(title)}
              onChange={(event) =>
                onChange({ tasks: event.currentTarget.checked ? [...told.tasks, title] : told.tasks.filter((one) => one !== title) })
              }
            />
          ))}
        </div>
      </fieldset>
    );
  return (
    <TextInput
      label={part.title}
      description={part.target === null ? undefined : t('goals.checkIn.target', { target: amountText(locale, part, part.target, currency) })}
      inputMode="decimal"
      value={told.text}
      error={error}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}
