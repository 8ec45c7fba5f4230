import type { OwnRecognition, RecognitionChoice } from '@leadline/contract';
import { Checkbox } from '@mantine/core';
import classes from '#web/features/recognition/recognition-page.module.css';
import { PointsPanel } from '#web/features/recognition/points-panel.tsx';
import { SkillsPanel } from '#web/features/recognition/skills-panel.tsx';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';
import { Panel } from '#web/ui/panel.tsx';

/** What the reader has, and what others see of it. */
export function OwnPanels({ own: { me, points, skills, choice } }: { readonly own: OwnRecognition }) {
  if (me === null || points === null || choice === null) return null;
  return (
    <>
      <PointsPanel points={points} isOwn />
      <SkillsPanel personId={me.id} skills={skills} mayName isOwn />
      <Choices choice={choice} />
    </>
  );
}

function Choices({ choice }: { readonly choice: RecognitionChoice }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useRecognitionChange();
  const choose = (more: Partial<RecognitionChoice>) =>
    change.mutate({ path: '/api/recognition/choice', method: 'PUT', body: { ...choice, ...more } });
  return (
    <Panel level={2} title={t('recognition.choice.title')}>
      <div className={classes.stack}>
        {(['hidesThanks', 'showsAchievements'] as const).map((name) => (
          <Checkbox
            key={name}
            label={t(`recognition.choice.${name}`)}
            checked={choice[name]}
            disabled={change.isPending}
            onChange={(event) => choose({ [name]: event.currentTarget.checked })}
          />
        ))}
        {change.error ? <p role="alert">{errorText(change.error)}</p> : null}
      </div>
    </Panel>
  );
}
