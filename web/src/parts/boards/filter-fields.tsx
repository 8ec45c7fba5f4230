import type { Widget } from '@leadline/contract';
import { ActionIcon, Button, MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { MemberDimension } from '@leadline/kpi';
import { IconFilter, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MembersResponse } from '@leadline/contract';
import { useState } from 'react';
import classes from '#web/parts/boards/filter-fields.module.css';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useMembers } from '#web/parts/member-picker.tsx';
import { useValueText } from '#web/parts/value-text.ts';

type Filters = Widget['filters'];
type Filter = Filters[number];
const most = 5;

interface FilterFieldsProps {
  readonly filters: Filters;
  /** What the KPIs of the widget can be divided by. */
  readonly dimensions: readonly MemberDimension[];
  readonly onChange: (filters: Filters) => void;
}

/** What alone is counted, besides what the board says. */
export function FilterFields({ filters, dimensions, onChange }: FilterFieldsProps) {
  const { t } = useI18n();
  const [isAdding, setAdding] = useState(false);
  const words = useKpiWords();
  const free = dimensions.filter((dimension) => !filters.some((filter) => filter.dimension === dimension));
  return (
    <fieldset className={classes.filters}>
      <legend>{t('boards.fields.filters')}</legend>
      {filters.map((filter) => (
        <FilterLine
          key={filter.dimension}
          filter={filter}
          onChange={(next) => onChange(filters.flatMap((one) => (one === filter ? (next === null ? [] : [next]) : [one])))}
        />
      ))}
      {isAdding ? (
        <Select
          label={t('boards.fields.filterBy')}
          data={free.map((value) => ({ value, label: words.dimension(value) }))}
          value={null}
          searchable
          defaultDropdownOpened
          data-autofocus
          onChange={(dimension) => {
            setAdding(false);
            if (dimension !== null) onChange([...filters, { dimension: dimension as MemberDimension, members: [] }]);
          }}
        />
      ) : filters.length < most && free.length > 0 ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFilter size={14} aria-hidden />}
          className={classes.addFilter ?? ''}
          onClick={() => setAdding(true)}
        >
          {t('boards.fields.addFilter')}
        </Button>
      ) : null}
    </fieldset>
  );
}

function FilterLine({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter | null) => void }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 150);
  const { dimension, members } = filter;
  const found = useMembers(dimension, asked).data?.members ?? [];
  const chosen = useNamedMembers(dimension, members);
  const data = [...chosen, ...found.filter(({ id }) => !members.includes(id))].map((member) => ({
    value: member.id,
    label: text.member(dimension, member),
  }));
  return (
    <div className={classes.filterLine}>
      <MultiSelect
        label={words.dimension(dimension)}
        placeholder={members.length === 0 ? t('boards.fields.everything') : undefined}
        data={data}
        value={members}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        limit={100}
        onChange={(next) => onChange({ ...filter, members: next })}
      />
      <ActionIcon size="lg" aria-label={t('boards.fields.removeFilter', { name: words.dimension(dimension) })} onClick={() => onChange(null)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Those chosen, with their names, however many there are. */
function useNamedMembers(dimension: string, ids: readonly string[]): MembersResponse['members'] {
  const { dataVersion } = useAppState();
  const answer = useQuery({
    queryKey: ['members-named', dimension, ids, dataVersion],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams(ids.map((id) => ['ids', id]));
      return callApi<MembersResponse>(`/api/members/${dimension}?${query.toString()}`, { signal });
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const named = new Map((answer.data?.members ?? []).map((member) => [member.id, member]));
  return ids.map((id) => named.get(id) ?? { id });
}
