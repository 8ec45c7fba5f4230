import { LeadlineError, type BoardScope, type Widget, type WidgetAnswer } from '@leadline/contract';
import { translate, type MessageKey } from '@leadline/i18n';
import {
  additiveKpis,
  answerInVersions,
  catalogFor,
  isPerReceived,
  isTimeGrain,
  resolvePeriod,
  validateQuery,
  type KpiQuery,
  type KpiResult,
} from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { othersTurn } from '#server/answering/others-turn.ts';
import { makeSharedAnswers, type SharedAnswers } from '#server/answering/shared-answers.ts';
import { withOwnNames } from '#server/answering/with-own-names.ts';
import { readHead } from '#server/audit/audit-head.ts';
import type { Asking } from '#server/context.ts';
import { readError } from '#server/http/read-error.ts';
import { nameQuestion, type BoardQuestion } from './board-questions.ts';
import { calculate, spreadOf } from './calculate.ts';
import { besides } from './besides.ts';
import { namedOfWidgets } from './named-of-widgets.ts';
import { questionsOf } from './questions.ts';
import { withNotes } from './notes-of-widgets.ts';
import { linesOfWidgets } from './widget-lines.ts';

/** What one widget asks, or why it cannot. */
interface Asked {
  readonly widget: Widget;
  readonly queries: readonly KpiQuery[];
  readonly problem: LeadlineError | null;
}

/** Answers of boards underway and just given, per fact store. */
const shared = new WeakMap<Asking['facts'], SharedAnswers>();

/** In the order of the widgets; the same object for all who share it. */
export interface BoardAnswers {
  readonly answers: readonly WidgetAnswer[];
}

/** Everything widgets show, of what is there now. @throws as answerQuestion */
export async function answerWidgets(asking: Asking, scope: BoardScope, widgets: readonly Widget[]): Promise<BoardAnswers> {
  return answerQuestion(asking, nameQuestion(scope, widgets));
}

/**
 * Everything widgets show, in one go: equal questions are asked once, and what cannot be told is said by its widget while the others go
 * on. What is asked is asked in the scope of who looks; hundreds who look at one board with the same rights cost one answer.
 * @param seen the data version whoever asks was told of: an answer of a later one will do; without it, of what is there now
 * @throws LeadlineError http.busy
 */
export async function answerQuestion(asking: Asking, { id, scope, widgets }: BoardQuestion, seen?: string): Promise<BoardAnswers> {
  const answers = shared.get(asking.facts) ?? makeSharedAnswers();
  shared.set(asking.facts, answers);
  const [{ dataVersion: now }, key] = await Promise.all([asking.facts.state(), keyOf(asking, id)]);
  return answers.share(key, { now, seen: seen ?? now }, () => workOut(staying(asking), scope, widgets));
}

/** All an answer depends on but the facts: who looks, what is asked, the settings (every change leaves an entry in the audit trail), and the minute. */
async function keyOf({ control, clock, locale, principal, scope }: Asking, question: string): Promise<string> {
  const { seq } = await readHead(control.db);
  const minute = Math.floor(clock.now().getTime() / 60_000);
  const { session: _session, account: _account, name: _name, ...reader } = { session: null, account: null, name: null, ...principal };
  const parts = [seq, minute, locale, reader, scope, question];
  return JSON.stringify(parts, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

const nobodyLeaves = new AbortController().signal;

/** Others wait for the answer too: it is finished when whoever asked first has gone. */
function staying(asking: Asking): Asking {
  return asking.call === undefined ? asking : { ...asking, call: { ...asking.call, signal: nobodyLeaves } };
}

function workOut(asking: Asking, scope: BoardScope, widgets: readonly Widget[]): Promise<BoardAnswers> {
  return inLane(asking, async () => {
    const answering = await answeringOf(asking);
    const asked = widgets.map((widget) => ask(asking, answering, scope, widget));
    const { env, reader, own } = answering;
    const unique = new Map(asked.flatMap(({ queries }) => queries.map((query) => [JSON.stringify(query), query] as const)));
    const found = await answerInVersions([...unique.values()], env, reader, own, { notes: true, pause: othersTurn });
    const results = new Map([...unique.keys()].map((key, index) => [key, withOwnNames(found[index]!, asking, own)]));
    const lines = await linesOfWidgets(asking, scope, widgets);
    const tables = await namedOfWidgets(asking, scope, widgets);
    const more = await Promise.all(
      asked.map(async ({ widget, queries, problem }) => {
        const own = queries.map((query) => results.get(JSON.stringify(query))!);
        return problem ? {} : besides({ asking, answering, scope, widget, results: own }).catch((error: unknown) => named(error, asking));
      }),
    );
    const answers = asked.map(({ widget, queries, problem }, index): WidgetAnswer => {
      const own = more[index]!;
      if (problem) return failed(asking, problem);
      if (own instanceof LeadlineError) return failed(asking, own);
      const answer = queries.map((query) => results.get(JSON.stringify(query))!);
      return catching(asking, () => ({
        ...worked(widget, answer),
        lines: lines[index] ?? [],
        ...(widget.kind === 'leaderboard' ? { named: tables[index] ?? null } : {}),
        ...own,
      }));
    });
    return { answers: await withNotes({ asking, scope, env: env.period }, widgets, answers) };
  });
}

function ask(asking: Asking, { env, own }: Answering, scope: BoardScope, widget: Widget): Asked {
  try {
    const queries = questionsOf(widget, scope, env.period);
    if (widget.kind === 'timeline' && widget.cumulative && !addsUp(widget.kpis)) throw new LeadlineError('invalid', 'boards.not_cumulative');
    assertMayCompare(asking.principal, asking.scope, queries);
    const answerable = queries.filter((query, index) => {
      resolvePeriod(query.period, env.period);
      const [issue] = validateQuery(query, catalogFor(query, env, own));
      if (!issue) return true;
      // Regions a KPI does not know are left out; the places stay.
      // The past of a number that has no days is left out; the number stays.
      if (index > 0 && widget.kind === 'number' && (query.by ?? []).some(isTimeGrain)) return false;
      if (index > 0 && widget.kind === 'locations') return false;
      throw new LeadlineError('invalid', `query.${issue.code}`, issue.parameters);
    });
    return { widget, queries: answerable, problem: null };
  } catch (error) {
    return { widget, queries: [], problem: named(error, asking) };
  }
}

const addsUp = (kpis: readonly { readonly id: string; readonly variant?: string }[]): boolean =>
  kpis.every(({ id, variant }) => additiveKpis.some((additive) => additive.id === id) && !isPerReceived(variant));

function named(error: unknown, asking: Asking): LeadlineError {
  const known = readError(error, asking.locale);
  if (!known) throw error;
  return known;
}

const nothing: WidgetAnswer = { results: [], lines: [], calculated: null, spread: null, problem: null };

function failed({ locale }: Asking, { code, parameters }: LeadlineError): WidgetAnswer {
  return { ...nothing, problem: { code, message: translate(locale, `error.${code}` as MessageKey, parameters) } };
}

function catching(asking: Asking, work: () => WidgetAnswer): WidgetAnswer {
  try {
    return work();
  } catch (error) {
    return failed(asking, named(error, asking));
  }
}

function worked(widget: Widget, results: readonly KpiResult[]): WidgetAnswer {
  const [first] = results;
  if (widget.kind === 'calculation') return { ...nothing, results, calculated: calculate(widget, first!) };
  // How values spread is told without names: whose they are does not leave the server.
  if (widget.kind === 'distribution') return { ...nothing, results: [{ ...first!, rows: [] }], spread: spreadOf(first!) };
  return { ...nothing, results };
}
