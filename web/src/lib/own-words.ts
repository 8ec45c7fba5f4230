import type { RoleNames } from '@leadline/contract';
import { renameWords } from '@leadline/i18n';
import { useSuspenseQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { keptAnswer } from '#web/lib/offline/kept-answer.ts';

export const ownWordsKey = ['role-names'] as const;

export const ownWordsQuery = {
  queryKey: ownWordsKey,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
    const names = await keptAnswer('role-names', () => callApi<RoleNames>('/api/role-names', { signal }));
    renameWords(listWords(names));
    return names;
  },
  staleTime: 5 * 60_000,
  networkMode: 'always' as const,
};

/** Puts the organisation's words for its roles in the place of ours, everywhere. @returns changes with them */
export function useOwnWords(): string {
  const { data } = useSuspenseQuery(ownWordsQuery);
  return JSON.stringify(data);
}

function listWords(names: RoleNames): readonly (readonly [locale: string, key: string, text: string])[] {
  return Object.entries(names).flatMap(([role, words]) =>
    Object.entries(words).flatMap(([locale, text]) =>
      text === undefined ? [] : [[locale, `entity.assignment.value.sales_role.${role}`, text] as const],
    ),
  );
}
