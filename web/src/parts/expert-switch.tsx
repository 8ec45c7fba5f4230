import { Switch } from '@mantine/core';
import { showExpertTerms, useExpertTerms } from '#web/lib/expert-terms.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** Abbreviations behind plain names, for who wants them. */
export function ExpertSwitch() {
  const { t } = useI18n();
  const isOn = useExpertTerms();
  return (
    <Switch
      label={t('library.expert')}
      description={t('library.expertNote')}
      checked={isOn}
      onChange={(event) => showExpertTerms(event.currentTarget.checked)}
    />
  );
}
