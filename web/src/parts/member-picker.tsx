import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMapPin, IconUser, IconUsers } from '@tabler/icons-react';
import type { MembersResponse } from '@leadline/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScopeChange } from '#web/parts/scope-pickers.tsx';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import type { ScopeSearch, scopeDimensions } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { ChoiceList } from '#web/ui/choice-list.tsx';
import { SheetMenu } from '#web/ui/sheet-menu.tsx';

type ScopeDimension = (typeof scopeDimensions)[number];
const icons = { team: IconUsers, location: IconMapPin, person: IconUser } as const;
const everyone = '';

export function useMembers(dimension: string, search: string, isEnabled = true) {
  const { dataVersion } = useAppState();
  const query = new URLSearchParams({ search, limit: '100' }).toString();
  return useQuery({
    queryKey: ['members', dimension, search, dataVersion],
    queryFn: ({ signal }) => callApi<MembersResponse>(`/api/members/${dimension}?${query}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    enabled: isEnabled,
  });
}

/** The name of one member, however many there are. */
export function useMemberName(dimension: string, id: string | undefined): string | undefined {
  const text = useValueText();
  const { dataVersion } = useAppState();
  const answer = useQuery({
    queryKey: ['member', dimension, id, dataVersion],
    queryFn: ({ signal }) => callApi<MembersResponse>(`/api/members/${dimension}?${new URLSearchParams({ ids: id! }).toString()}`, { signal }),
    staleTime: Infinity,
    enabled: id !== undefined && id !== 'unassigned',
  });
  if (id === undefined) return undefined;
  if (id === 'unassigned') return text.member(dimension, { id });
  const member = answer.data?.members.find((item) => item.id === id);
  return member ? text.member(dimension, member) : answer.isPending ? '…' : id;
}

export interface MemberPickerProps {
  readonly dimension: ScopeDimension;
  readonly scope: ScopeSearch;
  readonly onChange: ScopeChange;
}

export function MemberPicker({ dimension, scope, onChange }: MemberPickerProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const chosen = scope[dimension];
  const name = useMemberName(dimension, chosen);
  const label = words.dimension(dimension);
  return (
    <SheetMenu
      icon={icons[dimension]}
      label={label}
      value={name ?? t(`board.scope.all.${dimension}`)}
      isSet={chosen !== undefined}
      closeLabel={t('app.close')}
    >
      {(close) => (
        <MemberChoices
          dimension={dimension}
          label={label}
          value={chosen}
          onChoose={(id) => {
            onChange({ [dimension]: id === everyone ? undefined : id });
            close();
          }}
        />
      )}
    </SheetMenu>
  );
}

interface MemberChoicesProps {
  readonly dimension: ScopeDimension;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (id: string) => void;
}

function MemberChoices({ dimension, label, value, onChoose }: MemberChoicesProps) {
  const { t } = useI18n();
  const text = useValueText();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 120);
  const answer = useMembers(dimension, asked);
  const members = (answer.data?.members ?? []).map((member) => ({ value: member.id, label: text.member(dimension, member) }));
  const all = { value: everyone, label: t(`board.scope.all.${dimension}`) };
  return (
    <>
      <TextInput
        mb={8}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        placeholder={t('app.find.open')}
        aria-label={t('app.find.open')}
        data-autofocus
      />
      <ChoiceList label={label} value={value ?? everyone} choices={asked === '' ? [all, ...members] : members} onChoose={onChoose} />
    </>
  );
}
