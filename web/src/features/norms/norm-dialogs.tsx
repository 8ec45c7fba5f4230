import type { ContactNormsResponse, UsualContactsResponse } from '@leadline/contract';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NormTask } from '#web/features/norms/agreed-norms.tsx';
import { NormDialog } from '#web/features/norms/norm-dialog.tsx';
import { RuleDialog } from '#web/features/norms/rule-dialog.tsx';
import { useNormChange } from '#web/features/norms/use-norms.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';

export interface NormDialogsProps {
  readonly task: NormTask;
  readonly all: ContactNormsResponse;
  readonly usual: UsualContactsResponse | undefined;
  readonly onClose: () => void;
}

export function NormDialogs({ task, all, usual, onClose }: NormDialogsProps) {
  switch (task.kind) {
    case 'norm':
      return <NormDialog all={all} usual={usual} of={task.of ?? {}} onClose={onClose} />;
    case 'rule':
      return <RuleDialog all={all} usual={usual} of={task.of ?? {}} onClose={onClose} />;
    case 'end':
      return <EndDialog task={task} today={all.today} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog task={task} onClose={onClose} />;
  }
}

type Existing = Extract<NormTask, { readonly id: string }>;

function EndDialog({ task: { path, id, name }, today, onClose }: { readonly task: Existing; readonly today: string; readonly onClose: () => void }) {
  const { t } = useI18n();
  const change = useNormChange();
  const [lastDay, setLastDay] = useState(today);
  return (
    <FormDialog
      title={t('norms.end.title', { name })}
      note={t('norms.end.note')}
      save={t('norms.end.save')}
      isIncomplete={lastDay === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `${path}/${id}/end`, body: { lastDay, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput type="date" required label={t('norms.end.last')} value={lastDay} onChange={(event) => setLastDay(event.currentTarget.value)} />
    </FormDialog>
  );
}

function RemoveDialog({ task: { path, id, name }, onClose }: { readonly task: Existing; readonly onClose: () => void }) {
  const { t } = useI18n();
  const change = useNormChange();
  return (
    <FormDialog
      title={t('norms.remove.title', { name })}
      note={t('norms.remove.note')}
      save={t('norms.remove.save')}
      needsReason
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `${path}/${id}/remove`, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
