import {
  logChecklist,
  logKinds,
  logPurposes,
  type LogCheck,
  type LogEntry,
  type LoggedEntry,
  type LogKind,
  type LogPurpose,
  type LogResponse,
  type LogWhom,
  type LogWhomResponse,
  type NamedRecord,
  type PlannedEntry,
} from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import {
  findWhomStatement,
  lateWhomStatement,
  loggedStatement,
  openPlansStatement,
  plannedOfKeysStatement,
  someWhomStatement,
  whomEntities,
  whomOfKeysStatement,
  type WhomEntity,
} from '#server/facts/log-statements.ts';
import { namesOfKeysStatement } from '#server/facts/name-statements.ts';
import { plainText } from '#server/facts/plain-text.ts';
import { recordColumns } from '#server/facts/record-statements.ts';
import { isTrue, rowsOf, textOf, type Row } from '#server/firm/read-firm.ts';
import { firstDecision } from '#server/inbox/decision-version.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { formKeyOf, idOfRow, isForms, momentOf, myKey, openLog, type LogBook } from './log-book.ts';
import { laterPlaces } from './log-items.ts';
import { chosenOf } from './log-target.ts';
import { mayStillChange } from './save-log.ts';

const lastEntries = 10;
const openPlans = 20;
const lately = 40;
/** Of each kind so many can be chosen without a network. */
const kept = 100;
const mostFound = 12;

/** The last entries of a person, what is planned without a word on how it went, and whom one can log something with. */
export function listLog(asking: Asking): Promise<LogResponse> {
  return inLane(asking, async () => {
    const book = await openLog(asking);
    const person = myKey(book);
    const columns = recordColumns('activity');
    const [logged, plans, whom] = await Promise.all([
      book.reader.read(loggedStatement(book.looking, person, firstDecision, lastEntries)).then((rows) => rowsOf(columns, rows)),
      book.reader.read(openPlansStatement(book.looking, person, openPlans)).then((rows) => rowsOf(columns, rows)),
      whomToChoose(book),
    ]);
    const [names, later] = await Promise.all([namesOfChosen(book, [...logged, ...plans]), laterOf(book, logged)]);
    return { entries: logged.map((row) => describe(book, row, names, later)), planned: plans.map((row) => plannedOf(row, names)), whom };
  });
}

/** Whom somebody may see and whose name holds something, those whose name begins with it first. */
export function findWhom(asking: Asking, search: string): Promise<LogWhomResponse> {
  return inLane(asking, async () => {
    const book = await openLog(asking);
    const plain = plainText(search);
    if (plain === '') return { whom: await whomToChoose(book) };
    const all = await Promise.all(
      whomEntities.map(async (entity) => whomOf(entity, await book.reader.read(findWhomStatement(book.looking, entity, plain, mostFound)))),
    );
    const place = ({ name }: LogWhom): number => (plainText(name).startsWith(plain) ? 0 : 1);
    return { whom: all.flat().sort((a, b) => place(a) - place(b)) };
  });
}

async function whomToChoose(book: LogBook): Promise<readonly LogWhom[]> {
  const { reader, looking } = book;
  const late = await reader.read(lateWhomStatement(looking, myKey(book), lately));
  const ids = late.map(([account, lead, opportunity]) => idOf('opportunity', opportunity) ?? idOf('lead', lead) ?? idOf('account', account)!);
  const keysOf = (entity: WhomEntity): readonly bigint[] => [
    ...new Set(ids.filter((id) => id.startsWith(`${entity}~`)).map((id) => BigInt.asIntN(64, BigInt(`0x${id.slice(-16)}`)))),
  ];
  const lists = await Promise.all(
    whomEntities.map(async (entity) => {
      const keys = keysOf(entity);
      const recent = keys.length === 0 ? [] : whomOf(entity, await reader.read(whomOfKeysStatement(looking, entity, keys)));
      return [...recent, ...whomOf(entity, await reader.read(someWhomStatement(looking, entity, kept)))];
    }),
  );
  const byId = new Map(lists.flat().map((one) => [one.id, one]));
  const first = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  return [...new Set([...first, ...byId.values()])];
}

const idOf = (entity: string, key: unknown): string | undefined =>
  key === null || key === undefined ? undefined : recordId(entity, BigInt(String(key)));

function whomOf(entity: WhomEntity, rows: readonly (readonly unknown[])[]): readonly LogWhom[] {
  return rows.map(([key, name, customer, untried]) => ({
    id: idOf(entity, key)!,
    entity,
    name: String(name),
    customer: customer === null || customer === undefined ? null : String(customer),
    isUntried: untried === 'true' || untried === 't' || untried === true,
  }));
}

/** What records of one's own refer to is named. */
async function namesOfChosen({ reader, looking }: LogBook, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const entity of whomEntities) {
    const keys = [...new Set(rows.flatMap((row) => (chosenOf(row)?.entity === entity ? [BigInt(chosenOf(row)!.key)] : [])))];
    if (keys.length === 0) continue;
    const all = { ...looking, scope: { kind: 'all' } } as const;
    const named = await reader.read(namesOfKeysStatement(looking.dialect, entity, keys));
    for (const [key, name] of named) names.set(idOf(entity, key)!, String(name));
    // New contacts have a name of their own, which lists of records do not show.
    for (const one of whomOf(entity, await reader.read(whomOfKeysStatement(all, entity, keys)))) names.set(one.id, one.name);
  }
  return names;
}

function withOf(row: Row, names: ReadonlyMap<string, string>): NamedRecord | null {
  const chosen = chosenOf(row);
  const id = chosen === null ? undefined : idOf(chosen.entity, chosen.key);
  return id === undefined ? null : { id, name: names.get(id) ?? '–' };
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null => list.find((one) => one === value) ?? null;
const kindOf = (row: Row): LogKind => oneOf(logKinds, textOf(row, 'kind')) ?? 'task';

function plannedOf(row: Row, names: ReadonlyMap<string, string>): PlannedEntry {
  const at = momentOf(row, 'scheduled_at') ?? momentOf(row, 'started_at')!;
  return { id: idOfRow(row), kind: kindOf(row), with: withOf(row, names), at, purpose: oneOf<LogPurpose>(logPurposes, textOf(row, 'purpose')) };
}

/** What was agreed in entries beyond themselves, and still is only planned, by its record id. */
async function laterOf({ reader, looking }: LogBook, rows: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const keys = rows.flatMap((row) => laterPlaces(formKeyOf(row)).map(({ source, externalId }) => keyOf('activity', source, externalId)));
  if (keys.length === 0) return new Map();
  const found = rowsOf(recordColumns('activity'), await reader.read(plannedOfKeysStatement(looking, keys)));
  return new Map(found.map((row) => [idOfRow(row), row]));
}

function describe({ asking }: LogBook, row: Row, names: ReadonlyMap<string, string>, later: ReadonlyMap<string, Row>): LoggedEntry {
  const isForm = isForms(row);
  const [moved, next] = laterPlaces(formKeyOf(row)).map(({ source, externalId }) =>
    later.get(recordId('activity', keyOf('activity', source, externalId))),
  );
  return {
    id: idOfRow(row),
    key: isForm ? textOf(row, 'external_id') : null,
    with: withOf(row, names),
    entry: {
      ...entryOf(row, !isForm),
      movedTo: moved === undefined ? null : momentOf(moved, 'scheduled_at'),
      next: next === undefined ? null : { kind: kindOf(next), on: textOf(next, 'scheduled_on')! },
    },
    mayChange: mayStillChange(asking, row),
  };
}

/** What was logged, as the form has it. */
function entryOf(row: Row, isBooked: boolean): Omit<LogEntry, 'movedTo' | 'next'> {
  const chosen = chosenOf(row);
  const research = ['research_need', 'research_decision_maker', 'research_source'].map((name) => textOf(row, name));
  const minutes = textOf(row, 'duration_min');
  const checks = logChecklist.filter((check) => isTrue(row, check));
  return {
    kind: kindOf(row),
    with: { recordId: chosen === null ? idOfRow(row) : idOf(chosen.entity, chosen.key)! },
    plannedId: isBooked ? idOfRow(row) : null,
    startedAt: momentOf(row, 'started_at') ?? momentOf(row, 'scheduled_at')!,
    minutes: minutes === null ? null : Number(minutes),
    status: (textOf(row, 'status') ?? 'completed') as LogEntry['status'],
    outcome: textOf(row, 'outcome') as LogEntry['outcome'],
    channel: textOf(row, 'channel') as LogEntry['channel'],
    direction: textOf(row, 'direction') === 'inbound' ? 'inbound' : 'outbound',
    initiator: textOf(row, 'initiator') as LogEntry['initiator'],
    purpose: oneOf<LogPurpose>(logPurposes, textOf(row, 'purpose')),
    issue: oneOf(['yes', 'no'] as const, textOf(row, 'issue_raised')),
    isIssueSolved: textOf(row, 'issue_resolved_at') !== null,
    checklist: logChecklist.every((check) => textOf(row, check) === null) ? null : (checks as LogCheck[]),
    research: research.every((text) => text !== null) ? { need: research[0]!, decisionMaker: research[1]!, source: research[2]! } : null,
    note: textOf(row, 'note') ?? '',
  };
}
