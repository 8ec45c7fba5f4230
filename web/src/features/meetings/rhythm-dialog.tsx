import type { MeetingRhythm, MeetingsResponse } from '@leadline/contract';
import type { MeetingCadence } from '@leadline/kpi';
import { Button, Modal, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/meetings/meetings.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useFollowUpChange } from '#web/parts/follow-up/use-follow-up.ts';
import dialogClasses from '#web/parts/form-dialog.module.css';

const cadences = ['two_weeks', 'month', 'quarter', 'off'] as const satisfies readonly MeetingCadence[];
const asAll = 'as_all';

export interface RhythmDialogProps {
  readonly rhythm: MeetingRhythm;
  readonly onClose: () => void;
}

/** How often people talk with who leads them: everybody, and teams that do it otherwise. */
export function RhythmDialog({ rhythm, onClose }: RhythmDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const change = useFollowUpChange<MeetingsResponse>();
  const [all, setAll] = useState<string>(rhythm.organisation);
  const [teams, setTeams] = useState<ReadonlyMap<string, string>>(() => new Map(rhythm.teams.map(({ id, cadence }) => [id, cadence ?? asAll])));
  const data = cadences.map((value) => ({ value, label: t(`meetings.rhythm.${value}`) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = rhythm.teams
      .filter(({ id, cadence }) => teams.get(id) !== (cadence ?? asAll))
      .map(({ id }) => ({ id, cadence: teams.get(id) === asAll ? null : teams.get(id) }));
    const body = { ...(all === rhythm.organisation ? {} : { organisation: all }), teams: changed };
    change.mutate({ path: '/api/meetings/rhythm', method: 'PUT', body }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meetings.rhythm.title')}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        <p className={dialogClasses.dialogNote}>{t('meetings.rhythm.note')}</p>
        <Select
          label={t('meetings.rhythm.everybody')}
          data={data}
          value={all}
          allowDeselect={false}
          disabled={!rhythm.mayChangeAll}
          onChange={(value) => setAll(value!)}
        />
        {rhythm.teams
          .filter(({ mayChange }) => mayChange)
          .map(({ id, name }) => (
            <div key={id} className={classes.rhythm}>
              <span id={`rhythm-${id}`}>{name}</span>
              <Select
                aria-labelledby={`rhythm-${id}`}
                data={[{ value: asAll, label: t('meetings.rhythm.asAll') }, ...data]}
                value={teams.get(id) ?? asAll}
                allowDeselect={false}
                onChange={(value) => setTeams(new Map([...teams, [id, value!]]))}
              />
            </div>
          ))}
        {change.error ? (
          <p className={dialogClasses.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={dialogClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('goals.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('meetings.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
