import type { ContactNorm, ContactRule, NormUnit } from '@leadline/contract';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { namedSubject, seesSubject, subjectOf } from '#server/expectations/subject.ts';
import { nextVersion } from '#server/firm/decide.ts';
import { compare, isTrue, nameOf, readAll, readFirm, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import { sightOf, type Sight } from '#server/firm/sight.ts';

/** Norms of contacts and rules for customers as they stand. Maps are by record id. */
export interface Norms {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly sight: Sight;
  readonly version: number;
  readonly normRows: ReadonlyMap<string, Row>;
  readonly ruleRows: ReadonlyMap<string, Row>;
  readonly segments: ReadonlyMap<string, Row>;
  /** Of those the asker sees. */
  readonly norms: readonly ContactNorm[];
  readonly rules: readonly ContactRule[];
}

export async function readNorms(asking: Asking): Promise<Norms> {
  const answering = await answeringOf(asking);
  const { env, reader } = answering;
  const [firm, normRows, ruleRows, segments] = await Promise.all([
    readFirm(asking),
    readAll(env.dialect, reader, 'contact_norm'),
    readAll(env.dialect, reader, 'contact_regulation'),
    readAll(env.dialect, reader, 'segment'),
  ]);
  const sight = sightOf(asking.scope, firm);
  const norms = [...normRows].flatMap(([id, row]) => normOf(firm, sight, id, row) ?? []);
  const rules = [...ruleRows].flatMap(([id, row]) => ruleOf(segments, id, row) ?? []);
  const version = nextVersion(asking, [normRows, ruleRows]);
  return { asking, answering, firm, sight, version, normRows, ruleRows, segments, norms: norms.sort(byDay), rules: rules.sort(byDay) };
}

/** The newest first. */
const byDay = (a: { readonly from: string | null }, b: { readonly from: string | null }): number => compare(b.from ?? '', a.from ?? '');

const wholeOf = (row: Row, column: string): number | null => (row.get(column) == null ? null : Math.round(Number(row.get(column))));

function normOf(firm: Firm, sight: Sight, id: string, row: Row): ContactNorm | undefined {
  const subject = subjectOf(row);
  const kind = textOf(row, 'activity_kind');
  if (isTrue(row, 'is_stub') || kind === null || subject.scope === 'organisation' || !seesSubject(sight, subject)) return undefined;
  return {
    id,
    subject: namedSubject(firm, subject),
    kind,
    place: textOf(row, 'place'),
    quantity: textOf(row, 'quantity') ?? '0',
    unit: (textOf(row, 'unit') ?? 'day') as NormUnit,
    minutesEach: wholeOf(row, 'minutes_each'),
    from: textOf(row, 'valid_from'),
    to: textOf(row, 'valid_to'),
    isMine: subject.scope === 'user' || sight.isAll,
  };
}

function ruleOf(segments: ReadonlyMap<string, Row>, id: string, row: Row): ContactRule | undefined {
  const perYear = textOf(row, 'contacts_per_year');
  if (isTrue(row, 'is_stub') || perYear === null) return undefined;
  const segment = refOf(row, 'segment_id', 'segment');
  return {
    id,
    segment: segment === null ? null : { id: segment, name: nameOf(segments, segment) ?? '–' },
    purpose: textOf(row, 'purpose'),
    perYear,
    minutesEach: wholeOf(row, 'minutes_each'),
    channel: textOf(row, 'channel'),
    toleranceDays: wholeOf(row, 'tolerance_days') ?? 7,
    from: textOf(row, 'valid_from'),
    to: textOf(row, 'valid_to'),
  };
}
