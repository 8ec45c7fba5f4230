import type { AlertPreview, AlertPreviewRequest, AlertRuleInput } from '@leadline/contract';
import { judgeAlert } from '@leadline/kpi';
import { endedPeriods, momentOf, periodAt } from '#server/alerting/alert-periods.ts';
import { alertColumn } from '#server/alerting/alert-column.ts';
import { figuresOf, type Measured } from '#server/alerting/figures.ts';
import { usualSubject } from '#server/alerting/usual-subject.ts';
import { groundOf, membersOfRule, obstacleOf, scopeFor, watcherOf, type Watcher } from '#server/alerting/watching.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { namedSubject } from '#server/expectations/subject.ts';

const periods = 12;
/** More are not looked through for a preview. */
const mostMembers = 60;

/** How often a rule would have told of something in the last finished periods, by how each of them ended (A18). */
export function previewAlert(asking: Asking, given: AlertPreviewRequest): Promise<AlertPreview> {
  return inLane(asking, async () => {
    const watcher = watcherOf(await groundOf(asking), asking);
    const subject = given.subject.scope === 'organisation' ? usualSubject(watcher) : given.subject;
    const rule: AlertRuleInput = { ...given, subject, audience: null, isOn: true };
    const { env } = watcher.answering;
    const obstacle = obstacleOf(watcher, rule);
    const column = alertColumn(watcher, rule.ref);
    const known = { moment: momentOf(watcher, rule), obstacle, column };
    if (obstacle !== null || rule.condition.kind === 'stale') return { ...known, periods: [], times: 0, now: null };
    const ended = endedPeriods(env.period, rule.grain, periods);
    const members = membersOfRule(watcher, rule).slice(0, mostMembers);
    const measured = ended.flatMap(({ spec }) => members.map((one) => measuredOf(watcher, rule, one, spec)));
    const figures = await figuresOf(watcher, measured);
    const told = ended.map(({ id }, at) => {
      const verdicts = members.map((_, index) => judgeAlert(rule.condition, figures[at * members.length + index]!));
      const fired = members.filter((_, index) => verdicts[index] === 'holds').map((one) => namedSubject(watcher.firm, one));
      return { period: id, fired, isJudged: verdicts.some((verdict) => verdict !== 'unknown') };
    });
    const judged = told.filter(({ isJudged }) => isJudged).map(({ period, fired }) => ({ period, fired }));
    const times = judged.reduce((sum, { fired }) => sum + fired.length, 0);
    return { ...known, periods: judged, times, now: await nowOf(watcher, rule) };
  });
}

const measuredOf = (
  watcher: Watcher,
  { ref, condition, grain }: AlertRuleInput,
  subject: Measured['subject'],
  period: Measured['period'],
): Measured => ({
  ref,
  condition,
  grain,
  subject,
  period,
  scope: scopeFor(watcher, subject)!,
});

async function nowOf(watcher: Watcher, rule: AlertRuleInput): Promise<string | null> {
  const { env } = watcher.answering;
  if (rule.each !== null) return null;
  const { spec } = periodAt(env.period, rule.grain, env.period.today);
  const condition = { kind: 'threshold', side: 'above', value: '0' } as const;
  const [figures] = await figuresOf(watcher, [measuredOf(watcher, { ...rule, condition }, rule.subject, spec)]);
  return figures!.value;
}
