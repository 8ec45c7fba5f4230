import type { ContactRule, DueCustomer, RuleFulfilment } from '@leadline/contract';
import { daysBetween, divideDecimals, multiplyDecimals, recordId, sumOf, type ResolvedPeriod } from '@leadline/kpi';
import { lookingOf } from '#server/answering/answer-env.ts';
import { namesOfKeysStatement } from '#server/facts/name-statements.ts';
import { dueOfRulesStatement, latestOfRulesStatement, madeOfRulesStatement } from '#server/facts/norm-statements.ts';
import { dueDayOf } from '#server/expectations/due-day.ts';
import { nameOf } from '#server/firm/read-firm.ts';
import type { Norms } from './read-norms.ts';

/** So many overdue customers stand below each rule. */
const listed = 10;

/** What each rule asked for in the period and what was made of it; who is due today. `owners`: of whose customers; undefined: of all. */
export async function rulesFulfilled(all: Norms, owners: readonly bigint[] | undefined, period: ResolvedPeriod): Promise<readonly RuleFulfilment[]> {
  if (owners?.length === 0 || all.rules.length === 0) return [];
  const { env, reader } = all.answering;
  const asked = { dialect: env.dialect, today: env.period.today };
  const dueBy = dueDayOf(env.period);
  const span = { from: period.from!, until: period.until ?? period.to! };
  const [made, due, latest] = await Promise.all([
    reader.read(madeOfRulesStatement(asked, owners, span)),
    reader.read(dueOfRulesStatement(asked, owners, dueBy)),
    latestOf(all, owners, dueBy),
  ]);
  const madeOf = new Map(
    made.map(([rule, customers, days, count]) => [idOf(rule), { customers: Number(customers), days: String(days), made: Number(count) }]),
  );
  const dueOf = new Map(
    due.map(([rule, customers, count, late]) => [idOf(rule), { customers: Number(customers), due: Number(count), overdue: Number(late) }]),
  );
  const groups = new Map<string, ContactRule[]>();
  for (const rule of all.rules) {
    if (!madeOf.has(rule.id) && !dueOf.has(rule.id)) continue;
    const key = `${rule.segment?.id ?? ''} ${rule.purpose ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()]
    .map((rules): RuleFulfilment => {
      const [newest] = rules;
      const found = rules.flatMap(({ id }) => dueOf.get(id) ?? []);
      const past = rules.flatMap((rule) => (madeOf.has(rule.id) ? [{ rule, ...madeOf.get(rule.id)! }] : []));
      return {
        segment: newest!.segment,
        purpose: newest!.purpose,
        perYear: newest!.perYear,
        customers: found[0]?.customers ?? past[0]?.customers ?? 0,
        norm: sumOf(
          past.map(
            ({ rule, customers, days }) => divideDecimals(multiplyDecimals(multiplyDecimals(rule.perYear, String(customers)), days), '365') ?? '0',
          ),
        ),
        made: past.reduce((sum, one) => sum + one.made, 0),
        due: found.reduce((sum, one) => sum + one.due, 0),
        overdue: found.reduce((sum, one) => sum + one.overdue, 0),
        latest: rules.flatMap(({ id }) => latest.get(id) ?? []),
      };
    })
    .sort((a, b) => b.overdue - a.overdue || b.customers - a.customers);
}

const idOf = (key: unknown): string => recordId('contact_regulation', BigInt(String(key)));

/** The longest overdue customers of each rule; one that may not be opened is opened by how it came to its owner. */
async function latestOf(
  { answering: { env, reader }, firm }: Norms,
  owners: readonly bigint[] | undefined,
  dueBy: string,
): Promise<ReadonlyMap<string, readonly DueCustomer[]>> {
  const looking = lookingOf(env);
  const rows = await reader.read(latestOfRulesStatement(looking, owners, dueBy, listed));
  const accounts = [...new Set(rows.map(([, account]) => BigInt(String(account))))];
  const open = new Set(
    accounts.length === 0 ? [] : (await reader.read(namesOfKeysStatement(env.dialect, 'account', accounts, looking))).map(([key]) => String(key)),
  );
  const found = new Map<string, DueCustomer[]>();
  for (const [rule, account, name, history, person, last, due] of rows) {
    const isOpen = open.has(String(account)) || history === null;
    const customer: DueCustomer = {
      recordId: isOpen ? recordId('account', BigInt(String(account))) : recordId('account_owner_history', BigInt(String(history))),
      name: String(name),
      ownerName: person === null ? null : nameOf(firm.users, recordId('user', BigInt(String(person)))),
      last: last === null ? null : String(last),
      due: String(due),
      days: daysBetween(String(due), env.period.today),
    };
    found.set(idOf(rule), [...(found.get(idOf(rule)) ?? []), customer]);
  }
  return found;
}
