import type { NamedRecord } from '@leadline/contract';
import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import classes from '#web/features/recognition/recognition-page.module.css';
import { PointsPanel } from '#web/features/recognition/points-panel.tsx';
import { SkillsPanel } from '#web/features/recognition/skills-panel.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import dialogClasses from '#web/parts/form-dialog.module.css';
import { usePersonRecognition } from '#web/parts/recognition/use-recognition.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** The way to what a colleague can do; whoever leads them also sees their points. */
export function ColleaguePanel({ people }: { readonly people: readonly NamedRecord[] }) {
  const { t } = useI18n();
  const [person, setPerson] = useState<string | null>(null);
  return (
    <Panel level={2} title={t('recognition.person.find')} note={t('recognition.person.findNote')}>
      <Select
        aria-label={t('recognition.person.choose')}
        placeholder={t('recognition.person.choose')}
        searchable
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={person}
        onChange={setPerson}
      />
      {person === null ? null : <Colleague person={person} onClose={() => setPerson(null)} />}
    </Panel>
  );
}

function Colleague({ person, onClose }: { readonly person: string; readonly onClose: () => void }) {
  const { t } = useI18n();
  const answer = usePersonRecognition(person);
  return (
    <Modal
      opened
      onClose={onClose}
      title={answer.data?.person.name ?? ''}
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {answer.error ? <PageError error={answer.error} reset={() => void answer.refetch()} /> : null}
      {!answer.data && !answer.error ? <PageWait label={t('recognition.person.wait')} /> : null}
      {answer.data ? (
        <div className={classes.side}>
          <SkillsPanel personId={person} skills={answer.data.skills} mayName={answer.data.mayName} isOwn={false} />
          {answer.data.points === null ? null : <PointsPanel points={answer.data.points} isOwn={false} />}
        </div>
      ) : null}
    </Modal>
  );
}
