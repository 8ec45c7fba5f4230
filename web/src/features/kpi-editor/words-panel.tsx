import { Collapse, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { KpiCheck } from '@leadline/contract';
import { locales, type Locale } from '@leadline/i18n';
import { changeWords, wordsIn, type KpiDraft, type WordsDraft } from '#web/features/kpi-editor/draft.ts';
import classes from '#web/features/kpi-editor/editor.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

export interface WordsPanelProps {
  readonly draft: KpiDraft;
  readonly check: KpiCheck | undefined;
  readonly onChange: (change: (old: KpiDraft) => KpiDraft) => void;
  /** What the ready-made beginning would be called. */
  readonly proposal: string | undefined;
  /** Saving was tried without a name. */
  readonly isNameWanted: boolean;
}

/** What people will call it: in the reader's language, and in the others if wished. */
export function WordsPanel({ draft, check, onChange, proposal, isNameWanted }: WordsPanelProps) {
  const { t, locale } = useI18n();
  const [isOpen, { toggle }] = useDisclosure(locales.some((one) => one !== locale && wordsIn(draft, one).name !== ''));
  const others = locales.filter((one) => one !== locale);
  const change = (one: Locale, part: Partial<WordsDraft>) => onChange((old) => changeWords(old, one, part));
  const problems = (one: Locale): string | undefined => check?.findings.find((finding) => (finding.locale ?? locale) === one)?.message;
  const own = wordsIn(draft, locale);
  return (
    <Panel level={2} title={t('kpiEditor.words.title')} note={t('kpiEditor.words.note')}>
      <div className={classes.stackedFields}>
        <TextInput
          label={t('kpiEditor.words.name')}
          withAsterisk
          value={own.name}
          error={problems(locale) ?? (isNameWanted && own.name.trim() === '' ? t('kpiEditor.words.nameMissing') : null)}
          onChange={(event) => change(locale, { name: event.currentTarget.value })}
        />
        {proposal !== undefined && own.name === '' ? (
          <UnstyledButton className={classes.proposal ?? ''} onClick={() => change(locale, { name: proposal })}>
            {t('kpiEditor.words.use', { name: proposal })}
          </UnstyledButton>
        ) : null}
        <TextInput
          label={t('kpiEditor.words.sentence')}
          description={t('kpiEditor.words.sentenceNote')}
          maxLength={500}
          value={own.sentence}
          onChange={(event) => change(locale, { sentence: event.currentTarget.value })}
        />
      </div>
      <UnstyledButton className={classes.more ?? ''} onClick={toggle} aria-expanded={isOpen}>
        {t(isOpen ? 'kpiEditor.words.less' : 'kpiEditor.words.more')}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <LongTexts words={own} onChange={(part) => change(locale, part)} />
        {others.map((one) => (
          <fieldset key={one} className={classes.language} lang={one}>
            <legend>{t(`common.language.${one}`)}</legend>
            <TextInput
              label={t('kpiEditor.words.name')}
              value={wordsIn(draft, one).name}
              error={problems(one) ?? null}
              onChange={(event) => change(one, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('kpiEditor.words.sentence')}
              maxLength={500}
              value={wordsIn(draft, one).sentence}
              onChange={(event) => change(one, { sentence: event.currentTarget.value })}
            />
          </fieldset>
        ))}
      </Collapse>
    </Panel>
  );
}

function LongTexts({ words, onChange }: { readonly words: WordsDraft; readonly onChange: (part: Partial<WordsDraft>) => void }) {
  const { t } = useI18n();
  return (
    <div className={classes.stackedFields}>
      {(['reading', 'advice'] as const).map((key) => (
        <Textarea
          key={key}
          autosize
          minRows={2}
          maxLength={1000}
          label={t(`kpiEditor.words.${key}`)}
          value={words[key]}
          onChange={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
