import { formatPeriod } from '@leadline/i18n';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { ScopeChange } from '#web/parts/scope-pickers.tsx';
import { periodLabel, quickPeriods } from '#web/parts/period-label.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { periodToken } from '@leadline/contract/period-token';
import { addMonths } from '#web/lib/dates.ts';
import type { ScopeSearch } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';
import { ChoiceList } from '#web/ui/choice-list.tsx';
import { SheetMenu } from '#web/ui/sheet-menu.tsx';

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
            <NamedPeriods token={token} onChoose={choose} />
            <DayRange token={token} onChoose={choose} />
          </>
        );
      }}
    </SheetMenu>
  );
}

interface ChooserProps {
  readonly token: string;
  readonly onChoose: (token: string) => void;
}

/** Months, quarters and years back from the last data. */
function NamedPeriods({ token, onChoose }: ChooserProps) {
  const { t, locale } = useI18n();
  const state = useAppState();
  const last = state.dataThrough ?? state.today;
  const months = Array.from({ length: 36 }, (_, index) => addMonths(last, -index).slice(0, 7));
  const quarters = [...new Set(months.map((month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`))];
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const groups = [
    { group: t('board.period.years'), items: years.map((value) => ({ value, label: value })) },
    { group: t('board.period.quarters'), items: quarters.map((value) => ({ value, label: formatPeriod(locale, value) })) },
    { group: t('board.period.months'), items: months.map((value) => ({ value, label: formatPeriod(locale, value) })) },
  ];
  const known = groups.some((group) => group.items.some((item) => item.value === token));
  return (
    <Select
      mt="sm"
      searchable
      label={t('board.period.named')}
      placeholder={t('board.period.choose')}
      data={groups}
      value={known ? token : null}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => {
        if (value !== null) onChoose(value);
      }}
    />
  );
}

function DayRange({ token, onChoose }: ChooserProps) {
  const { t } = useI18n();
  const state = useAppState();
  const chosen = token.includes('..') ? token.split('..') : [];
  const [from, setFrom] = useState(chosen[0] ?? '');
  const [to, setTo] = useState(chosen[1] ?? state.dataThrough ?? state.today);
  return (
    <Group mt="sm" gap={8} align="end" wrap="nowrap">
      <TextInput
        type="date"
        label={t('board.period.from')}
        value={from}
        max={to}
        onChange={(event) => setFrom(event.currentTarget.value)}
        style={{ flex: 1, minWidth: 0 }}
      />
      <TextInput
        type="date"
        label={t('board.period.to')}
        value={to}
        min={from}
        onChange={(event) => setTo(event.currentTarget.value)}
        style={{ flex: 1, minWidth: 0 }}
      />
      <Button disabled={from === '' || to === '' || from > to} onClick={() => onChoose(`${from}..${to}`)} px="sm">
        {t('board.period.apply')}
      </Button>
    </Group>
  );
}
