import { Button, Modal, Radio, Textarea, TextInput } from '@mantine/core';
import type { Idea, KpiCheck, KpiDetail } from '@leadline/contract';
import { useState, type FormEvent } from 'react';
import { DryRun } from '#web/features/kpi-editor/dry-run.tsx';
import { wordsIn, type KpiDraft } from '#web/features/kpi-editor/draft.ts';
import classes from '#web/features/kpi-editor/editor.module.css';
import { useSave, type ValidFrom } from '#web/features/kpi-editor/use-save.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface SaveDialogProps {
  readonly draft: KpiDraft;
  readonly result: NonNullable<KpiCheck['result']>;
  readonly detail: KpiDetail | undefined;
  readonly idea: Idea | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What saving will change, why, and from when on. */
export function SaveDialog({ draft, result, detail, idea, onClose, onSaved }: SaveDialogProps) {
  const { t, locale } = useI18n();
  const { today } = useAppState();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState<ValidFrom>({ kind: 'today' });
  const { save, isPending, error } = useSave({ draft, detail, idea, onSaved });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(reason, from.kind === 'date' ? from.date : from.kind === 'today' ? undefined : null);
  };
  const name = wordsIn(draft, locale).name || Object.values(draft.words).find((words) => words.name !== '')?.name || '';
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={t(detail ? 'kpiEditor.save.versionTitle' : 'kpiEditor.save.newTitle', { name })}
      classNames={{ title: classes.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} className={classes.dialog}>
        <p className={classes.sentence}>{result.sentences[locale]}</p>
        <DryRun draft={draft} detail={detail} />
        {detail ? <UsedBy detail={detail} /> : null}
        {detail ? <FromWhen value={from} today={today} onChange={setFrom} /> : null}
        <Textarea
          autosize
          minRows={2}
          maxLength={500}
          required={detail !== undefined}
          label={t(detail ? 'kpiEditor.save.reason' : 'kpiEditor.save.reasonNew')}
          description={t('kpiEditor.save.reasonNote')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error ? (
          <p role="alert" className={classes.bad}>
            {errorText(error)}
          </p>
        ) : null}
        <div className={classes.dialogFoot}>
          <Button type="submit" loading={isPending} disabled={detail !== undefined && reason.trim() === ''}>
            {t(detail ? 'kpiEditor.save.confirmVersion' : 'kpiEditor.save.confirmNew')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('kpiEditor.save.back')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Whose numbers change with it. */
function UsedBy({ detail }: { readonly detail: KpiDetail }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const { kpis } = detail.usedBy;
  if (kpis.length === 0) return null;
  return <p className={classes.warn}>{t('kpiEditor.save.usedBy', { kpis: kpis.map((id) => words.name(id)).join(', ') })}</p>;
}

interface FromWhenProps {
  readonly value: ValidFrom;
  readonly today: string;
  readonly onChange: (value: ValidFrom) => void;
}

function FromWhen({ value, today, onChange }: FromWhenProps) {
  const { t } = useI18n();
  return (
    <Radio.Group
      label={t('kpiEditor.save.from')}
      description={t('kpiEditor.save.fromNote')}
      value={value.kind}
      onChange={(kind) => onChange(kind === 'date' ? { kind, date: today } : { kind: kind as 'today' | 'always' })}
    >
      <div className={classes.radios}>
        <Radio value="today" label={t('kpiEditor.save.today')} />
        <Radio value="date" label={t('kpiEditor.save.date')} />
        {value.kind === 'date' ? (
          <TextInput
            type="date"
            aria-label={t('kpiEditor.save.date')}
            value={value.date}
            required
            maw={200}
            onChange={(event) => onChange({ kind: 'date', date: event.currentTarget.value })}
          />
        ) : null}
        <Radio value="always" label={t('kpiEditor.save.always')} />
      </div>
    </Radio.Group>
  );
}
