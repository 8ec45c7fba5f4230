import { LeadlineError, type RecordDetail, type RelatedRecord } from '@leadline/contract';
import { entities, parseRecordId, recordId, type Entity, type Member } from '@leadline/kpi';
import { answeringOf, lookingOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { recordStatement } from '#server/facts/record-statements.ts';
import { cellText, type NameOf, type StoredRow } from './cell-text.ts';
import { listRelated, rowOf, type RelatedRows } from './list-related.ts';
import { namesFor } from './names-for.ts';
import { originOf } from './origin-of.ts';

/** One record: what it says, what hangs together with it, and where it came from. @throws LeadlineError http.no_such_record */
export function getRecord(asking: Asking, id: string): Promise<RecordDetail> {
  return inLane(asking, async () => {
    const parsed = parseRecordId(id);
    const entity = parsed && entities.get(parsed.entity);
    if (!parsed || !entity) throw new LeadlineError('not_found', 'http.no_such_record', { id });
    const answering = await answeringOf(asking);
    const row = await readRow(answering, entity, parsed.key64);
    if (!row || isHidden(entity, row)) throw new LeadlineError('not_found', 'http.no_such_record', { id });
    const related = await listRelated(answering, entity, parsed.key64);
    const nameOf = await namesFor(answering, [
      { entity, row },
      ...related.flatMap((group) => group.rows.map((each) => ({ entity: group.entity, row: each }))),
    ]);
    return {
      ...describe(answering, entity, row, nameOf),
      related: related.map((group) => describeGroup(answering, group, nameOf)),
      origin: await originOf(asking, entity.id, row),
    };
  });
}

/** Answers nobody may be known by are shown to nobody (G2). */
function isHidden({ anonymous }: Entity, row: StoredRow): boolean {
  return anonymous !== undefined && row.get(anonymous) === 'true';
}

async function readRow({ env, reader }: Answering, entity: Entity, key64: bigint): Promise<StoredRow | undefined> {
  const [values] = await reader.read(recordStatement(lookingOf(env), entity.id, key64));
  return values && rowOf(entity, values);
}

function describe({ env }: Answering, entity: Entity, row: StoredRow, nameOf: NameOf): Omit<RecordDetail, 'related' | 'origin'> {
  const currency = row.get('currency') ?? env.organization.currency;
  const hasMoney = entity.columns.some(({ type }) => type.kind === 'money');
  return {
    id: idOf(entity, row),
    entity: entity.id,
    label: labelOf(entity, row),
    isStub: row.get('is_stub') === 'true',
    flags: (row.get('flags') ?? '').split(',').filter((flag) => flag !== ''),
    values: Object.fromEntries(
      entity.columns.map((column): [string, string | Member | null] => [column.name, cellText(row, column, currency, nameOf)]),
    ),
    currency: hasMoney ? currency : null,
  };
}

function describeGroup(answering: Answering, { entity, column, total, rows }: RelatedRows, nameOf: NameOf): RecordDetail['related'][number] {
  return { entity: entity.id, column, total, records: rows.map((row) => describeRelated(answering, entity, row, nameOf)) };
}

function describeRelated({ env }: Answering, entity: Entity, row: StoredRow, nameOf: NameOf): RelatedRecord {
  const currency = row.get('currency') ?? env.organization.currency;
  const listed = entity.columns.filter(({ name }) => entity.listed.includes(name));
  return {
    id: idOf(entity, row),
    label: labelOf(entity, row),
    values: Object.fromEntries(listed.map((column) => [column.name, cellText(row, column, currency, nameOf)])),
  };
}

function idOf(entity: Entity, row: StoredRow): string {
  return recordId(entity.id, BigInt(row.get('key64')!));
}

function labelOf(entity: Entity, row: StoredRow): string {
  return (entity.label === undefined ? null : row.get(entity.label)) ?? row.get('external_id') ?? '';
}
