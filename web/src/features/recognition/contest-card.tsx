import type { ContestAnswer, ContestSide } from '@leadline/contract';
import { formatDate, formatPercent } from '@leadline/i18n';
import { Button } from '@mantine/core';
import classes from '#web/features/recognition/contests.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';
import { Status } from '#web/ui/status.tsx';

/** One contest: what it is about, how the reader's side stands, and the rules as they were agreed. */
export function ContestCard({ contest, onStop }: { readonly contest: ContestAnswer; readonly onStop: () => void }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const { title, kind, kpi, teams, from, until, rules, prize, state, daysLeft, madeBy, sides, winners, stopped, mayStop } = contest;
  const facts = [
    words.name(kpi.id, kpi.variant ?? undefined),
    t('contests.days', { from: formatDate(locale, from), until: formatDate(locale, until) }),
    teams.map(({ name }) => name).join(', '),
    ...(madeBy === null ? [] : [t('contests.madeBy', { name: madeBy })]),
  ];
  return (
    <Panel
      level={2}
      title={title}
      note={t(`contests.kind.${kind}`)}
      action={
        <>
          <Status
            kind={state === 'running' ? 'on_track' : 'none'}
            word={t(`contests.state.${state}`, { day: formatDate(locale, from), count: daysLeft })}
          />
          {mayStop ? (
            <Button variant="subtle" size="compact-sm" aria-label={`${t('contests.stop')}: ${title}`} onClick={onStop}>
              {t('contests.stop')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className={classes.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <ul className={classes.sides}>
        {sides.map((side) => (
          <Side key={side.id} side={side} contest={contest} />
        ))}
      </ul>
      {winners === null ? null : <p className={classes.note}>{t('contests.winners', { count: winners.count, of: winners.of })}</p>}
      {winners === null || winners.names.length === 0 ? null : (
        <p className={classes.note}>{t('contests.names', { names: winners.names.join(', ') })}</p>
      )}
      {stopped === null ? null : (
        <p className={classes.note}>
          {t('contests.stoppedBy', { name: stopped.by ?? '–', day: formatDate(locale, stopped.on), reason: stopped.reason })}
        </p>
      )}
      <p className={classes.rules}>
        <strong>{t('contests.rules')}: </strong>
        {rules}
      </p>
      {prize === '' ? null : <p className={classes.note}>{t('contests.prize', { prize })}</p>}
    </Panel>
  );
}

/** One team, or the reader. */
function Side({ side: { name, part, gap, hasWon }, contest: { kind, state } }: { readonly side: ContestSide; readonly contest: ContestAnswer }) {
  const { t, locale } = useI18n();
  const isSingle = kind === 'own_target' || kind === 'improved';
  const stands =
    gap !== null
      ? t(`contests.gap.${gap}`)
      : part === null
        ? t('contests.hidden')
        : t(kind === 'improved' ? 'contests.better' : 'contests.ofTarget', { part: formatPercent(locale, part) });
  return (
    <li className={classes.side}>
      <span className={classes.name}>{isSingle ? t('contests.me') : name}</span>
      <span>{stands}</span>
      {state !== 'ended' || hasWon === null ? (
        <span />
      ) : (
        <Status kind={hasWon ? 'reached' : 'none'} word={t(hasWon ? 'contests.won' : 'contests.notYet')} />
      )}
    </li>
  );
}
