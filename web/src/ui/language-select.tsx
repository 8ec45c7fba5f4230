import { Select } from '@mantine/core';
import { isLocale, locales } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';

export function LanguageSelect() {
  const { t, locale, setLocale } = useI18n();
  return (
    <Select
      label={t('app.language.label')}
      value={locale}
      data={locales.map((item) => ({ value: item, label: t(`common.language.${item}`) }))}
      onChange={(value) => {
        if (value !== null && isLocale(value)) setLocale(value);
      }}
    />
  );
}
