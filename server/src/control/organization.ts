import { organizationSchema, type Organization } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { OrganizationTable } from '#server/control/control-tables.ts';

const onlyRow = 1n;

/** @returns undefined in an installation nobody has set up yet */
export async function findOrganization(db: ControlDatabase): Promise<Organization | undefined> {
  const row = await db.selectFrom('organization').selectAll().where('id', '=', onlyRow).executeTakeFirst();
  return row && fromRow(row);
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
