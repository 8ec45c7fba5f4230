import type { AssignmentAnswer, PeopleResponse, PersonResponse } from '@leadline/contract';
import { useState } from 'react';
import { AssignmentFields } from '#web/features/people/assignment-fields.tsx';
import { draftOf, inputOf } from '#web/features/people/assignment-draft.ts';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { usePeopleChange } from '#web/features/people/use-people.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export type AssignmentTask =
  /** From a day on something else. */
  | { readonly kind: 'change'; readonly old: AssignmentAnswer }
  /** One more role, or the first one. */
  | { readonly kind: 'add' }
  /** It was wrong. */
  | { readonly kind: 'correct'; readonly old: AssignmentAnswer };

export interface AssignmentDialogProps {
  readonly person: PersonResponse;
  readonly tag: string | null;
  readonly all: PeopleResponse;
  readonly task: AssignmentTask;
  readonly onClose: () => void;
}

/** What somebody does: changed from a day on, added, or put right. */
export function AssignmentDialog({ person, tag, all, task, onClose }: AssignmentDialogProps) {
  const { t } = useI18n();
  const change = usePeopleChange<PersonResponse>(tag);
  const hasRoles = person.assignments.some(({ to }) => to === null || to > person.today);
  const [draft, setDraft] = useState(() =>
    task.kind === 'correct'
      ? draftOf(task.old)
      : task.kind === 'change'
        ? draftOf(task.old, { from: person.today, to: null, rampFrom: null })
        : draftOf(undefined, { from: person.today, isPrimary: !hasRoles }),
  );
  const input = inputOf(draft);
  const isIncomplete = input === undefined || (task.kind !== 'correct' && draft.from === null);
  const save = (reason: string) => {
    const path = `/api/people/${person.id}/assignments`;
    const given =
      task.kind === 'correct'
        ? { path: `${path}/${task.old.id}`, method: 'PUT' as const, body: { assignment: input, reason } }
        : { path, body: { replaces: task.kind === 'change' ? task.old.id : null, assignment: input, reason } };
    change.mutate(given, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(`peoplePage.assignment.${task.kind}`, { name: person.name })}
      note={t(`peoplePage.assignment.${task.kind}Note`)}
      save={t(`peoplePage.assignment.${task.kind}Save`)}
      needsReason={task.kind === 'correct'}
      isIncomplete={isIncomplete}
      isPending={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    >
      <AssignmentFields draft={draft} all={all} self={person.id} needsFrom={task.kind !== 'correct'} onChange={setDraft} />
    </FormDialog>
  );
}
