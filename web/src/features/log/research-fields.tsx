import { TextInput } from '@mantine/core';
import type { Draft } from '#web/features/log/log-draft.ts';
import { useLogWords } from '#web/features/log/log-words.ts';
import classes from '#web/features/log/log.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

interface ResearchFieldsProps {
  readonly draft: Draft;
  readonly isLacking: boolean;
  readonly onChange: (over: Partial<Draft>) => void;
}

/** What has to be known before somebody new is contacted; it counts when it was written down before (S1-14). */
export function ResearchFields({ draft, isLacking, onChange }: ResearchFieldsProps) {
  const { t } = useI18n();
  const words = useLogWords();
  const fields = [
    ['need', 'research_need'],
    ['decisionMaker', 'research_decision_maker'],
    ['source', 'research_source'],
  ] as const;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('log.prepare')}</legend>
      <p className={classes.small}>{t('log.prepareNote')}</p>
      {fields.map(([field, column]) => (
        <TextInput
          key={field}
          label={words.column(column)}
          size="md"
          maxLength={200}
          value={draft[field]}
          error={isLacking && draft[field].trim() === '' ? t('log.lack.research') : undefined}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
