import { Select, TextInput } from '@mantine/core';
import type { AbsenceAnswer, AbsenceInput, PersonResponse } from '@leadline/contract';
import { absenceKinds } from '@leadline/contract/values';
import { useState } from 'react';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { usePeopleChange } from '#web/features/people/use-people.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { countryChoices } from '#web/parts/organization-choices.ts';

interface PersonDialogProps {
  readonly person: PersonResponse;
  readonly tag: string | null;
  readonly onClose: () => void;
}

/** The last day at work. */
export function LeaveDialog({ person, tag, onClose }: PersonDialogProps) {
  const { t } = useI18n();
  const change = usePeopleChange(tag);
  const [lastDay, setLastDay] = useState(person.today);
  return (
    <FormDialog
      title={t('peoplePage.leave.title', { name: person.name })}
      note={t('peoplePage.leave.note')}
      save={t('peoplePage.leave.save')}
      isIncomplete={lastDay === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/people/${person.id}/leave`, body: { lastDay, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        type="date"
        required
        label={t('peoplePage.leave.lastDay')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Name, address and what else is known beside the roles. */
export function DetailsDialog({ person, tag, onClose }: PersonDialogProps) {
  const { t, locale } = useI18n();
  const change = usePeopleChange(tag);
  const [draft, setDraft] = useState({
    name: person.name,
    email: person.email ?? '',
    country: person.country,
    employedFrom: person.employedFrom ?? '',
  });
  const body = { ...draft, email: draft.email.trim() || null, employedFrom: draft.employedFrom || null };
  return (
    <FormDialog
      title={t('peoplePage.details.title', { name: person.name })}
      save={t('app.save')}
      isIncomplete={draft.name.trim() === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/people/${person.id}`, method: 'PUT', body: { ...body, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <PersonFields draft={draft} locale={locale} onChange={(part) => setDraft((old) => ({ ...old, ...part }))} />
    </FormDialog>
  );
}

export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly country: string | null;
  readonly employedFrom: string;
}

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly locale: string;
  readonly onChange: (part: Partial<PersonDraft>) => void;
}

export function PersonFields({ draft, locale, onChange }: PersonFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <TextInput
        label={t('peoplePage.field.name')}
        required
        maxLength={200}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        type="email"
        label={t('peoplePage.field.email')}
        maxLength={254}
        value={draft.email}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('peoplePage.field.employedFrom')}
        value={draft.employedFrom}
        onChange={(event) => onChange({ employedFrom: event.currentTarget.value })}
      />
      <Select
        label={t('peoplePage.field.country')}
        description={t('peoplePage.field.countryNote')}
        data={countryChoices(draft.country ?? 'VN', locale)}
        value={draft.country}
        searchable
        clearable
        onChange={(value) => onChange({ country: value })}
      />
    </>
  );
}

/** An absence entered or changed. */
export function AbsenceDialog({ person, tag, old, onClose }: PersonDialogProps & { readonly old: AbsenceAnswer | null }) {
  const { t } = useI18n();
  const change = usePeopleChange(tag);
  const [draft, setDraft] = useState<Omit<AbsenceInput, 'reason'>>({
    kind: old ? old.kind : 'vacation',
    from: old?.from ?? person.today,
    to: old?.to ?? person.today,
    part: old?.part ?? 1,
  });
  const path = `/api/people/${person.id}/absences${old ? `/${old.id}` : ''}`;
  return (
    <FormDialog
      title={t(old ? 'peoplePage.absence.change' : 'peoplePage.absence.add', { name: person.name })}
      note={t('peoplePage.absence.note')}
      save={t('app.save')}
      isIncomplete={draft.from === '' || draft.to === '' || draft.to < draft.from}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path, method: old ? 'PUT' : 'POST', body: { ...draft, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        type="date"
        required
        label={t('peoplePage.absence.from')}
        value={draft.from}
        onChange={(event) => {
          const from = event.currentTarget.value;
          setDraft((before) => ({ ...before, from, to: before.to < from ? from : before.to }));
        }}
      />
      <TextInput
        type="date"
        required
        label={t('peoplePage.absence.to')}
        value={draft.to}
        error={draft.to !== '' && draft.to < draft.from ? t('peoplePage.absence.order') : null}
        onChange={(event) => setDraft({ ...draft, to: event.currentTarget.value })}
      />
      <Select
        label={t('peoplePage.absence.kind')}
        data={absenceKinds.map((value) => ({ value, label: t(`entity.absence.value.kind.${value}`) }))}
        value={draft.kind}
        onChange={(value) => setDraft({ ...draft, kind: value as AbsenceInput['kind'] })}
      />
      <Select
        label={t('peoplePage.absence.part')}
        data={[
          { value: '1', label: t('peoplePage.absence.whole') },
          { value: '0.5', label: t('peoplePage.absence.half') },
        ]}
        value={String(draft.part)}
        onChange={(value) => setDraft({ ...draft, part: Number(value ?? 1) })}
      />
    </FormDialog>
  );
}

/** It never was so: gone, with the reason. */
export function RemoveDialog({ tag, title, path, onClose }: Omit<PersonDialogProps, 'person'> & { readonly title: string; readonly path: string }) {
  const { t } = useI18n();
  const change = usePeopleChange(tag);
  return (
    <FormDialog
      title={title}
      note={t('peoplePage.removeNote')}
      save={t('peoplePage.remove')}
      needsReason
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
