import type { ReadingExerciseResponse, ReadingOfferResponse, Widget } from '@leadline/contract';
import { addGrains, startOfGrain, type KpiResult } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { closeReadingOffer, findReadingOffer } from '#server/control/reading-offer.ts';
import { answerWidgets } from '#server/widgets/answer-widgets.ts';
import { chooseQuestions, shuffled, type Months } from './make-questions.ts';

/** What most companies have: of each there is enough to read. */
const asked = [
  'net_sales_revenue',
  'deals_won_count',
  'calls_made_count',
  'meetings_held_count',
  'new_customers_count',
  'average_order_value',
  'win_rate',
] as const;
/** Of so many months the last one is asked about. */
const monthsRead = 27;
/** Targets are looked for in so many months. */
const monthsWithTargets = 4;

const base = { title: null, sectionId: 'x', place: { x: 0, y: 0, w: 1, h: 1 }, filters: [] };

/** Three questions about what the reader may see, from the numbers as they are now; fewer where these leave doubt (S2-16). */
export async function readingExercise(asking: Asking, seed: number): Promise<ReadingExerciseResponse> {
  const { own, env } = await answeringOf(asking);
  const { entries } = own.on(env.period.today);
  const ids = shuffled(asked, seed).filter((id) => entries.has(id));
  const end = startOfGrain(env.period.today, 'month', env.period);
  const past = ids.map((id): Widget => ({ ...base, id, period: { kind: 'custom', from: addGrains(end, 'month', -monthsRead), to: end }, kind: 'timeline', kpis: [{ id }], grain: 'month', form: 'bars', split: null, goal: false, cumulative: false })); // prettier-ignore
  const starts = Array.from({ length: monthsWithTargets }, (_, back) => addGrains(end, 'month', -1 - back));
  const single = ids.flatMap((id) => starts.map((from): Widget => ({ ...base, id: `${id} ${from}`, period: { kind: 'named', name: from.slice(0, 7) }, kind: 'number', kpi: { id }, goal: 'bar', trend: false }))); // prettier-ignore
  const { answers } = await answerWidgets(asking, { period: { kind: 'named', name: end.slice(0, 7) } }, [...past, ...single]);
  const targets = new Map(single.map(({ id }, index) => [id, answers[past.length + index]!.lines[0]?.target?.value ?? null]));
  const all = ids.flatMap((id, index): readonly Months[] => {
    const result = answers[index]!.results[0];
    return result ? [{ column: result.columns[0]!, bars: barsOf(result, (month) => targets.get(`${id} ${month}-01`) ?? null) }] : [];
  });
  return { questions: chooseQuestions(all) };
}

/** Months that rest on few cases count as having no value: nothing is judged by them. */
function barsOf({ rows }: KpiResult, targetOf: (month: string) => string | null): Months['bars'] {
  return rows.map(({ members, cells }) => {
    const month = members[0]!.id;
    const [cell] = cells;
    return { month, value: cell!.sample === 'grey' ? null : cell!.value, target: targetOf(month) };
  });
}

/** So long after somebody came for the first time it is offered. */
const newForDays = 14;

/** Offered to people who are new, until they have practised or said no. */
export async function readingOffer({ control, principal, clock }: Asking): Promise<ReadingOfferResponse> {
  if (principal.kind !== 'person') return { isOffered: false };
  const { createdAt, closedAt } = await findReadingOffer(control.db, principal.account);
  const isNew = createdAt !== null && clock.now().getTime() - Date.parse(createdAt) < newForDays * 86_400_000;
  return { isOffered: isNew && closedAt === null };
}

/** Taken or left: it is offered no more. What was answered is kept nowhere. */
export async function closeOffer({ control, principal, clock }: Asking): Promise<void> {
  if (principal.kind === 'person') await closeReadingOffer(control.db, principal.account, clock.now());
}
