import { Select, TextInput } from '@mantine/core';
import type { PeopleResponse, TeamAnswer } from '@leadline/contract';
import { useState } from 'react';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { teamChoices } from '#web/features/people/team-choices.ts';
import { usePeopleChange } from '#web/features/people/use-people.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** From when a team is not there any more, and where its people go. */
export function CloseTeamDialog({ all, team, onClose }: { readonly all: PeopleResponse; readonly team: TeamAnswer; readonly onClose: () => void }) {
  const { t } = useI18n();
  const change = usePeopleChange();
  const [on, setOn] = useState(all.today);
  const [moveTo, setMoveTo] = useState<string | null>(null);
  const hasPeople = team.people > 0;
  return (
    <FormDialog
      title={t('peoplePage.team.closeOf', { name: team.name })}
      note={hasPeople ? t('peoplePage.team.closePeople', { count: team.people }) : t('peoplePage.team.closeNote')}
      save={t('peoplePage.team.close')}
      isIncomplete={on === '' || (hasPeople && moveTo === null)}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/teams/${team.id}/close`, body: { on, moveTo, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput type="date" required label={t('peoplePage.team.closeOn')} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      <Select
        label={t('peoplePage.team.moveTo')}
        required={hasPeople}
        data={teamChoices(all.teams, null).filter(({ value }) => value !== team.id)}
        value={moveTo}
        searchable
        clearable
        onChange={setMoveTo}
      />
    </FormDialog>
  );
}
