import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMemberName, useMembers } from '#web/parts/member-picker.tsx';
import { useValueText } from '#web/parts/value-text.ts';

export interface RecordSelectProps {
  readonly dimension: 'team' | 'person';
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly placeholder: string;
  readonly value: string | null;
  readonly error?: string | null;
  readonly isClearable?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** A team or a person of the data, found by name. */
export function RecordSelect({ dimension, label, isLabelHidden, description, placeholder, value, error, isClearable, onChange }: RecordSelectProps) {
  const { t } = useI18n();
  const text = useValueText();
  const [search, setSearch] = useState('');
  const name = useMemberName(dimension, value ?? undefined);
  const isUntouched = search === '' || search === name;
  const [asked] = useDebouncedValue(isUntouched ? '' : search, 120);
  const found = useMembers(dimension, asked);
  const choices = (found.data?.members ?? []).map((member) => ({ value: member.id, label: text.member(dimension, member) }));
  const isListed = value === null || choices.some((choice) => choice.value === value);
  const data = isListed ? choices : [{ value, label: name ?? value }, ...choices];
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      placeholder={placeholder}
      searchable
      clearable={isClearable === true}
      allowDeselect={false}
      data={data}
      filter={({ options }) => options}
      nothingFoundMessage={t('app.find.none', { asked })}
      value={value}
      error={error ?? null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={onChange}
    />
  );
}
