import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { KpiSetsResponse, NamedSubject } from '@leadline/contract';
import { useState } from 'react';
import classes from '#web/features/assignments/assignments.module.css';
import { useConsent } from '#web/features/assignments/consent.tsx';
import { keyOfSubject, useSubjectChoices } from '#web/features/assignments/subject-words.ts';
import { emptyTerms, termsOf, type TermsDraft } from '#web/features/assignments/terms-draft.ts';
import { TermsFields } from '#web/features/assignments/terms-fields.tsx';
import { useAssignmentChange } from '#web/features/assignments/use-assignments.ts';
import { useGivableKpis } from '#web/features/assignments/use-givable-kpis.ts';
import { addDays } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { peopleOf } from '#web/features/assignments/people-of.ts';

export interface GiveDialogProps {
  readonly all: KpiSetsResponse;
  /** Chosen already. */
  readonly to?: NamedSubject;
  readonly onClose: () => void;
}

/** One KPI to one or many. */
export function GiveDialog({ all, to, onClose }: GiveDialogProps) {
  const { t, word } = useI18n();
  const words = useKpiWords();
  const change = useAssignmentChange();
  const consent = useConsent(change.error);
  const choices = useSubjectChoices(all.sets);
  const [kpi, setKpi] = useState<string | null>(null);
  const [variant, setVariant] = useState<string | null>(null);
  const [keys, setKeys] = useState<readonly string[]>(to ? [keyOfSubject(to)] : []);
  const [terms, setTerms] = useState<TermsDraft>(emptyTerms);
  const [from, setFrom] = useState(all.today);
  const [last, setLast] = useState('');
  const subjects = all.sets.filter(({ subject }) => keys.includes(keyOfSubject(subject))).map(({ subject: { scope, id } }) => ({ scope, id }));
  const kpis = useGivableKpis(subjects.map(({ scope }) => scope));
  const chosen = kpis.find(({ id }) => id === kpi);
  const parsed = termsOf(terms);
  const isIncomplete = !chosen || subjects.length === 0 || parsed === undefined || from === '';
  const save = (reason: string) =>
    change.mutate(
      { path: '', body: { kpi, variant, subjects, terms: parsed, from, to: last === '' ? null : addDays(last, 1), ...consent.given, reason } },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t('assignments.give.title')}
      note={t('assignments.give.note')}
      save={t('assignments.give.save')}
      isIncomplete={isIncomplete}
      isPending={change.isPending}
      error={change.error}
      onSave={save}
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
        className={chosen && chosen.variants.length > 0 ? '' : (classes.whole ?? '')}
        label={t('assignments.field.kpi')}
        description={chosen ? words.sentence(chosen.id) : t('assignments.give.kpiNote')}
        data={kpis.map(({ id }) => ({ value: id, label: words.name(id) }))}
        value={kpi}
        searchable
        onChange={(value) => {
          setKpi(value);
          setVariant(null);
        }}
      />
      {chosen && chosen.variants.length > 0 ? (
        <Select
          label={t('assignments.field.variant')}
          placeholder={t('assignments.field.variantNone')}
          data={chosen.variants.map((value) => ({ value, label: word(`kpi.${chosen.id}.variant.${value}`, value) }))}
          value={variant}
          clearable
          clearButtonProps={{ 'aria-label': t('assignments.clear') }}
          onChange={setVariant}
        />
      ) : null}
      <TermsFields draft={terms} people={peopleOf(all)} goals={all.goals} onChange={setTerms} />
      <TextInput type="date" required label={t('assignments.field.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <TextInput type="date" label={t('assignments.field.last')} value={last} onChange={(event) => setLast(event.currentTarget.value)} />
      {consent.fields}
    </FormDialog>
  );
}
