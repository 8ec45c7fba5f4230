import type { AuditResponse, AuditVerification } from '@leadline/contract';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { requestOf, type AuditSearch } from '#web/features/audit/audit-search.ts';
import { callApi } from '#web/lib/api.ts';

/** Entries, newest first, a page at a time. */
export function useAudit(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ ...requestOf(search), ...(pageParam === null ? {} : { cursor: pageParam }) });
      return callApi<AuditResponse>(`/api/audit?${query.toString()}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Reads the whole record and compares it with its hashes. */
export function useVerification() {
  return useMutation({ mutationFn: () => callApi<AuditVerification>('/api/audit/verification') });
}
