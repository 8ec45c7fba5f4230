import type { GridRow, TargetCell, TargetGrid, TargetGridAsk, TargetPeriod } from '@leadline/contract';
import { addDays, multiplyDecimals, roundDecimal } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { readKeptTargets, type KeptTarget } from '#server/expectations/read-targets.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { isClosedPeriod, mayChangeClosed, readClosedPeriods, readTargetLock } from '#server/expectations/target-lock.ts';
import { targetCountsStatement } from '#server/facts/target-counts-statement.ts';
import { keyOfRecord, readFirm, type Firm } from '#server/firm/read-firm.ts';
import { getTeam, sightOf } from '#server/firm/sight.ts';
import { gridKpi } from './grid-kpi.ts';
import { fiscalYearOf, listPeriods } from './grid-periods.ts';
import { listGridRows, teamWithBelow } from './grid-rows.ts';
import { presenceOf, readPresence, type Presence } from './read-presence.ts';
import { cutsOf } from './target-cuts.ts';

/** Above so many subjects all targets are read: a statement that names them all would be longer than what it leaves out. */
const mostNamed = 1000;

/**
 * Targets as they stand, subject by period.
 * @throws LeadlineError targets.unknown_kpi, targets.no_kpi, people.no_team
 */
export async function readTargetGrid(asking: Asking, ask: TargetGridAsk): Promise<TargetGrid> {
  const { env, own } = await answeringOf(asking);
  const [firm, organization, lockedBefore, closes] = await Promise.all([
    readFirm(asking),
    asking.organization(),
    readTargetLock(asking.control.db),
    readClosedPeriods(asking.control.db),
  ]);
  const sight = sightOf(asking.scope, firm);
  if (ask.team !== null) getTeam(firm, sight, ask.team);
  const kpis = ask.kpis.map((id) => gridKpi(own.on(env.period.today), id));
  const year = ask.year ?? fiscalYearOf(firm.today, env.period);
  const periods = listPeriods(year, ask.grain, env.period, lockedBefore).map((period) =>
    isClosedPeriod(closes, period) ? { ...period, isClosed: true as const } : period,
  );
  const span = { from: periods[0]!.from, to: periods.at(-1)!.to };
  const { whole, rows } = listGridRows(firm, sight, ask, span);
  const subjects = [...(whole ? [whole] : []), ...rows].map(({ subject }) => subject);
  const isProrated = ask.rows === 'people' && kpis.some((kpi) => kpi.isProrated);
  const [targets, counted, presence] = await Promise.all([
    readKeptTargets(asking, { kpis: ask.kpis, ...span, ...(subjects.length <= mostNamed ? { subjects } : {}) }),
    ask.rows === 'people' ? readCounted(asking, ask.kpis, span) : new Map<string, string>(),
    isProrated
      ? readPresence(
          asking,
          periods,
          rows.map(({ subject }) => subject.id!),
        )
      : [],
  ]);
  const there = presenceOf(presence, ask.team === null ? null : teamWithBelow(firm, sight, ask.team));
  return {
    today: firm.today,
    year,
    grain: ask.grain,
    currency: organization.currency,
    lockedBefore,
    mayLock: sight.isAll,
    mayChangeClosed: mayChangeClosed(asking),
    kpis,
    periods,
    whole,
    rows,
    cells: cellsOf({
      firm,
      targets,
      counted,
      there,
      kpis: ask.kpis,
      periods,
      whole,
      rows,
      prorated: new Set(kpis.filter(({ isProrated }) => isProrated).map(({ id }) => id)),
    }),
    counting: rows.flatMap(({ subject }, row) =>
      periods.flatMap((_, period) => {
        const found = there.get(`${subject.id} ${period}`);
        return found === undefined || found.counts === '1' ? [] : [{ row, period, part: found.counts }];
      }),
    ),
  };
}

async function readCounted(asking: Asking, kpis: readonly string[], { from, to }: { readonly from: string; readonly to: string }) {
  const { env, reader } = await answeringOf(asking);
  const rows = await reader.read(targetCountsStatement(env.dialect, kpis, from, to));
  return new Map(rows.map(([key, sum]) => [String(key), plain(String(sum))]));
}

const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

interface CellsInput {
  readonly firm: Firm;
  readonly targets: readonly KeptTarget[];
  readonly counted: ReadonlyMap<string, string>;
  readonly there: ReadonlyMap<string, Presence>;
  readonly kpis: readonly string[];
  readonly prorated: ReadonlySet<string>;
  readonly periods: readonly TargetPeriod[];
  readonly whole: GridRow | null;
  readonly rows: readonly GridRow[];
}

function cellsOf(input: CellsInput): readonly TargetCell[] {
  const { targets, kpis, periods, whole, rows } = input;
  const rowAt = new Map<string, number>(rows.map(({ subject }, index) => [keyOfSubject(subject), index]));
  if (whole) rowAt.set(keyOfSubject(whole.subject), -1);
  const periodAt = new Map(periods.map(({ from, to }, index) => [`${from} ${to}`, index]));
  const kpiAt = new Map(kpis.map((id, index) => [id, index]));
  return targets.flatMap((target) => {
    const [kpi, row, period] = [
      kpiAt.get(target.kpi),
      rowAt.get(keyOfSubject(target.subject)),
      periodAt.get(`${target.from} ${addDays(target.to, 1)}`),
    ];
    if (kpi === undefined || row === undefined || period === undefined) return [];
    return [{ kpi, row, period, ...said(target), ...countedOf(input, target, period) }];
  });
}

/** Only what there is: a grid has many cells. */
function said(target: KeptTarget): Omit<TargetCell, 'kpi' | 'row' | 'period'> {
  const { value, minimum, stretch, lo, hi, baseline, weekdays, currency, revision, setAt, isSetLate, original, isRemoved } = target;
  if (isRemoved) return { revision };
  const given = { value, minimum, stretch, lo, hi, baseline, weekdays, currency, setAt, first: original?.value ?? null };
  const there = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== null)) as Partial<Record<keyof typeof given, string>>;
  return { ...there, revision, ...(isSetLate ? { isLate: true as const } : {}) };
}

function countedOf({ firm, counted, there, prorated }: CellsInput, target: KeptTarget, period: number): Pick<TargetCell, 'counted' | 'cuts'> {
  const { subject, value, kpi, id } = target;
  if (subject.scope !== 'user' || value === null || !prorated.has(kpi)) return {};
  const span = { from: target.from, to: addDays(target.to, 1) };
  const found = there.get(`${subject.id} ${period}`);
  const sum = counted.get(String(BigInt.asIntN(64, keyOfRecord(id)))) ?? '0';
  if (found?.isElsewhere) {
    const cuts = sum === value ? [] : cutsOf(firm, subject.id, span);
    return { counted: plain(roundDecimal(multiplyDecimals(value, found.counts), 6)), cuts: [...cuts, 'elsewhere'] };
  }
  return sum === value ? {} : { counted: sum, cuts: cutsOf(firm, subject.id, span) };
}
