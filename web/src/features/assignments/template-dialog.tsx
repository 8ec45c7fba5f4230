import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import type { KpiSetsResponse, NamedSubject, TemplateOutcome } from '@leadline/contract';
import { useState } from 'react';
import classes from '#web/features/assignments/assignments.module.css';
import { keyOfSubject, useSubjectChoices, useSubjectName } from '#web/features/assignments/subject-words.ts';
import { useAssignmentChange, useReadySets, useTemplatePreview, type TemplateAsked } from '#web/features/assignments/use-assignments.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface TemplateDialogProps {
  readonly all: KpiSetsResponse;
  readonly to?: NamedSubject;
  readonly onClose: () => void;
}

/** A ready set for a role, a team or people; what it would do is shown before. */
export function TemplateDialog({ all, to, onClose }: TemplateDialogProps) {
  const { t, word } = useI18n();
  const errorText = useErrorText();
  const isAdministrator = useMay('settings.write');
  const ready = useReadySets().data?.templates ?? [];
  const change = useAssignmentChange();
  const choices = useSubjectChoices(all.sets);
  const fitting = ready.find(({ roles }) => to?.scope === 'role' && (roles as readonly string[]).includes(to.id ?? ''));
  const [chosen, setChosen] = useState<string | null>(null);
  const template = chosen ?? fitting?.id ?? null;
  const [keys, setKeys] = useState<readonly string[]>(to ? [keyOfSubject(to)] : []);
  const [from, setFrom] = useState(all.today);
  const [endOthers, setEndOthers] = useState(true);
  const [overLimit, setOverLimit] = useState('');
  const subjects = all.sets.filter(({ subject }) => keys.includes(keyOfSubject(subject))).map(({ subject: { scope, id } }) => ({ scope, id }));
  const isComplete = template !== null && subjects.length > 0 && from !== '';
  const asked = isComplete ? ({ template, subjects, from, endOthers } as TemplateAsked) : null;
  const preview = useTemplatePreview(asked);
  const over = asked && preview.data ? preview.data.over : [];
  const body = { ...asked, ...(overLimit.trim() === '' ? {} : { overLimit: overLimit.trim() }) };
  return (
    <FormDialog
      title={t('assignments.template.title')}
      note={t('assignments.template.note')}
      save={t('assignments.template.save')}
      isIncomplete={!isComplete}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: '/template', body: { ...body, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <MultiSelect
        className={classes.whole ?? ''}
        label={t('assignments.give.whom')}
        data={choices}
        value={[...keys]}
        searchable
        limit={200}
        hidePickedOptions
        onChange={setKeys}
      />
      <Select
        label={t('assignments.template.set')}
        data={ready.map(({ id }) => ({ value: id, label: word(`template.${id}.name`, id) }))}
        value={template}
        searchable
        onChange={setChosen}
      />
      <TextInput type="date" required label={t('assignments.field.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <Checkbox
        className={classes.whole ?? ''}
        label={t('assignments.template.endOthers')}
        checked={endOthers}
        onChange={(event) => setEndOthers(event.currentTarget.checked)}
      />
      {over.length > 0 ? (
        <p className={`${classes.warn ?? ''} ${classes.whole ?? ''}`}>
          {t('assignments.template.over', { count: over.length, names: over.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      {over.length > 0 && isAdministrator ? (
        <TextInput
          className={classes.whole ?? ''}
          label={t('assignments.consent.over')}
          description={t('assignments.consent.overNote')}
          maxLength={500}
          value={overLimit}
          onChange={(event) => setOverLimit(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.whole} aria-live="polite">
        {asked && preview.error ? <p className={classes.bad}>{errorText(preview.error)}</p> : null}
        {asked && preview.data ? preview.data.outcomes.map((outcome) => <Outcome key={keyOfSubject(outcome.subject)} outcome={outcome} />) : null}
      </div>
    </FormDialog>
  );
}

function Outcome({ outcome }: { readonly outcome: TemplateOutcome }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const nameOf = useSubjectName();
  const names = (lines: TemplateOutcome['given']) => lines.map(({ kpi, variant }) => words.name(kpi, variant ?? undefined)).join(', ');
  const parts = (['given', 'changed', 'kept', 'ended', 'leftOut'] as const).filter((part) => outcome[part].length > 0);
  return (
    <section className={classes.outcome}>
      <h3 className={classes.outcomeTitle}>{nameOf(outcome.subject)}</h3>
      <dl className={classes.outcomeParts}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`assignments.template.${part}`)}</dt>
            <dd>{names(outcome[part])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
