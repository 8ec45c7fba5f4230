import type { MeetingAnswer, ScoreLine } from '@leadline/contract';
import type { KpiQuery, PeriodSpec } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/meetings/meetings.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useGoals } from '#web/parts/goals/use-goals.ts';
import { ActionLine } from '#web/parts/follow-up/action-line.tsx';
import lineClasses from '#web/parts/follow-up/follow-up.module.css';
import { ScoreStatus } from '#web/parts/score/score-status.tsx';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useScorecard } from '#web/parts/score/use-scorecard.ts';
import { FirstReason } from '#web/parts/why/first-reason.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Sparkline } from '#web/ui/sparkline.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

/** As many KPIs somebody can keep in mind (§9.4). */
const most = 5;

/** What there is to talk about, ready when the meeting is opened: KPIs with trend and strongest driver, what was agreed last, goals that wait. */
export function Agenda({ meeting }: { readonly meeting: MeetingAnswer }) {
  const { t } = useI18n();
  const last = meeting.talk?.last ?? null;
  return (
    <>
      <Kpis meeting={meeting} />
      <Panel level={2} title={t('meetings.agenda.last')}>
        {last === null ? (
          <p className={classes.small}>{t('meetings.agenda.noLast')}</p>
        ) : (
          <ul className={lineClasses.lines}>
            {last.actions.map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </ul>
        )}
      </Panel>
      <GoalsOf meeting={meeting} />
    </>
  );
}

/** The month of the meeting: of one that was held, as it was then. */
function periodOf({ heldOn, today }: MeetingAnswer): PeriodSpec {
  return { kind: 'named', name: (heldOn ?? today).slice(0, 7) };
}

function Kpis({ meeting }: { readonly meeting: MeetingAnswer }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const period = periodOf(meeting);
  const answer = useScorecard({ scope: 'user', id: meeting.employee.id }, period);
  const lines = [...(answer.data?.lines ?? [])].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary)).slice(0, most);
  return (
    <Panel
      level={2}
      title={t('meetings.agenda.kpis')}
      action={<HowToRead chart="line" name={t('meetings.agenda.kpis')} />}
      note={t('meetings.agenda.kpisNote', { name: meeting.employee.name })}
    >
      {answer.error ? <p className={classes.small}>{errorText(answer.error)}</p> : null}
      {!answer.data && !answer.error ? <PageWait label={t('scorecard.wait')} /> : null}
      {answer.data && lines.length === 0 ? <p className={classes.small}>{t('meetings.agenda.noKpis')}</p> : null}
      <ul className={classes.kpis}>
        {lines.map((line) => (
          <KpiLine key={line.assignmentId} line={line} period={period} person={meeting.employee.id} />
        ))}
      </ul>
    </Panel>
  );
}

interface KpiLineProps {
  readonly line: ScoreLine;
  readonly period: PeriodSpec;
  readonly person: string;
}

function KpiLine({ line, period, person }: KpiLineProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  const query: KpiQuery = { kpis: [line.ref], period, filters: [{ dimension: 'person', members: [person] }] };
  const number = (value: string | null): number | null => (value === null ? null : Number(value));
  const reason = line.reasons?.[0];
  return (
    <li className={classes.kpi}>
      <span className={classes.kpiName}>{words.name(line.ref.id, line.ref.variant)}</span>
      <span className={classes.kpiValue}>
        <strong>{score.amount(line, line.cell.value)}</strong> {score.target(line)}
      </span>
      {line.history.length > 1 ? (
        <Sparkline values={[...line.history.map(({ value }) => number(value)), number(line.cell.value)]} isRunning={line.period.isRunning} />
      ) : (
        <span />
      )}
      <div className={classes.kpiNote}>
        <ScoreStatus status={line.status} />
        {line.cell.value === null ? null : <FirstReason query={query} />}
        {reason ? <span>{t('meetings.agenda.reason', { text: reason.text })}</span> : null}
        {line.asksReason === true ? <span>{t('meetings.agenda.asksReason')}</span> : null}
      </div>
    </li>
  );
}

/** Goals of the person that wait for a check-in or a review. */
function GoalsOf({ meeting }: { readonly meeting: MeetingAnswer }) {
  const { t } = useI18n();
  const all = useGoals().data?.goals ?? [];
  const waiting = all.filter(({ owner, due, needsReview }) => owner?.id === meeting.employee.id && (due?.isDue === true || needsReview));
  if (waiting.length === 0) return null;
  return (
    <Panel level={2} title={t('meetings.agenda.goals')}>
      <ul className={classes.goals}>
        {waiting.map(({ id, title }) => (
          <li key={id}>
            <Link to="/goals/$goalId" params={{ goalId: id }} className={linkClasses.inline}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
