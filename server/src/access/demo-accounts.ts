import { demoSource, type DemoPerson } from '@leadline/demo';
import { identityText, key64Of, recordId } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { addAccount } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** Accounts to look around as: without a password, for the demo company alone. Those there are already stay. */
export async function keepDemoAccounts(db: ControlDatabase, people: readonly DemoPerson[], now: Date): Promise<void> {
  const known = await db.selectFrom('account').select('name').where('is_demo', '=', 1n).execute();
  for (const { name, locale, role, person, team } of people.filter((one) => !known.some((account) => account.name === one.name))) {
    await addAccount(
      db,
      {
        name,
        email: null,
        locale,
        status: 'active',
        person: person === null ? null : demoRecord('user', person),
        isDemo: true,
        grants: [{ role, team: team === null ? null : demoRecord('team', team) }],
      },
      now,
    );
  }
}

/** Nobody of the demo company may come in any more, nothing they gave a token to either, and nobody is told what happens here because they said so. */
export async function removeDemoAccounts(db: ControlDatabase): Promise<void> {
  const ofDemo = db.selectFrom('account').select('id').where('is_demo', '=', 1n);
  await db.deleteFrom('session').where('account_id', 'in', ofDemo).execute();
  await db.deleteFrom('account_role').where('account_id', 'in', ofDemo).execute();
  await db.deleteFrom('api_token').where('created_by', 'in', ofDemo).execute();
  const theirs = db.selectFrom('webhook_endpoint').select('id').where('created_by', 'in', ofDemo);
  await db.deleteFrom('webhook_delivery').where('endpoint_id', 'in', theirs).execute();
  await db.deleteFrom('webhook_endpoint').where('created_by', 'in', ofDemo).execute();
  await db.deleteFrom('account').where('is_demo', '=', 1n).execute();
}

function demoRecord(entity: string, externalId: string): string {
  return recordId(
    entity,
    key64Of(
      createHash('md5')
        .update(identityText(entity, demoSource, externalId), 'utf8')
        .digest(),
    ),
  );
}
