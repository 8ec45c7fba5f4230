import { organizationSchema, type Organization } from '@leadline/contract';
import type { CompiledQuery } from 'kysely';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { OrganizationTable } from '#server/control/control-tables.ts';

const onlyRow = 1n;

/** @returns undefined in an installation nobody has set up yet */
export async function findOrganization(db: ControlDatabase): Promise<Organization | undefined> {
  const query = queries.get(db) ?? db.selectFrom('organization').selectAll().where('id', '=', onlyRow).compile();
  queries.set(db, query);
  const [row] = (await db.executeQuery(query)).rows;
  return row && recall(row);
}

/** Compiled once for each store: this is asked with every request. */
const queries = new WeakMap<ControlDatabase, CompiledQuery<OrganizationTable>>();

let last: { readonly text: string; readonly organization: Organization } | undefined;

/** Read with every request and hardly ever another. */
function recall(row: OrganizationTable): Organization {
  const text = JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  if (last?.text !== text) last = { text, organization: fromRow(row) };
  return last.organization;
}

export async function saveOrganization(db: ControlDatabase, organization: Organization, now: Date): Promise<void> {
  const row = { id: onlyRow, ...toRow(organizationSchema.parse(organization)), updated_at: now.toISOString() };
  await db
    .insertInto('organization')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

function toRow(organization: Organization): Omit<OrganizationTable, 'id' | 'updated_at'> {
  return {
    name: organization.name,
    country: organization.country,
    currency: organization.currency,
    timezone: organization.timezone,
    locale: organization.locale,
    fiscal_year_start_month: BigInt(organization.fiscalYearStartMonth),
    fiscal_year_named_by: organization.fiscalYearNamedBy,
    recognition: organization.recognition,
    winback_after_days: BigInt(organization.winbackAfterDays),
    inactivity_window_days: BigInt(organization.inactivityWindowDays),
    calendar: organization.calendar,
    is_demo: organization.isDemo ? 1n : 0n,
  };
}

function fromRow(row: OrganizationTable): Organization {
  return organizationSchema.parse({
    name: row.name,
    country: row.country,
    currency: row.currency,
    timezone: row.timezone,
    locale: row.locale,
    fiscalYearStartMonth: Number(row.fiscal_year_start_month),
    fiscalYearNamedBy: row.fiscal_year_named_by,
    recognition: row.recognition,
    winbackAfterDays: Number(row.winback_after_days),
    inactivityWindowDays: Number(row.inactivity_window_days),
    calendar: row.calendar,
    isDemo: row.is_demo === 1n,
  });
}
