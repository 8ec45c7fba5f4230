import { demoRecipeName, demoSource } from '@leadline/demo';
import { listImportRunsOf, type ImportRun } from '#server/control/import-run.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export const openStatuses = ['queued', 'checking', 'running'] as const satisfies readonly ImportRun['status'][];

/** Imports of the demo company, whatever became of them. */
export async function listDemoRuns(db: ControlDatabase): Promise<readonly ImportRun[]> {
  const runs = await listImportRunsOf(db, demoRecipeName);
  return runs.filter(({ recipe }) => (recipe as { readonly source?: unknown } | null)?.source === demoSource);
}

export function isOpen({ status }: ImportRun): boolean {
  return (openStatuses as readonly string[]).includes(status);
}
