import type { NotificationMail, NotificationsResponse } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const noticesKey = 'notifications';

/** What the account was told, the newest first. Asked for again when there is something new, and now and then in case that was not heard. */
export function useNotifications(limit: number) {
  return useQuery({
    queryKey: [noticesKey, limit],
    queryFn: ({ signal }) => callApi<NotificationsResponse>(`/api/notifications?limit=${limit}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
    retry: false,
  });
}

export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    /** null: all of them. */
    mutationFn: (ids: readonly string[] | null) => callApi<undefined>('/api/notifications/read', { body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [noticesKey] }),
  });
}

export function useChooseMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mail: NotificationMail) => callApi<undefined>('/api/notifications/mail', { method: 'PUT', body: { mail } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [noticesKey] }),
  });
}
