import { TextInput } from '@mantine/core';
import type { KpiSetItem, KpiSetsResponse } from '@leadline/contract';
import { useState } from 'react';
import { useConsent } from '#web/features/assignments/consent.tsx';
import { peopleOf } from '#web/features/assignments/people-of.ts';
import { draftOfTerms, termsOf } from '#web/features/assignments/terms-draft.ts';
import { TermsFields } from '#web/features/assignments/terms-fields.tsx';
import { useAssignmentChange } from '#web/features/assignments/use-assignments.ts';
import { addDays } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';

export interface ItemDialogProps {
  readonly all: KpiSetsResponse;
  readonly item: KpiSetItem;
  /** `Calls made · Anna Kovács`. */
  readonly title: string;
  readonly onClose: () => void;
}

/** Other terms from a day on. */
export function ChangeDialog({ all, item, title, onClose }: ItemDialogProps) {
  const { t } = useI18n();
  const change = useAssignmentChange();
  const consent = useConsent(change.error);
  const [terms, setTerms] = useState(() => draftOfTerms(item));
  const [from, setFrom] = useState(all.today);
  const parsed = termsOf(terms);
  const save = (reason: string) =>
    change.mutate({ path: `/${item.id}/change`, body: { terms: parsed, from, ...consent.given, reason } }, { onSuccess: onClose });
  return (
    <FormDialog
      title={t('assignments.change.title', { title })}
      note={t('assignments.change.note')}
      save={t('assignments.change.save')}
      isIncomplete={parsed === undefined || from === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    >
      <TextInput type="date" required label={t('assignments.field.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <TermsFields draft={terms} people={peopleOf(all)} goals={all.goals} onChange={setTerms} />
      {consent.fields}
    </FormDialog>
  );
}

/** What was wrong is put right, for the past too. */
export function CorrectDialog({ all, item, title, onClose }: ItemDialogProps) {
  const { t } = useI18n();
  const change = useAssignmentChange();
  const consent = useConsent(change.error);
  const [terms, setTerms] = useState(() => draftOfTerms(item));
  const [from, setFrom] = useState(item.from ?? '');
  const [last, setLast] = useState(item.to === null ? '' : addDays(item.to, -1));
  const parsed = termsOf(terms);
  const body = { terms: parsed, from: from || null, to: last === '' ? null : addDays(last, 1), ...consent.given };
  return (
    <FormDialog
      title={t('assignments.correct.title', { title })}
      note={t('assignments.correct.note')}
      save={t('assignments.correct.save')}
      needsReason
      isIncomplete={parsed === undefined}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/${item.id}`, method: 'PUT', body: { ...body, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput type="date" label={t('assignments.field.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <TextInput type="date" label={t('assignments.field.last')} value={last} onChange={(event) => setLast(event.currentTarget.value)} />
      <TermsFields draft={terms} people={peopleOf(all)} goals={all.goals} onChange={setTerms} />
      {consent.fields}
    </FormDialog>
  );
}

export function EndDialog({ all, item, title, onClose }: ItemDialogProps) {
  const { t } = useI18n();
  const change = useAssignmentChange();
  const [lastDay, setLastDay] = useState(all.today);
  return (
    <FormDialog
      title={t('assignments.end.title', { title })}
      note={t('assignments.end.note')}
      save={t('assignments.end.save')}
      isIncomplete={lastDay === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/${item.id}/end`, body: { lastDay, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        type="date"
        required
        label={t('assignments.field.last')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

export function RemoveDialog({ item, title, onClose }: Omit<ItemDialogProps, 'all'>) {
  const { t } = useI18n();
  const change = useAssignmentChange();
  return (
    <FormDialog
      title={t('assignments.remove.title', { title })}
      note={t('assignments.remove.note')}
      save={t('assignments.remove.save')}
      needsReason
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/${item.id}/remove`, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
