import { formatPeriod } from '@leadline/i18n';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addMonths } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

export interface MorePeriodsProps {
  readonly token: string;
  readonly onChoose: (token: string) => void;
}

/** Any month, quarter, year or stretch of days. */
export default function MorePeriods(props: MorePeriodsProps) {
  return (
    <>
      <NamedPeriods {...props} />
      <DayRange {...props} />
    </>
  );
}

/** Months, quarters and years back from the last data. */
function NamedPeriods({ token, onChoose }: MorePeriodsProps) {
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

function DayRange({ token, onChoose }: MorePeriodsProps) {
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
