import type { MindMapsResponse, MindMapSummary } from '@leadline/contract';
import { mindMapLimits } from '@leadline/contract/values';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/mind-maps/mind-maps.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMapChange } from '#web/parts/mind-maps/use-mind-maps.ts';

const everybody = 'everybody';

export interface MapFormDialogProps {
  readonly teams: MindMapsResponse['teams'];
  /** null: a new one. */
  readonly map: Pick<MindMapSummary, 'id' | 'title' | 'team' | 'edition'> | null;
  readonly onClose: () => void;
}

/** What a map is about, and who sees it. */
export function MapFormDialog({ teams, map, onClose }: MapFormDialogProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const change = useMapChange();
  const [key] = useState(formKey);
  const [title, setTitle] = useState(map?.title ?? '');
  const [team, setTeam] = useState<string>(map ? (map.team?.id ?? everybody) : (teams.length === 1 ? teams[0]!.id : everybody)); // prettier-ignore
  const [isTried, setTried] = useState(false);
  const offered = map?.team && !teams.some(({ id }) => id === map.team!.id) ? [...teams, map.team] : teams;
  const data = [{ value: everybody, label: t('mindMaps.everybody') }, ...offered.map(({ id, name }) => ({ value: id, label: name }))];
  const isEmpty = title.trim() === '';
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return;
    const teamId = team === everybody ? null : team;
    if (map) return change.mutate({ id: map.id, body: { title, teamId, edition: map.edition } }, { onSuccess: onClose });
    change.mutate({ body: { key, title, teamId } }, { onSuccess: ({ id }) => void navigate({ to: '/mind-maps/$mapId', params: { mapId: id } }) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(map ? 'mindMaps.form.change' : 'mindMaps.new')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      <form className={classes.form} onSubmit={save} noValidate>
        <TextInput
          label={t('mindMaps.form.title')}
          description={t('mindMaps.form.titleHint')}
          maxLength={mindMapLimits.characters}
          value={title}
          error={isTried && isEmpty ? t('error.mind_maps.no_words') : null}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label={t('mindMaps.form.who')}
          description={t('mindMaps.form.whoHint')}
          data={data}
          value={team}
          allowDeselect={false}
          onChange={(value) => setTeam(value ?? everybody)}
        />
        {change.error ? (
          <p className={classes.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={classes.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('mindMaps.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t(map ? 'mindMaps.form.save' : 'mindMaps.form.begin')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
