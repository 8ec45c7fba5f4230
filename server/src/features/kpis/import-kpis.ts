import { type importKpisSchema, type KpiImportReport } from '@leadline/contract';
import type { z } from 'zod';
import { answeringOf } from '#server/answering/answer-env.ts';
import { latestOf } from '#server/answering/own-catalog.ts';
import type { Act } from '#server/audit/act.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { addKpi, addKpiVersion, type KeptKpi, setArchived } from '#server/control/own-kpi.ts';
import { actOf } from '#server/http/act-of.ts';
import { announceKpis } from '#server/live/announce-kpis.ts';
import { judgeFile, type Judged } from './judge-file.ts';
import { readFile } from './read-file.ts';
import { isSameDefinition } from './save-kpi.ts';

type Entry = KpiImportReport['kpis'][number];

/**
 * KPIs of one's own from a file: what would become of each of them and, where it is no dry run, that. A refused one changes nothing; the
 * others are taken together.
 * @throws LeadlineError kpi.file_invalid
 */
export async function importKpis(asking: Asking, request: z.infer<typeof importKpisSchema>): Promise<KpiImportReport> {
  const { own, env } = await answeringOf(asking);
  const read = readFile(request.file, asking.locale);
  const judged = judgeFile(read, own, asking.locale);
  const entries = judged.map((one): Entry => ('definition' in one ? { id: one.id, outcome: outcomeOf(one, own.kept.get(one.id)) } : one));
  if (!request.isDryRun) {
    const act = actOf(asking, request.reason);
    await audited(asking.control.db, async (db) => {
      for (const one of judged) if ('definition' in one) await keep(db, one, own.kept.get(one.id), env.period.today, act);
    });
    await announceKpis(asking);
  }
  return { isDryRun: request.isDryRun, kpis: entries };
}

type Accepted = Extract<Judged, { readonly definition: unknown }>;

function outcomeOf({ definition, isArchived }: Accepted, kept: KeptKpi | undefined): Entry['outcome'] {
  if (!kept) return 'created';
  return isSameDefinition(kept, definition) && (kept.archivedAt !== null) === isArchived ? 'unchanged' : 'changed';
}

async function keep(db: ControlDatabase, one: Accepted, kept: KeptKpi | undefined, today: string, act: Act): Promise<void> {
  const { id, definition, validFrom, isArchived } = one;
  if (!kept) await addKpi(db, id, definition, act);
  else if (!isSameDefinition(kept, definition))
    await addKpiVersion(db, id, latestOf(kept).version, { definition, validFrom: validFrom === undefined ? today : validFrom }, act);
  if (((kept?.archivedAt ?? null) !== null) !== isArchived) await setArchived(db, id, isArchived, act);
}
