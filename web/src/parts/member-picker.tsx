import { IconMapPin, IconUser, IconUsers } from '@tabler/icons-react';
import type { MembersResponse } from '@leadline/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { ScopeChange } from '#web/parts/scope-pickers.tsx';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { lazyLater } from '#web/lib/lazy-later.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import type { ScopeSearch, scopeDimensions } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { SheetMenu } from '#web/ui/sheet-menu.tsx';

const MemberChoices = lazyLater(() => import('#web/parts/member-choices.tsx'));

export type ScopeDimension = (typeof scopeDimensions)[number];
/** As a few choices take. */
const heightOfChoices = 240;
const icons = { team: IconUsers, location: IconMapPin, person: IconUser } as const;

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
        <Suspense fallback={<div style={{ height: heightOfChoices }} />}>
          <MemberChoices
            dimension={dimension}
            label={label}
            value={chosen}
            onChoose={(id) => {
              onChange({ [dimension]: id });
              close();
            }}
          />
        </Suspense>
      )}
    </SheetMenu>
  );
}
