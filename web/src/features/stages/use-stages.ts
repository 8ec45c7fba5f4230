import type { StagesResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { draftOf, inputOf, problemsOf, withoutStage, type PipelineDraft } from '#web/features/stages/stage-edit.ts';
import { callTagged, type Tagged } from '#web/lib/api.ts';

const key = ['stages'];
const kept = 'leadline.stages-draft';

interface KeptDraft {
  readonly tag: string | null;
  readonly pipelines: readonly PipelineDraft[];
}

export function useStages() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => callTagged<StagesResponse>('/api/stages', { signal }),
    refetchOnReconnect: false,
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Changes of the stages, kept in this browser until they are saved or thrown away. */
export function useStagesDraft(seen: Tagged<StagesResponse>) {
  const client = useQueryClient();
  const [restored] = useState(read);
  const [tag, setTag] = useState(restored ? restored.tag : seen.tag);
  const [saved, setSaved] = useState(() => draftOf(seen.body));
  const [pipelines, setState] = useState(restored?.pipelines ?? saved);
  const isChanged = JSON.stringify(pipelines) !== JSON.stringify(saved);
  const setPipelines = (next: readonly PipelineDraft[]) => {
    setState(next);
    keep(JSON.stringify(next) === JSON.stringify(saved) ? undefined : { tag, pipelines: next });
  };
  const take = (answer: Tagged<StagesResponse>) => {
    const fresh = draftOf(answer.body);
    keep(undefined);
    setTag(answer.tag);
    setSaved(fresh);
    setState(fresh);
  };
  const saving = useMutation({
    mutationFn: () =>
      callTagged<StagesResponse>('/api/stages', {
        method: 'PUT',
        body: inputOf(pipelines),
        headers: tag === null ? {} : { 'if-match': tag },
      }),
    onSuccess: async (answer) => {
      take(answer);
      client.setQueryData(key, answer);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    },
  });
  /** Takes a saved stage away at once; other changes stay as they are. */
  const deleting = useMutation({
    mutationFn: (id: string) =>
      callTagged<StagesResponse>(`/api/stages/${encodeURIComponent(id)}`, { method: 'DELETE', headers: tag === null ? {} : { 'if-match': tag } }),
    onSuccess: async (answer, id) => {
      const fresh = draftOf(answer.body);
      const next = isChanged ? withoutStage(pipelines, id) : fresh;
      setTag(answer.tag);
      setSaved(fresh);
      setState(next);
      keep(JSON.stringify(next) === JSON.stringify(fresh) ? undefined : { tag: answer.tag, pipelines: next });
      client.setQueryData(key, answer);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    },
  });
  const discard = async () => {
    saving.reset();
    take(await callTagged<StagesResponse>('/api/stages'));
  };
  const hasProblems = pipelines.some(({ stages }) => stages.some((stage) => problemsOf(stage, stages).length > 0));
  return { pipelines, setPipelines, isChanged, isRestored: restored !== undefined, hasProblems, saving, deleting, discard };
}

function read(): KeptDraft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(kept) ?? 'null') as KeptDraft | null;
    return Array.isArray(draft?.pipelines) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function keep(draft: KeptDraft | undefined): void {
  try {
    if (draft) localStorage.setItem(kept, JSON.stringify(draft));
    else localStorage.removeItem(kept);
  } catch {
    return;
  }
}
