import type { ChatChannel, ChatChannelInput, ChatChannelsResponse, ChatTest } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';

const key = ['chat-channels'];

export function useChannels() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => callApi<ChatChannelsResponse>('/api/chat-channels', { signal }) });
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: key }) });
}

/** A new one, or the one with this id. */
export const useSaveChannel = (id: string | undefined) =>
  useChange((body: ChatChannelInput) =>
    id === undefined
      ? callApi<ChatChannel>('/api/chat-channels', { body })
      : callApi<ChatChannel>(`/api/chat-channels/${id}`, { method: 'PUT', body }),
  );
export const useTestChannel = (id: string) => useChange(() => callApi<ChatTest>(`/api/chat-channels/${id}/test`, { method: 'POST' }));
export const useRemoveChannel = (id: string) => useChange(() => callApi(`/api/chat-channels/${id}/remove`, { method: 'POST' }));
