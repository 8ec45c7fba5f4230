import { IconScale } from '@tabler/icons-react';
import type { ScopeChange } from '#web/parts/scope-pickers.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import type { ScopeSearch } from '#web/lib/search.ts';
import { ChoiceList } from '#web/ui/choice-list.tsx';
import { SheetMenu } from '#web/ui/sheet-menu.tsx';

const choices = ['both', 'previous_period', 'previous_year', 'none'] as const;
const words = {
  both: 'board.compareBoth',
  previous_period: 'period.comparison.previous_period',
  previous_year: 'period.comparison.previous_year',
  none: 'period.comparison.none',
} as const;

export function ComparePicker({ scope, onChange }: { readonly scope: ScopeSearch; readonly onChange: ScopeChange }) {
  const { t } = useI18n();
  const value = scope.compare ?? 'both';
  const label = t('period.comparison.label');
  return (
    <SheetMenu icon={IconScale} label={label} value={t(words[value])} isSet={scope.compare !== undefined} closeLabel={t('app.close')}>
      {(close) => (
        <ChoiceList
          label={label}
          value={value}
          choices={choices.map((choice) => ({ value: choice, label: t(words[choice]) }))}
          onChoose={(choice) => {
            onChange({ compare: choice === 'both' ? undefined : (choice as NonNullable<ScopeSearch['compare']>) });
            close();
          }}
        />
      )}
    </SheetMenu>
  );
}
