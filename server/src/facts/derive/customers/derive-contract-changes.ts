import type { ApplyContext } from '#server/facts/apply-context.ts';
import { monthsOf } from '#server/facts/enrich/per-month.ts';
import { identitySql, key64Sql } from '#server/facts/key64-sql.ts';
import { graceDays } from './contract-terms.ts';
import { ownerJoin } from './list-owners.ts';
import { madeFrom, replaceMade, storedList } from './replace-made.ts';

/**
 * What was told stays; a beginning and an end that were not are made from the contract: its amount is the present one, so it
 * began with that less what changed since. A contract beside others is an expansion, the end of one of several a reduction.
 * A price adjustment is neither. Needs `near_contract`, `term`, `renewal`, `owner_part`.
 */
export async function deriveContractChanges(context: ApplyContext): Promise<void> {
  const { tables, temp } = context;
  const changes = tables.of('contract_change');
  const gone = temp.has('hit_contract') ? ' UNION SELECT key64 FROM hit_contract' : '';
  const old = `SELECT c.* FROM ${changes} c JOIN (SELECT key64 FROM near_contract${gone}) n ON n.key64 = c.contract_id`;
  await temp.table('told_change', `SELECT c.* FROM (${old}) c WHERE NOT c.is_stub AND NOT coalesce(c.is_evidence, FALSE)`);
  await temp.table('beginning', beginnings(context));
  const told = storedFrom();
  await replaceMade(context, 'contract_change', old, [told, ...evidence(context)].join(' UNION ALL '));
  for (const name of ['beginning', 'told_change']) await temp.drop(name);
}

/** The told ones, with their owner and whether they are an upsell. */
function storedFrom(): string {
  const list = storedList('contract_change', {
    ...Object.fromEntries(
      ['key64', 'root64', 'source', 'external_id', 'version', 'batch', 'recorded_at', 'flags', 'is_stub', 'contract_id', 'effective_on', 'kind']
        .concat(['delta_recurring', 'currency'])
        .map((name) => [name, `c.${name}`]),
    ),
    is_evidence: 'FALSE',
    is_upsell: "c.kind = 'expansion'",
    owner_user_id: 'w.user_id',
  });
  return `SELECT ${list} FROM told_change c LEFT JOIN term t ON t.key64 = c.contract_id ${ownerJoin('w', 't.holder', 'c.effective_on')}`;
}

/** `beginning`: every term with what it is to the customer (`kind`), the monthly amount it began with and that of what it renews. */
function beginnings({ tables }: ApplyContext): string {
  const before = `SELECT r.successor AS key64, sum(CASE WHEN p.currency IS NOT DISTINCT FROM s.currency THEN p.monthly END) AS monthly
    FROM renewal r JOIN term p ON p.key64 = r.key64 JOIN term s ON s.key64 = r.successor GROUP BY r.successor`;
  const held = `o.until_on IS NULL OR o.until_on > c.starts_on`;
  const others = `SELECT c.key64, max(CASE WHEN ${held} THEN 1 ELSE 0 END) AS is_beside,
      max(CASE WHEN (${held}) AND (o.product_id = c.product_id OR oq.category = q.category) THEN 1 ELSE 0 END) AS is_same
    FROM term c JOIN term o ON o.holder = c.holder AND o.key64 <> c.key64 AND (o.starts_on < c.starts_on OR (o.starts_on = c.starts_on AND o.key64 < c.key64))
    LEFT JOIN ${tables.of('product')} q ON q.key64 = c.product_id LEFT JOIN ${tables.of('product')} oq ON oq.key64 = o.product_id GROUP BY c.key64`;
  const later = `SELECT contract_id, sum(monthly_delta) AS changed FROM told_change WHERE kind IN ('expansion', 'contraction', 'indexation') GROUP BY contract_id`;
  return `SELECT c.*, c.monthly - coalesce(l.changed, 0) AS began_with, b.monthly AS before, coalesce(x.is_same = 1, FALSE) AS is_same,
      CASE WHEN b.key64 IS NOT NULL THEN 'renewal' WHEN x.is_beside = 1 THEN 'expansion' WHEN x.key64 IS NOT NULL THEN 'reactivation' ELSE 'new' END AS kind
    FROM term c LEFT JOIN (${before}) b ON b.key64 = c.key64 LEFT JOIN (${others}) x ON x.key64 = c.key64 LEFT JOIN (${later}) l ON l.contract_id = c.key64`;
}

interface Made {
  readonly part: 'begin' | 'change' | 'end';
  readonly on: string;
  readonly kind: string;
  /** Per month. */
  readonly delta: string;
  readonly isUpsell: string;
  readonly where: string;
  readonly known?: string;
}

const isTold = (...kinds: readonly string[]): string =>
  `b.key64 IN (SELECT contract_id FROM told_change WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
const difference = 'b.began_with - b.before';
const isRenewedOn = 'b.key64 IN (SELECT key64 FROM renewal)';
const hasOthers = `EXISTS (SELECT 1 FROM term o WHERE o.holder = b.holder AND o.key64 <> b.key64 AND o.starts_on <= b.until_on AND (o.until_on IS NULL OR o.until_on > b.until_on))`;

function evidence(context: ApplyContext): readonly string[] {
  const isBeginningTold = isTold('new', 'renewal', 'reactivation');
  return [
    made(context, {
      part: 'begin',
      on: 'b.starts_on',
      kind: 'b.kind',
      delta: "CASE WHEN b.kind = 'renewal' THEN 0 ELSE b.began_with END",
      isUpsell: "b.kind = 'expansion' AND b.is_same",
      where: `NOT ${isBeginningTold}`,
    }),
    made(context, {
      part: 'change',
      on: 'b.starts_on',
      kind: `CASE WHEN ${difference} > 0 THEN 'expansion' ELSE 'contraction' END`,
      delta: difference,
      isUpsell: `${difference} > 0`,
      where: `b.kind = 'renewal' AND ${difference} <> 0 AND NOT ${isBeginningTold}`,
    }),
    made(context, {
      part: 'end',
      on: 'b.until_on',
      kind: `CASE WHEN ${hasOthers} THEN 'contraction' ELSE 'churn' END`,
      delta: '-b.monthly',
      isUpsell: 'FALSE',
      where: `b.until_on IS NOT NULL AND (b.is_auto OR NOT ${isRenewedOn}) AND NOT ${isTold('churn')}`,
      known: `b.until_on + ${graceDays + 1}`,
    }),
  ];
}

function made({ tables }: ApplyContext, { part, on, kind, delta, isUpsell, where, known }: Made): string {
  const externalId = `c.external_id || '~${part}'`;
  const list = storedList('contract_change', {
    ...madeFrom('c'),
    key64: key64Sql(tables.engine, identitySql("'contract_change'", 'c.source', externalId)),
    root64: 'c.key64',
    external_id: externalId,
    contract_id: 'c.key64',
    effective_on: on,
    kind,
    delta_recurring: `CAST((${delta}) * ${monthsOf('c.recurrence')} AS bigint)`,
    currency: 'c.currency',
    is_evidence: 'TRUE',
    is_upsell: isUpsell,
    owner_user_id: 'w.user_id',
    ...(known === undefined ? {} : { known_on: known }),
  });
  return `SELECT ${list} FROM beginning b JOIN ${tables.of('contract')} c ON c.key64 = b.key64 ${ownerJoin('w', 'b.holder', on)} WHERE ${where}`;
}
