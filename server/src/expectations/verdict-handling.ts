import type { VerdictHandlingResponse } from '@leadline/contract';
import { verdicts, type SalesRole } from '@leadline/kpi';
import type { Context } from '#server/context.ts';
import { listHandling } from '#server/control/agreements.ts';

/** What was agreed beforehand about each verdict of a role (§0.3), in the order of the verdicts; in the words and the language it was written in. */
export async function readVerdictHandling(
  { control }: Pick<Context, 'control'>,
  role: SalesRole,
): Promise<Pick<VerdictHandlingResponse, 'role' | 'lines'>> {
  const kept = new Map((await listHandling(control.db, role)).map((line) => [line.verdict, line]));
  const lines = verdicts.flatMap((verdict) => {
    const line = kept.get(verdict);
    return line ? [{ verdict, text: line.text, locale: line.locale }] : [];
  });
  return { role, lines };
}
