import type { ScoreLine, TeamCardResponse, TeamCardRow } from '@leadline/contract';
import { Button, Select } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import type { PeopleResponse } from '@leadline/contract';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { scopeQuery } from '#web/lib/search.ts';
import { useAccount, useMay } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { PeriodPicker } from '#web/parts/period-picker.tsx';
import { useScopeChange } from '#web/parts/scope-pickers.tsx';
import sentenceClasses from '#web/parts/score/score-sentence.module.css';
import { useTeamCard } from '#web/parts/score/use-scorecard.ts';
import { ClosePeriod } from '#web/features/scorecards/close-period.tsx';
import { ClosedNote } from '#web/features/scorecards/closed-note.tsx';
import { CausesPanel } from '#web/features/scorecards/reasons.tsx';
import { LineTable } from '#web/features/scorecards/line-table.tsx';
import classes from '#web/features/scorecards/scorecards.module.css';
import { TeamMatrix } from '#web/features/scorecards/team-matrix.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** People of a team with their KPIs, for who leads them; the others find their own scorecard here. */
export function TeamPage() {
  const mayLead = useMay('people.read');
  return mayLead ? <TeamView /> : <Navigate to="/scorecards/$subject" params={{ subject: 'me' }} replace />;
}

function TeamView() {
  const { t } = useI18n();
  const scope = useSearch({ from: '__root__' });
  const change = useScopeChange();
  const errorText = useErrorText();
  const { defaultPeriod } = useAppState();
  const { person } = useAccount();
  useTitle(t('scorecard.teamTitle'));
  const answer = useTeamCard(scope.team ?? null, scopeQuery(scope, defaultPeriod).period);
  return (
    <div className={classes.page} aria-busy={answer.isPlaceholderData}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('scorecard.teamTitle')}</h1>
        <div className={classes.actions}>
          <TeamChoice team={scope.team ?? null} onChoose={(team) => change({ team: team ?? undefined })} />
          <PeriodPicker scope={scope} onChange={change} />
          <ClosePeriod />
          {person === null ? null : (
            <Button variant="default" renderRoot={(props) => <Link to="/scorecards/$subject" params={{ subject: 'me' }} {...props} />}>
              {t('scorecard.own')}
            </Button>
          )}
        </div>
      </header>
      {answer.error ? (
        <p className={classes.error} role="alert">
          {errorText(answer.error)}
        </p>
      ) : null}
      {answer.data ? <TeamBody card={answer.data} /> : answer.error ? null : <PageWait label={t('scorecard.wait')} />}
    </div>
  );
}

function TeamChoice({ team, onChoose }: { readonly team: string | null; readonly onChoose: (team: string | null) => void }) {
  const { t } = useI18n();
  const people = useQuery({ queryKey: ['people'], queryFn: ({ signal }) => callApi<PeopleResponse>('/api/people', { signal }) });
  const teams = (people.data?.teams ?? []).filter(({ isClosed }) => !isClosed);
  return (
    <Select
      aria-label={t('scorecard.team.choose')}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      value={team}
      onChange={onChoose}
      placeholder={t('scorecard.team.all')}
      clearable
      searchable
      w={220}
    />
  );
}

function TeamBody({ card }: { readonly card: TeamCardResponse }) {
  const { t } = useI18n();
  if (card.people.length === 0 && card.own === null)
    return <Empty icon={IconUsersGroup} level={2} title={t('scorecard.sentence.none')} text={t('scorecard.sentence.noneText')} />;
  const { reached, of } = card.atTarget;
  const sentence =
    of === 0
      ? t('scorecard.sentence.teamNone')
      : t(card.period.isRunning ? 'scorecard.sentence.teamRunning' : 'scorecard.sentence.team', { reached, of });
  return (
    <>
      <ClosedNote closed={card.closed} period={card.period} />
      <p className={sentenceClasses.sentence}>{sentence}</p>
      {card.own ? (
        <Panel title={t('scorecard.team.goal')} note={card.own.subject.name ?? t('scorecard.organisation')} level={2}>
          <LineTable card={card.own} isBare />
        </Panel>
      ) : null}
      {byRole(card.people).map(([role, people]) => (
        <TeamMatrix key={role ?? ''} role={role} people={people} columns={columnsOf(people)} />
      ))}
      <p className={classes.note}>{t('scorecard.team.help')}</p>
      <CausesPanel period={card.period} />
      {card.without.length === 0 ? null : (
        <p className={classes.note}>{t('scorecard.team.without', { names: card.without.map(({ name }) => name ?? '–').join(', ') })}</p>
      )}
    </>
  );
}

/** People who work by the same set stand together: the role with the most people first. */
function byRole(people: readonly TeamCardRow[]): readonly (readonly [string | null, readonly TeamCardRow[]])[] {
  const groups = new Map<string | null, TeamCardRow[]>();
  for (const person of people) groups.set(person.role, [...(groups.get(person.role) ?? []), person]);
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

/** A column a KPI, those most people have first. */
export function columnsOf(people: readonly TeamCardRow[]): readonly ScoreLine['ref'][] {
  const found = new Map<string, { readonly ref: ScoreLine['ref']; count: number }>();
  for (const { lines } of people)
    for (const { ref } of lines) {
      const key = `${ref.id} ${ref.variant ?? ''}`;
      const known = found.get(key) ?? { ref, count: 0 };
      known.count += 1;
      found.set(key, known);
    }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ ref }) => ref);
}
