import { IconSitemap } from '@tabler/icons-react';
import type { ScopeChange } from '#web/parts/scope-pickers.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import type { ScopeSearch } from '#web/lib/search.ts';
import { ChoiceList } from '#web/ui/choice-list.tsx';
import { SheetMenu } from '#web/ui/sheet-menu.tsx';

/** Whether people count where they were at the time, or where they are now. */
export function OrganisationPicker({ scope, onChange }: { readonly scope: ScopeSearch; readonly onChange: ScopeChange }) {
  const { t } = useI18n();
  const value = scope.organisation ?? 'was';
  const label = t('board.scope.organisation');
  const choices = [
    { value: 'was', label: t('board.scope.asItWas'), note: t('board.scope.asItWasNote') },
    { value: 'present', label: t('board.scope.present'), note: t('board.scope.presentNote') },
  ];
  return (
    <SheetMenu
      icon={IconSitemap}
      label={label}
      value={choices.find((choice) => choice.value === value)!.label}
      isSet={value === 'present'}
      closeLabel={t('app.close')}
    >
      {(close) => (
        <ChoiceList
          label={label}
          value={value}
          choices={choices}
          onChoose={(choice) => {
            onChange({ organisation: choice === 'present' ? 'present' : undefined });
            close();
          }}
        />
      )}
    </SheetMenu>
  );
}
