import type { AddMindMap, Idea, MindMapAnswer, MindMapsResponse, RenameMindMap } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { mindMapsKey } from '#web/lib/live.tsx';

export const pathOfMap = (id: string): string => `/api/mind-maps/${encodeURIComponent(id)}`;
export const keyOfMap = (id: string | null): readonly unknown[] => [mindMapsKey, 'one', id];

/** Every mind map the reader sees, the last changed first. */
export function useMindMaps() {
  return useQuery({ queryKey: [mindMapsKey, 'list'], queryFn: ({ signal }) => callApi<MindMapsResponse>('/api/mind-maps', { signal }) });
}

/** A message of a change may get lost: the map is asked for now and then too. */
const everyMs = 15_000;

/** One map; null: none is asked for. */
export function useMindMap(id: string | null) {
  return useQuery({
    queryKey: keyOfMap(id),
    queryFn: ({ signal }) => callApi<MindMapAnswer>(pathOfMap(id!), { signal }),
    enabled: id !== null,
    refetchInterval: everyMs,
    // An answer that was on its way when a newer one came says nothing any more.
    structuralSharing: (old, next) => newest(old as MindMapAnswer | undefined, next as MindMapAnswer),
  });
}

export const newest = (old: MindMapAnswer | undefined, next: MindMapAnswer): MindMapAnswer =>
  old !== undefined && old.id === next.id && old.revision > next.revision ? old : next;

/** Makes, renames and removes maps. */
export function useMapChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { readonly id?: string; readonly body: AddMindMap | RenameMindMap | null }) => {
      if (id === undefined) return callApi<MindMapAnswer>('/api/mind-maps', { body });
      if (body === null) return callApi<MindMapAnswer>(`${pathOfMap(id)}/remove`, { body: {} });
      return callApi<MindMapAnswer>(pathOfMap(id), { method: 'PUT', body });
    },
    onSuccess: (_, { id, body }) => {
      if (id !== undefined && body === null) client.removeQueries({ queryKey: keyOfMap(id) });
      return client.invalidateQueries({ queryKey: [mindMapsKey] });
    },
  });
}

/** The node a page was opened for, as it stands in its address. */
export const ideaText = ({ mapId, nodeId }: Idea): string => `${mapId}.${nodeId}`;

export function readIdea(text: string | undefined): Idea | null {
  const [mapId, nodeId] = (text ?? '').split('.');
  return mapId && nodeId ? { mapId, nodeId } : null;
}

/** What the node a page was opened for says, with what stands right below it. */
export function useIdea(idea: Idea | null) {
  const map = useMindMap(idea?.mapId ?? null);
  const node = map.data?.nodes.find(({ id }) => id === idea?.nodeId);
  const below = (map.data?.nodes ?? []).flatMap(({ parentId, text }) => (node !== undefined && parentId === node.id ? text : []));
  return { isReady: idea === null || map.data !== undefined || map.error !== null, text: node?.text ?? null, below };
}
