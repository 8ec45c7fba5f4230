import type { CompiledSql, Dialect } from '@leadline/kpi';
import { plainSql } from './name-statements.ts';
import { tablesOf, type Tables } from './tables.ts';
import { visibleSql, type Looking } from './visible-rows.ts';

const tables = ({ name, schema }: Dialect): Tables => tablesOf(name, schema);

/** Of several owners at once, as in `derive/customers/list-owners.ts`: the one for existing customers first. */
const rank = `CASE h.owner_role WHEN 'farmer' THEN 1 WHEN 'account_executive' THEN 2 WHEN 'hunter' THEN 3 WHEN 'service' THEN 5 ELSE 4 END`;

/** A person by whatever name records know them ($1). */
const namesOf = (of: Tables['of']): string => `SELECT u.key64 FROM ${of('user')} u WHERE coalesce(u.person_id, u.key64) = CAST($1 AS bigint)`;

/**
 * Customers a person looks after on a day, of those that may be seen: key, name, since when (null: not told). By the history of owners, and where it
 * tells nothing by the source of the customer. With `search`, in plain letters, those whose name holds it.
 */
export function ownedCustomersStatement(looking: Looking, person: bigint, limit: number, search = ''): CompiledSql {
  const { of } = tables(looking.dialect);
  const day = `DATE '${looking.today}'`;
  const name = 'coalesce(r.name, r.external_id)';
  const seen = visibleSql(looking, 'account', 'r');
  const near = `SELECT key64 FROM ${of('account')} WHERE owner_user_id IN (${namesOf(of)})
    UNION SELECT account_id FROM ${of('account_owner_history')} WHERE user_id IN (${namesOf(of)})`;
  const told = `SELECT h.account_id, h.user_id, h.valid_from,
      row_number() OVER (PARTITION BY h.account_id ORDER BY ${rank}, coalesce(h.valid_from, DATE '0001-01-01') DESC, h.key64) AS place
    FROM ${of('account_owner_history')} h WHERE h.account_id IN (SELECT key64 FROM near) AND NOT h.is_stub AND h.user_id IS NOT NULL
      AND (h.valid_from IS NULL OR h.valid_from <= ${day}) AND (h.valid_to IS NULL OR ${day} < h.valid_to)`;
  const sql = `WITH near AS (${near}), told AS (${told})
    SELECT CAST(r.key64 AS text), ${name}, CAST(o.valid_from AS text) FROM ${of('account')} r LEFT JOIN told o ON o.account_id = r.key64 AND o.place = 1
    WHERE r.key64 IN (SELECT key64 FROM near) AND coalesce(o.user_id, r.owner_user_id) IN (${namesOf(of)})
      AND r.is_stub IS NOT TRUE AND r.merged_into_id IS NULL AND r.is_test IS NOT TRUE AND r.is_internal IS NOT TRUE
      ${search === '' ? '' : `AND position($2 in ${plainSql(looking.dialect, name)}) > 0`}${seen === undefined ? '' : ` AND ${seen}`}
    ORDER BY 2, 1 LIMIT ${Math.trunc(limit)}`;
  return { sql, parameters: [String(person), ...(search === '' ? [] : [search])], label: 'customers of a person' };
}

const keyList = (keys: readonly bigint[]): string => keys.map((key) => `CAST('${key}' AS bigint)`).join(', ');

export const customerColumns = ['key64', 'source', 'external_id', 'owner_user_id', 'name'] as const;

/** Customers as their source tells them; merged ones and those nobody delivered are none. */
export function customersStatement(dialect: Dialect, keys: readonly bigint[]): CompiledSql {
  const sql = `SELECT CAST(key64 AS text), source, external_id, CAST(owner_user_id AS text), coalesce(name, external_id) FROM ${tables(dialect).of('account')}
    WHERE key64 IN (${keyList(keys)}) AND is_stub IS NOT TRUE AND merged_into_id IS NULL`;
  return { sql, parameters: [], label: 'customers that are handed over' };
}

export const ownerColumns = [
  'key64',
  'account_id',
  'source',
  'external_id',
  'version',
  'user_id',
  'owner_role',
  'valid_from',
  'valid_to',
  'handover_from_user_id',
  'handover_checklist',
  'accepted_at',
] as const;

/** Who looked after customers when: every row of their history. */
export function ownersOfStatement(dialect: Dialect, keys: readonly bigint[]): CompiledSql {
  const list = ownerColumns.map((name) => `CAST(${name} AS text)`).join(', ');
  const sql = `SELECT ${list} FROM ${tables(dialect).of('account_owner_history')} WHERE account_id IN (${keyList(keys)}) AND NOT is_stub ORDER BY key64`;
  return { sql, parameters: [], label: 'owners of customers' };
}

/** Rows of the history of owners decided here, and those of `left`, whose customer no source tells of any more: source, id, version. */
export function lostOwnersStatement(dialect: Dialect, own: string, left: string | null): CompiledSql {
  const { of } = tables(dialect);
  const sql = `SELECT h.source, h.external_id, CAST(h.version AS text) FROM ${of('account_owner_history')} h
      LEFT JOIN ${of('account')} a ON a.key64 = h.account_id
    WHERE ((h.source = $1 AND h.external_id LIKE 'handover %')${left === null ? '' : ' OR h.source = $2'}) AND NOT h.is_stub AND coalesce(a.is_stub, TRUE) ORDER BY 1, 2`;
  return { sql, parameters: [own, ...(left === null ? [] : [left])], label: 'handovers of customers that are gone' };
}
