import type { WebhookDeliveriesResponse, WebhookDelivery, WebhookEntry, WebhookInput, WebhookMade, WebhooksResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const key = ['webhooks'];
const pathOf = (id: string, rest = ''): string => `/api/webhooks/${encodeURIComponent(id)}${rest}`;

export function useWebhooks() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<WebhooksResponse>('/api/webhooks', { signal }) });
}

/** The last messages; only asked for while they are shown. */
export function useMessages(id: string, isShown: boolean) {
  return useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => callApi<WebhookDeliveriesResponse>(pathOf(id, '/deliveries'), { signal }),
    enabled: isShown,
  });
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}

export const useMakeWebhook = () => useChange((body: WebhookInput) => callApi<WebhookMade>('/api/webhooks', { body }));

export const useChangeWebhook = (id: string) => useChange((body: WebhookInput) => callApi<WebhookEntry>(pathOf(id), { method: 'PUT', body }));

export const useRemoveWebhook = (id: string) => useChange(() => callApi(pathOf(id), { method: 'DELETE' }));

export const useRenewSecret = (id: string) => useChange(() => callApi<WebhookMade>(pathOf(id, '/secret'), { body: {} }));

export const useTest = (id: string) => useChange(() => callApi<WebhookDelivery>(pathOf(id, '/test'), { body: {} }));

export const useSendAgain = (id: string) =>
  useChange((delivery: string) => callApi(pathOf(id, `/deliveries/${encodeURIComponent(delivery)}`), { body: {} }));
