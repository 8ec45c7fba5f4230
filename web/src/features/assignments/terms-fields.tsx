import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { NamedRecord } from '@leadline/contract';
import { cadences } from '@leadline/contract/values';
import type { Cadence } from '@leadline/kpi';
import classes from '#web/features/assignments/assignments.module.css';
import { weightOf, type TermsDraft } from '#web/features/assignments/terms-draft.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface TermsFieldsProps {
  readonly draft: TermsDraft;
  readonly people: readonly NamedRecord[];
  readonly goals: readonly NamedRecord[];
  readonly onChange: (draft: TermsDraft) => void;
}

/** Mandatory or not, main result, weight, cadence, owner and goal. */
export function TermsFields({ draft, people, goals, onChange }: TermsFieldsProps) {
  const { t, word } = useI18n();
  const set = (part: Partial<TermsDraft>) => onChange({ ...draft, ...part });
  const named = (list: readonly NamedRecord[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  const clear = { 'aria-label': t('assignments.clear') };
  return (
    <>
      <div className={classes.whole}>
        <SegmentedControl
          aria-label={t('assignments.field.obligation')}
          value={draft.isMandatory ? 'mandatory' : 'optional'}
          data={(['mandatory', 'optional'] as const).map((value) => ({ value, label: t(`assignments.${value}`) }))}
          onChange={(value) => set({ isMandatory: value === 'mandatory' })}
        />
        <p className={classes.hint}>{t(draft.isMandatory ? 'assignments.mandatoryNote' : 'assignments.optionalNote')}</p>
      </div>
      <Checkbox
        className={classes.whole ?? ''}
        label={t('assignments.field.primary')}
        description={t('assignments.field.primaryNote')}
        checked={draft.isPrimary}
        onChange={(event) => set({ isPrimary: event.currentTarget.checked })}
      />
      <TextInput
        label={t('assignments.field.weight')}
        description={t('assignments.field.weightNote')}
        inputMode="decimal"
        value={draft.weight}
        error={weightOf(draft.weight) === undefined ? t('assignments.field.weightWrong') : null}
        onChange={(event) => set({ weight: event.currentTarget.value })}
      />
      <Select
        label={t('assignments.field.cadence')}
        description={t('assignments.field.cadenceNote')}
        data={cadences.map((value) => ({ value, label: word(`entity.kpi_assignment.value.cadence.${value}`, value) }))}
        value={draft.cadence}
        onChange={(value) => set({ cadence: value as Cadence | null })}
      />
      <Select
        label={t('assignments.field.owner')}
        placeholder={t('assignments.field.ownerNone')}
        data={named(people)}
        value={draft.ownerId}
        searchable
        clearable
        limit={100}
        clearButtonProps={clear}
        onChange={(ownerId) => set({ ownerId })}
      />
      <Select
        label={t('assignments.field.goal')}
        placeholder={t('assignments.field.goalNone')}
        data={named(goals)}
        value={draft.goalId}
        searchable
        clearable
        clearButtonProps={clear}
        onChange={(goalId) => set({ goalId })}
      />
    </>
  );
}
