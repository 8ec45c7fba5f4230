import type { ImportFile, ImportReport, InspectResponse, Recipe, RecipesResponse } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { fittingRecipes } from '#web/features/import/fitting-recipes.ts';
import { callApi } from '#web/lib/api.ts';

/** Dry runs of fewer rows start by themselves. */
const soon = 300_000;

export interface ImportDraft {
  readonly files: readonly ImportFile[];
  readonly inspection: InspectResponse | undefined;
  readonly recipe: Recipe | undefined;
  /** The saved recipe the files are read with. */
  readonly savedName: string | undefined;
  readonly report: ImportReport | undefined;
  /** What is being done. */
  readonly doing: 'uploading' | 'inspecting' | 'checking' | 'starting' | undefined;
  readonly error: Error | null;
  readonly addFiles: (files: readonly File[]) => void;
  readonly changeRecipe: (recipe: Recipe, isRead?: boolean) => void;
  /** Reads the files with a saved recipe, or with what is proposed for them. */
  readonly useRecipe: (saved: Recipe | undefined) => void;
  /** The recipe was saved under this name. */
  readonly setSaved: (name: string) => void;
  readonly check: () => void;
  readonly start: () => void;
  readonly reset: () => void;
}

async function upload(file: File): Promise<ImportFile> {
  const kept = await callApi<{ digest: string }>(`/api/uploads?${new URLSearchParams({ name: file.name }).toString()}`, {
    method: 'POST',
    body: file,
  });
  return { name: file.name, digest: kept.digest };
}

const inspect = (files: readonly ImportFile[], recipe?: Recipe) =>
  callApi<InspectResponse>('/api/imports/inspect', { body: { files, ...(recipe ? { recipe } : {}) } });

/** An import being prepared: files, what they were recognised as, the recipe, and what a dry run says. */
export function useImportDraft(): ImportDraft {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const [inspection, setInspection] = useState<InspectResponse>();
  const [recipe, setRecipe] = useState<Recipe>();
  const [savedName, setSavedName] = useState<string>();

  const checking = useMutation({
    mutationFn: (input: { files: readonly ImportFile[]; recipe: Recipe }) => callApi<ImportReport>('/api/imports/check', { body: input }),
  });
  const runCheck = checking.mutate;
  const take = useCallback(
    (all: readonly ImportFile[], found: InspectResponse) => {
      setInspection(found);
      setRecipe(found.recipe ?? undefined);
      const rows = found.files.reduce((sum, file) => sum + file.rows, 0);
      if (found.recipe && rows <= soon) runCheck({ files: all, recipe: found.recipe });
    },
    [runCheck],
  );
  const uploading = useMutation({
    mutationFn: async (added: readonly File[]) => {
      const kept: ImportFile[] = [];
      for (const file of added) kept.push(await upload(file));
      const names = new Set(kept.map((file) => file.name));
      return [...files.filter((file) => !names.has(file.name)), ...kept];
    },
    onSuccess: (all) => {
      setFiles(all);
      inspecting.mutate({ files: all, isNew: true });
    },
  });
  const inspecting = useMutation({
    mutationFn: async (input: { files: readonly ImportFile[]; recipe?: Recipe; isNew?: true }) => {
      const found = await inspect(input.files, input.recipe);
      if (!input.isNew) return found;
      const { recipes } = await client.fetchQuery(recipesQuery);
      const [only, ...others] = fittingRecipes(recipes, found.files);
      setSavedName(others.length === 0 ? only?.name : undefined);
      return only && others.length === 0 ? inspect(input.files, only) : found;
    },
    onSuccess: (found, input) => take(input.files, input.recipe && !found.recipe ? { ...found, recipe: input.recipe } : found),
  });
  const starting = useMutation({
    mutationFn: (input: { files: readonly ImportFile[]; recipe: Recipe }) => callApi<{ id: string }>('/api/imports', { body: input }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/data/$importId', params: { importId: id } });
    },
  });

  const changeRecipe = (next: Recipe, isRead = false) => {
    setRecipe(next);
    if (!isReady(next)) checking.reset();
    else if (isRead) inspecting.mutate({ files, recipe: next });
    else checking.mutate({ files, recipe: next });
  };
  const doing = uploading.isPending
    ? 'uploading'
    : inspecting.isPending
      ? 'inspecting'
      : checking.isPending
        ? 'checking'
        : starting.isPending
          ? 'starting'
          : undefined;
  return {
    files,
    inspection,
    recipe,
    savedName,
    report: checking.data,
    doing,
    error: uploading.error ?? inspecting.error ?? checking.error ?? starting.error,
    addFiles: (added) => uploading.mutate(added),
    changeRecipe,
    useRecipe: (saved) => {
      setSavedName(saved?.name);
      inspecting.mutate(saved ? { files, recipe: saved } : { files });
    },
    setSaved: setSavedName,
    check: () => recipe && checking.mutate({ files, recipe }),
    start: () => recipe && starting.mutate({ files, recipe }),
    reset: () => {
      setFiles([]);
      setInspection(undefined);
      setRecipe(undefined);
      setSavedName(undefined);
      checking.reset();
    },
  };
}

/** Records of which nothing is taken over cannot be tried out. */
function isReady(recipe: Recipe): boolean {
  return recipe.outputs.every((output) => output.fields.length > 0);
}

const recipesQuery = {
  queryKey: ['recipes'],
  queryFn: ({ signal }: { signal: AbortSignal }) => callApi<RecipesResponse>('/api/recipes', { signal }),
};

export function useRecipes() {
  return useQuery(recipesQuery);
}
