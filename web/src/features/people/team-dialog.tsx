import { Select, TextInput } from '@mantine/core';
import type { PeopleResponse, TeamAnswer, TeamInput } from '@leadline/contract';
import { teamKinds } from '@leadline/contract/values';
import { useState } from 'react';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { subtreeOf, teamChoices } from '#web/features/people/team-choices.ts';
import { usePeopleChange } from '#web/features/people/use-people.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface TeamDialogProps {
  readonly all: PeopleResponse;
  /** Null: a new one. */
  readonly old: TeamAnswer | null;
  readonly onClose: () => void;
}

/** Name, kind and place of a team in the tree. */
export function TeamDialog({ all, old, onClose }: TeamDialogProps) {
  const { t } = useI18n();
  const change = usePeopleChange();
  const [draft, setDraft] = useState<Omit<TeamInput, 'reason'>>({
    name: old?.name ?? '',
    parentId: old?.parentId ?? null,
    kind: old?.kind ?? (old ? null : 'sales'),
    from: old?.from ?? null,
  });
  const below = old ? subtreeOf(all.teams, old.id) : new Set<string>();
  const isMoved = old !== null && draft.parentId !== old.parentId;
  return (
    <FormDialog
      title={old ? t('peoplePage.team.editOf', { name: old.name }) : t('peoplePage.team.add')}
      note={isMoved ? t('peoplePage.team.moveNote') : undefined}
      save={old ? t('app.save') : t('peoplePage.team.addSave')}
      isIncomplete={draft.name.trim() === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) =>
        change.mutate(
          { path: old ? `/api/teams/${old.id}` : '/api/teams', method: old ? 'PUT' : 'POST', body: { ...draft, reason } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('peoplePage.team.name')}
        required
        maxLength={200}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        data-autofocus
      />
      <Select
        label={t('peoplePage.team.parent')}
        placeholder={t('peoplePage.team.top')}
        data={teamChoices(all.teams, draft.parentId).filter(({ value }) => !below.has(value))}
        value={draft.parentId}
        searchable
        clearable
        onChange={(parentId) => setDraft({ ...draft, parentId })}
      />
      <Select
        label={t('peoplePage.team.kind')}
        data={teamKinds.map((value) => ({ value, label: t(`entity.team.value.kind.${value}`) }))}
        value={draft.kind}
        clearable
        onChange={(kind) => setDraft({ ...draft, kind: kind as TeamInput['kind'] })}
      />
      <TextInput
        type="date"
        label={t('peoplePage.team.from')}
        description={t('peoplePage.team.fromNote')}
        value={draft.from ?? ''}
        onChange={(event) => setDraft({ ...draft, from: event.currentTarget.value || null })}
      />
    </FormDialog>
  );
}
