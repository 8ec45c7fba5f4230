import { kpiDefinitionSchema, LeadlineError, type KpiDefinitionInput, type KpiVersion } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { findMark, setMark } from '#server/control/mark.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** A KPI of one's own as it is kept. */
export interface KeptKpi {
  readonly id: string;
  readonly createdAt: string;
  readonly archivedAt: string | null;
  /** The oldest first; at least one. */
  readonly versions: readonly KpiVersion[];
}

export interface NewVersion {
  readonly definition: KpiDefinitionInput;
  readonly validFrom: string | null;
}

const versionMark = 'kpi_catalog';
const subjectOf = (id: string): { readonly kind: string; readonly id: string } => ({ kind: 'kpi', id });

/** Changes with every change of KPIs: what is made of them can be kept as long as it stays the same. */
export async function kpiCatalogVersion(db: ControlDatabase): Promise<string> {
  return (await findMark(db, versionMark)) ?? '0';
}

/** In the order they were made; archived ones are among them. */
export async function listKeptKpis(db: ControlDatabase): Promise<readonly KeptKpi[]> {
  const definitions = await db.selectFrom('kpi_definition').selectAll().orderBy('created_at').orderBy('id').execute();
  const rows = await db.selectFrom('kpi_version').selectAll().orderBy('kpi_id').orderBy('version').execute();
  const versions = new Map<string, KpiVersion[]>();
  for (const row of rows) versions.set(row.kpi_id, [...(versions.get(row.kpi_id) ?? []), versionOf(row)]);
  return definitions.map(({ id, created_at, archived_at }) => ({
    id,
    createdAt: created_at,
    archivedAt: archived_at,
    versions: versions.get(id) ?? [],
  }));
}

function versionOf(row: {
  readonly version: bigint;
  readonly definition: string;
  readonly valid_from: string | null;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly reason: string | null;
}): KpiVersion {
  return {
    version: Number(row.version),
    definition: kpiDefinitionSchema.parse(JSON.parse(row.definition)),
    validFrom: row.valid_from,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    reason: row.reason,
  };
}

/** @throws LeadlineError kpi.id_taken */
export async function addKpi(db: ControlDatabase, id: string, definition: KpiDefinitionInput, act: Act): Promise<void> {
  await changing(db, async (change) => {
    const known = await change.selectFrom('kpi_definition').select('id').where('id', '=', id).executeTakeFirst();
    if (known) throw new LeadlineError('conflict', 'kpi.id_taken', { id });
    await change.insertInto('kpi_definition').values({ id, created_at: act.now.toISOString(), archived_at: null }).execute();
    await insertVersion(change, id, 1, { definition, validFrom: null }, act);
    await appendEntry(change, act, { action: 'kpi.created', subject: subjectOf(id), after: { version: 1, ...definition } });
  });
}

/**
 * @param after the version the change was made on
 * @throws LeadlineError kpi.version_changed where there is a later one
 */
export async function addKpiVersion(db: ControlDatabase, id: string, after: number, next: NewVersion, act: Act): Promise<void> {
  await changing(db, async (change) => {
    await assertVersion(change, id, after);
    await insertVersion(change, id, after + 1, next, act);
    await appendEntry(change, act, {
      action: 'kpi.changed',
      subject: subjectOf(id),
      before: await readVersion(change, id, after),
      after: await readVersion(change, id, after + 1),
    });
  });
}

/** The latest version counts from the beginning. @throws LeadlineError kpi.version_changed */
export async function recomputeHistory(db: ControlDatabase, id: string, version: number, act: Act): Promise<void> {
  await changing(db, async (change) => {
    await assertVersion(change, id, version);
    const before = await readVersion(change, id, version);
    await change.updateTable('kpi_version').set({ valid_from: null }).where('kpi_id', '=', id).where('version', '=', BigInt(version)).execute();
    await appendEntry(change, act, {
      action: 'kpi.recomputed',
      subject: subjectOf(id),
      before: { version, validFrom: before.validFrom },
      after: { version, validFrom: null },
    });
  });
}

export async function setArchived(db: ControlDatabase, id: string, isArchived: boolean, act: Act): Promise<void> {
  await changing(db, async (change) => {
    await change
      .updateTable('kpi_definition')
      .set({ archived_at: isArchived ? act.now.toISOString() : null })
      .where('id', '=', id)
      .execute();
    await appendEntry(change, act, {
      action: isArchived ? 'kpi.archived' : 'kpi.restored',
      subject: subjectOf(id),
      before: { isArchived: !isArchived },
      after: { isArchived },
    });
  });
}

export async function listSwitchedOff(db: ControlDatabase): Promise<readonly string[]> {
  const rows = await db.selectFrom('kpi_setting').select('kpi_id').where('is_off', '=', 1n).orderBy('kpi_id').execute();
  return rows.map(({ kpi_id }) => kpi_id);
}

export async function switchKpis(db: ControlDatabase, ids: readonly string[], isOff: boolean, act: Act): Promise<void> {
  await changing(db, async (change) => {
    for (const kpi_id of ids) {
      const row = { kpi_id, is_off: isOff ? 1n : 0n };
      await change
        .insertInto('kpi_setting')
        .values(row)
        .onConflict((conflict) => conflict.column('kpi_id').doUpdateSet(row))
        .execute();
      await appendEntry(change, act, {
        action: isOff ? 'kpi.switched_off' : 'kpi.switched_on',
        subject: subjectOf(kpi_id),
        before: { isOff: !isOff },
        after: { isOff },
      });
    }
  });
}

/** All of a change or none of it, and everybody learns that there is one. */
async function changing(db: ControlDatabase, work: (db: ControlDatabase) => Promise<void>): Promise<void> {
  const all = async (change: ControlDatabase): Promise<void> => {
    await work(change);
    await setMark(change, versionMark, String(BigInt(await kpiCatalogVersion(change)) + 1n));
  };
  await audited(db, all);
}

type KeptVersion = Pick<KpiVersion, 'version' | 'validFrom'>;

/** As the trail keeps it. */
async function readVersion(db: ControlDatabase, id: string, version: number): Promise<KpiDefinitionInput & KeptVersion> {
  const row = await db
    .selectFrom('kpi_version')
    .selectAll()
    .where('kpi_id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirstOrThrow();
  const { definition, validFrom } = versionOf(row);
  return { ...definition, version, validFrom };
}

async function assertVersion(db: ControlDatabase, id: string, version: number): Promise<void> {
  const latest = await db
    .selectFrom('kpi_version')
    .select((select) => select.fn.max('version').as('version'))
    .where('kpi_id', '=', id)
    .executeTakeFirst();
  const present = Number(latest?.version ?? 0);
  if (present !== version) throw new LeadlineError('precondition', 'kpi.version_changed', { id, seen: version, version: present });
}

async function insertVersion(db: ControlDatabase, id: string, version: number, { definition, validFrom }: NewVersion, act: Act): Promise<void> {
  await db
    .insertInto('kpi_version')
    .values({
      kpi_id: id,
      version: BigInt(version),
      definition: JSON.stringify(definition),
      valid_from: validFrom,
      changed_at: act.now.toISOString(),
      changed_by: act.by,
      reason: act.reason,
    })
    .execute();
}
