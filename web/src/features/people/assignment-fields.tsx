import { Checkbox, Select, TextInput } from '@mantine/core';
import type { AssignmentInput, PeopleResponse } from '@leadline/contract';
import { partOf, type AssignmentDraft } from '#web/features/people/assignment-draft.ts';
import classes from '#web/features/people/people.module.css';
import { teamChoices } from '#web/features/people/team-choices.ts';
import { useRoleChoices } from '#web/parts/use-role-name.ts';
import { addDays } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface AssignmentFieldsProps {
  readonly draft: AssignmentDraft;
  readonly all: PeopleResponse;
  /** The person it is about: nobody is their own manager. */
  readonly self?: string | undefined;
  /** A change begins on a day that must be said. */
  readonly needsFrom: boolean;
  readonly onChange: (draft: AssignmentDraft) => void;
}

/** Team, role, share and the rest of what somebody does from one day to another. */
export function AssignmentFields({ draft, all, self, needsFrom, onChange }: AssignmentFieldsProps) {
  const { t } = useI18n();
  const roles = useRoleChoices();
  const set = (part: Partial<AssignmentDraft>) => onChange({ ...draft, ...part });
  const date = (key: 'from' | 'rampFrom') => ({
    type: 'date' as const,
    value: draft[key] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set({ [key]: event.currentTarget.value || null }),
  });
  const named = (list: readonly { readonly id: string; readonly name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  const managers = all.people.filter(({ id, state }) => id !== self && (state !== 'left' || id === draft.managerId));
  const percent = (key: 'share' | 'partTime', label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      inputMode="decimal"
      rightSection={<span className={classes.faint}>%</span>}
      value={draft[key]}
      error={partOf(draft[key]) === undefined ? t('peoplePage.field.percentWrong') : null}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <TextInput label={t('peoplePage.field.from')} description={t('peoplePage.field.fromNote')} required={needsFrom} {...date('from')} />
      <TextInput
        label={t('peoplePage.field.to')}
        description={t('peoplePage.field.toNote')}
        type="date"
        value={draft.to === null ? '' : addDays(draft.to, -1)}
        onChange={(event) => set({ to: event.currentTarget.value === '' ? null : addDays(event.currentTarget.value, 1) })}
      />
      <Select
        label={t('peoplePage.field.team')}
        data={teamChoices(all.teams, draft.teamId)}
        value={draft.teamId}
        searchable
        clearable
        onChange={(value) => set({ teamId: value })}
      />
      <Select
        label={t('peoplePage.field.role')}
        data={roles}
        value={draft.role}
        searchable
        clearable
        onChange={(value) => set({ role: value as AssignmentInput['role'] })}
      />
      <Select
        label={t('peoplePage.field.manager')}
        data={named(managers)}
        value={draft.managerId}
        searchable
        clearable
        limit={100}
        onChange={(value) => set({ managerId: value })}
      />
      <Select
        label={t('peoplePage.field.location')}
        data={named(all.locations)}
        value={draft.locationId}
        searchable
        clearable
        limit={100}
        onChange={(value) => set({ locationId: value })}
      />
      {percent('share', t('peoplePage.field.share'), t('peoplePage.field.shareNote'))}
      {percent('partTime', t('peoplePage.field.partTime'), t('peoplePage.field.partTimeNote'))}
      <TextInput label={t('peoplePage.field.ramp')} description={t('peoplePage.field.rampNote')} {...date('rampFrom')} />
      <Select
        label={t('peoplePage.field.calendar')}
        description={t('peoplePage.field.calendarNote')}
        data={named(all.calendars)}
        value={draft.calendarId}
        clearable
        onChange={(value) => set({ calendarId: value })}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={t('peoplePage.field.lead')}
        checked={draft.isLead}
        onChange={(event) => set({ isLead: event.currentTarget.checked })}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={t('peoplePage.field.primary')}
        description={t('peoplePage.field.primaryNote')}
        checked={draft.isPrimary}
        onChange={(event) => set({ isPrimary: event.currentTarget.checked })}
      />
    </>
  );
}
