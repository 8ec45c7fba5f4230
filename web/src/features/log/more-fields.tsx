import type { LogCheck, LogKind } from '@leadline/contract';
import { logChannels, logChecklist, logNoteLength, logPurposes } from '@leadline/contract/values';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { isCalledOff, isMeeting, type Draft, type Lack } from '#web/features/log/log-draft.ts';
import { useLogWords } from '#web/features/log/log-words.ts';
import classes from '#web/features/log/log.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { BigChoices } from '#web/ui/big-choices.tsx';

interface FieldsProps {
  readonly draft: Draft;
  readonly lacks: readonly Lack[];
  readonly onChange: (over: Partial<Draft>) => void;
}

/** All that is one tap away. What a choice has made necessary stands outside. */
export function MoreFields({ draft, lacks, onChange }: FieldsProps) {
  const { t } = useI18n();
  const off = isCalledOff(draft.result);
  return (
    <>
      {draft.result === 'rescheduled' ? (
        <TextInput
          type="datetime-local"
          label={t('log.movedTo')}
          size="md"
          value={draft.movedTo}
          error={lacks.includes('movedTo') ? t('log.lack.movedTo') : undefined}
          onChange={(event) => onChange({ movedTo: event.currentTarget.value })}
        />
      ) : null}
      <details className={classes.more} open={lacks.includes('minutes') ? true : undefined}>
        <summary className={classes.summary}>{t('log.more')}</summary>
        <div className={classes.moreFields}>
          <When draft={draft} lacks={lacks} onChange={onChange} />
          {off ? null : <Problem draft={draft} onChange={onChange} />}
          {isMeeting(draft.kind) && !off ? <Checks draft={draft} onChange={onChange} /> : null}
          <Next draft={draft} onChange={onChange} />
          <How draft={draft} onChange={onChange} />
          <Textarea
            label={t('log.note')}
            description={t('log.noteHint')}
            autosize
            minRows={2}
            maxLength={logNoteLength}
            value={draft.note}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
          />
        </div>
      </details>
    </>
  );
}

type PartProps = Pick<FieldsProps, 'draft' | 'onChange'>;

function When({ draft, lacks, onChange }: FieldsProps) {
  const { t } = useI18n();
  return (
    <div className={`${classes.pair} ${classes.when}`}>
      <TextInput
        type="datetime-local"
        label={t('log.at')}
        description={t('log.atHint')}
        size="md"
        value={draft.at}
        onChange={(event) => onChange({ at: event.currentTarget.value })}
      />
      <TextInput
        label={t('log.minutes')}
        description={t('log.minutesHint')}
        inputMode="numeric"
        size="md"
        value={draft.minutes}
        error={lacks.includes('minutes') ? t('log.lack.minutes') : undefined}
        onChange={(event) => onChange({ minutes: event.currentTarget.value })}
      />
    </div>
  );
}

function Problem({ draft, onChange }: PartProps) {
  const { t } = useI18n();
  return (
    <div>
      <BigChoices
        label={t('log.issue')}
        value={draft.issue}
        choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`log.answer.${value}`) }))}
        onChange={(issue) => onChange({ issue })}
      />
      {draft.issue === 'yes' ? (
        <Checkbox
          mt={10}
          label={t('log.solved')}
          checked={draft.isIssueSolved}
          onChange={(event) => onChange({ isIssueSolved: event.currentTarget.checked })}
        />
      ) : null}
    </div>
  );
}

function Checks({ draft, onChange }: PartProps) {
  const { t } = useI18n();
  const words = useLogWords();
  const checks = draft.checklist ?? [];
  const turn = (check: LogCheck, isOn: boolean): void => onChange({ checklist: isOn ? [...checks, check] : checks.filter((one) => one !== check) });
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('log.checklist')}</legend>
      {logChecklist.map((check) => (
        <Checkbox
          key={check}
          label={words.column(check)}
          checked={checks.includes(check)}
          onChange={(event) => turn(check, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

const nextKinds: readonly LogKind[] = ['call', 'visit', 'meeting', 'message', 'email'];

function Next({ draft, onChange }: PartProps) {
  const { t } = useI18n();
  const words = useLogWords();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('log.next')}</legend>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('log.nextOn')}
          size="md"
          value={draft.nextOn}
          onChange={(event) => onChange({ nextOn: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('log.nextKind')}
          size="md"
          value={draft.nextKind}
          data={nextKinds.map((value) => ({ value, label: words.kind(value) }))}
          onChange={(event) => onChange({ nextKind: event.currentTarget.value as LogKind })}
        />
      </div>
    </fieldset>
  );
}

function How({ draft, onChange }: PartProps) {
  const { t } = useI18n();
  const words = useLogWords();
  const none = { value: '', label: t('log.unsaid') };
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={words.column('direction')}
        size="md"
        value={draft.direction}
        data={(['outbound', 'inbound'] as const).map((value) => ({ value, label: words.direction(value) }))}
        onChange={(event) => onChange({ direction: event.currentTarget.value as Draft['direction'] })}
      />
      <NativeSelect
        label={words.column('initiator')}
        size="md"
        value={draft.initiator ?? ''}
        data={[none, ...(['us', 'customer'] as const).map((value) => ({ value, label: words.initiator(value) }))]}
        onChange={(event) => onChange({ initiator: chosen(event.currentTarget.value) as Draft['initiator'] })}
      />
      <NativeSelect
        label={words.column('purpose')}
        size="md"
        value={draft.purpose ?? ''}
        data={[none, ...logPurposes.map((value) => ({ value, label: words.purpose(value) }))]}
        onChange={(event) => onChange({ purpose: chosen(event.currentTarget.value) as Draft['purpose'] })}
      />
      <NativeSelect
        label={words.column('channel')}
        size="md"
        value={draft.channel ?? ''}
        data={[none, ...logChannels.map((value) => ({ value, label: words.channel(value) }))]}
        onChange={(event) => onChange({ channel: chosen(event.currentTarget.value) as Draft['channel'] })}
      />
    </div>
  );
}

const chosen = (value: string): string | null => (value === '' ? null : value);
