import type { SkillAnswer } from '@leadline/contract';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/recognition/recognition-page.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { AskFirst } from '#web/parts/ask-first.tsx';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface SkillsPanelProps {
  readonly personId: string;
  readonly skills: readonly SkillAnswer[];
  readonly mayName: boolean;
  readonly isOwn: boolean;
}

/** What somebody can do, and who says so. */
export function SkillsPanel({ personId, skills, mayName, isOwn }: SkillsPanelProps) {
  const { t } = useI18n();
  const [removing, setRemoving] = useState<SkillAnswer | null>(null);
  const change = useRecognitionChange();
  return (
    <Panel level={2} title={t(isOwn ? 'recognition.skills.title' : 'recognition.skills.titleOf')} note={isOwn ? t('recognition.skills.note') : null}>
      {skills.length === 0 ? <p className={classes.note}>{t('recognition.skills.none')}</p> : null}
      <ul className={classes.lines}>
        {skills.map((skill) => (
          <Skill key={skill.id} skill={skill} onRemove={() => setRemoving(skill)} />
        ))}
      </ul>
      {mayName ? <NewSkill personId={personId} /> : null}
      {removing ? (
        <AskFirst
          title={t('recognition.skills.remove', { name: removing.name })}
          text={t('recognition.skills.removeNote')}
          keep={t('recognition.cancel')}
          confirm={t('recognition.skills.remove', { name: removing.name })}
          isPending={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate({ path: `/api/recognition/skills/${removing.id}/remove` }, { onSuccess: () => setRemoving(null) })}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </Panel>
  );
}

function Skill({ skill, onRemove }: { readonly skill: SkillAnswer; readonly onRemove: () => void }) {
  const { t } = useI18n();
  const change = useRecognitionChange();
  const { id, name, byLead, byPeers, isConfirmedByMe, mayConfirm, mayRemove } = skill;
  const said = [
    ...(byLead.length > 0 ? [t('recognition.skills.byLead', { names: byLead.join(', ') })] : []),
    ...(byPeers.length > 0 ? [t('recognition.skills.byPeers', { names: byPeers.join(', ') })] : []),
  ];
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.lineText}>{name}</p>
        <p className={classes.note}>{said.length === 0 ? t('recognition.skills.unconfirmed') : said.join(' · ')}</p>
        {mayConfirm ? (
          <Button
            variant="subtle"
            size="compact-xs"
            loading={change.isPending}
            aria-label={`${t(isConfirmedByMe ? 'recognition.skills.unconfirm' : 'recognition.skills.confirm')}: ${name}`}
            onClick={() =>
              change.mutate({ path: `/api/recognition/skills/${id}/confirmation`, method: 'PUT', body: { isConfirmed: !isConfirmedByMe } })
            }
          >
            {t(isConfirmedByMe ? 'recognition.skills.unconfirm' : 'recognition.skills.confirm')}
          </Button>
        ) : null}
      </div>
      {mayRemove ? (
        <ActionIcon variant="subtle" color="gray" aria-label={t('recognition.skills.remove', { name })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}

function NewSkill({ personId }: { readonly personId: string }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useRecognitionChange();
  const [key, setKey] = useState(formKey);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim().length < 2) return;
    const done = () => {
      setName('');
      setKey(formKey());
    };
    change.mutate({ path: '/api/recognition/skills', body: { key, personId, name: name.trim() } }, { onSuccess: done });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        label={t('recognition.skills.name')}
        description={t('recognition.skills.nameNote')}
        maxLength={60}
        value={name}
        error={change.error ? errorText(change.error) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={change.isPending} disabled={name.trim().length < 2}>
        {t('recognition.skills.add')}
      </Button>
    </form>
  );
}
