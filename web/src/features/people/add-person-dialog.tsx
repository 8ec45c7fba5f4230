import { Checkbox } from '@mantine/core';
import type { PeopleResponse, PersonResponse } from '@leadline/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AssignmentFields } from '#web/features/people/assignment-fields.tsx';
import { draftOf, inputOf } from '#web/features/people/assignment-draft.ts';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import classes from '#web/features/people/people.module.css';
import { PersonFields } from '#web/features/people/person-dialogs.tsx';
import { usePeopleChange } from '#web/features/people/use-people.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** Somebody new, with the first role. */
export function AddPersonDialog({ all, onClose }: { readonly all: PeopleResponse; readonly onClose: () => void }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const navigate = useNavigate();
  const change = usePeopleChange<PersonResponse>();
  const [person, setPerson] = useState({ name: '', email: '', country: organization.country as string | null, employedFrom: all.today });
  const [hasRole, setRole] = useState(true);
  const [draft, setDraft] = useState(() => draftOf(undefined, { from: all.today }));
  const input = inputOf(draft);
  const save = (reason: string) => {
    const body = {
      ...person,
      email: person.email.trim() || null,
      employedFrom: person.employedFrom || null,
      assignment: hasRole ? input : null,
      reason,
    };
    change.mutate(
      { path: '/api/people', body },
      {
        onSuccess: (answer) => {
          onClose();
          void navigate({ to: '/people/$personId', params: { personId: answer.body.id } });
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('peoplePage.add')}
      save={t('peoplePage.addSave')}
      isIncomplete={person.name.trim() === '' || (hasRole && (input === undefined || draft.from === null))}
      isPending={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    >
      <PersonFields
        draft={person}
        locale={locale}
        onChange={(part) => {
          setPerson((old) => ({ ...old, ...part }));
          if (part.employedFrom !== undefined) setDraft((old) => ({ ...old, from: part.employedFrom || null }));
        }}
      />
      <Checkbox
        className={classes.whole ?? ''}
        label={t('peoplePage.withRole')}
        checked={hasRole}
        onChange={(event) => setRole(event.currentTarget.checked)}
      />
      {hasRole ? <AssignmentFields draft={draft} all={all} needsFrom onChange={setDraft} /> : null}
    </FormDialog>
  );
}
