import type { MindMapNode } from '@leadline/contract';
import { useCatalog } from '#web/lib/state.ts';
import { useGoals } from '#web/parts/goals/use-goals.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface Became {
  readonly kind: 'goal' | 'kpi';
  readonly id: string;
  /** null: not there any more, or not the reader's to see. */
  readonly name: string | null;
}

/** The goal or the KPI a node became, as the reader may know it. */
export function useBecame({ kind, id }: NonNullable<MindMapNode['became']>): Became {
  const goals = useGoals().data?.goals;
  const kpis = useCatalog().data?.kpis;
  const words = useKpiWords();
  if (kind === 'goal') return { kind, id, name: goals?.find((goal) => goal.id === id)?.title ?? null };
  return { kind, id, name: kpis?.some((kpi) => kpi.id === id) === true ? words.name(id) : null };
}
