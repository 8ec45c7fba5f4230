import { Input, SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useI18n } from '#web/lib/i18n.tsx';

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

export function ThemeSelect() {
  const { t } = useI18n();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Input.Wrapper label={t('app.theme.label')} labelElement="div">
      <SegmentedControl
        fullWidth
        aria-label={t('app.theme.label')}
        value={colorScheme}
        data={schemes.map((value) => ({ value, label: t(`app.theme.${value}`) }))}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
      />
    </Input.Wrapper>
  );
}
