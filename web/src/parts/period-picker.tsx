import { IconCalendar } from '@tabler/icons-react';
import { Suspense } from 'react';
import type { ScopeChange } from '#web/parts/scope-pickers.tsx';
import { periodLabel, quickPeriods } from '#web/parts/period-label.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { periodToken } from '@leadline/contract/period-token';
import { lazyLater } from '#web/lib/lazy-later.ts';
import type { ScopeSearch } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';
import { ChoiceList } from '#web/ui/choice-list.tsx';
import { SheetMenu } from '#web/ui/sheet-menu.tsx';

const MorePeriods = lazyLater(() => import('#web/parts/more-periods.tsx'));
const heightOfMore = 144;

export function PeriodPicker({ scope, onChange }: { readonly scope: ScopeSearch; readonly onChange: ScopeChange }) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useAppState();
  const token = scope.period ?? periodToken(state.defaultPeriod);
  const label = t('board.period.label');
  return (
    <SheetMenu
      icon={IconCalendar}
      label={label}
      value={periodLabel(i18n, token)}
      isSet={scope.period !== undefined}
      closeLabel={t('app.close')}
      width={400}
    >
      {(close) => {
        const choose = (period: string | undefined) => {
          onChange({ period });
          close();
        };
        return (
          <>
            <ChoiceList
              label={label}
              value={token}
              choices={quickPeriods.map((value) => ({ value, label: periodLabel(i18n, value) }))}
              onChoose={choose}
            />
            <Suspense fallback={<div style={{ height: heightOfMore }} />}>
              <MorePeriods token={token} onChoose={choose} />
            </Suspense>
          </>
        );
      }}
    </SheetMenu>
  );
}
