import type { NamedTableAnswer, NamedTableShown } from '@leadline/contract';
import { formatDate, formatPercent, formatPeriod } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from '#web/features/recognition/contests.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';
import { Panel } from '#web/ui/panel.tsx';
import { Status } from '#web/ui/status.tsx';

interface CardProps {
  readonly table: NamedTableAnswer;
  readonly onStop: () => void;
}

/** One question to a team: what it is about, the reader's own answer, and what came out. */
export function VoteCard({ table, onStop }: CardProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const { team, kpi, basis, quarter, madeBy, state, result, shown, stopped } = table;
  const facts = [
    words.name(kpi.id, kpi.variant ?? undefined),
    t(`votes.basis.${basis}`),
    formatPeriod(locale, quarter),
    ...(madeBy === null ? [] : [t('votes.madeBy', { name: madeBy })]),
  ];
  return (
    <Panel level={2} title={t('votes.about', { team: team.name })} action={<State table={table} onStop={onStop} />}>
      <p className={classes.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {state === 'voting' ? <Voting table={table} /> : null}
      {shown === null ? null : <Places shown={shown} />}
      {result === null ? null : <p className={classes.note}>{t('votes.result', { agreed: result.agreed, members: result.members })}</p>}
      {stopped === null ? null : (
        <p className={classes.note}>
          {stopped.reason === ''
            ? t('votes.stoppedByRule', { day: formatDate(locale, stopped.on) })
            : t('votes.stoppedBy', { name: stopped.by ?? '–', day: formatDate(locale, stopped.on), reason: stopped.reason })}
        </p>
      )}
    </Panel>
  );
}

function State({ table: { state, daysLeft, from, until, mayStop, team }, onStop }: CardProps) {
  const { t, locale } = useI18n();
  const day = formatDate(locale, state === 'coming' ? from : until);
  return (
    <>
      <Status kind={state === 'running' ? 'on_track' : 'none'} word={t(`votes.state.${state}`, { count: daysLeft, day })} />
      {mayStop ? (
        <Button variant="subtle" size="compact-sm" aria-label={`${t('votes.stop')}: ${team.name}`} onClick={onStop}>
          {t('votes.stop')}
        </Button>
      ) : null}
    </>
  );
}

/** Two large buttons, made for a thumb; the answer can be changed until the vote closes. */
function Voting({ table: { id, own, mayVote, closesOn } }: Pick<CardProps, 'table'>) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const change = useRecognitionChange();
  const said = own === null ? 'votes.notYet' : own ? 'votes.ownYes' : 'votes.ownNo';
  return (
    <>
      <p className={classes.rules}>{t('votes.explain')}</p>
      <p className={classes.note}>{t('votes.needed')}</p>
      {mayVote ? (
        <fieldset className={classes.vote}>
          <legend>{t('votes.question')}</legend>
          <div className={classes.answers}>
            {[true, false].map((agrees) => (
              <Button
                key={String(agrees)}
                size="md"
                variant={own === agrees ? 'filled' : 'default'}
                aria-pressed={own === agrees}
                leftSection={own === agrees ? <IconCheck size={18} aria-hidden /> : null}
                disabled={change.isPending}
                onClick={() => change.mutate({ path: `/api/named-tables/${id}/vote`, method: 'PUT', body: { agrees } })}
              >
                {t(agrees ? 'votes.yes' : 'votes.no')}
              </Button>
            ))}
          </div>
          <p className={classes.note} role="status">
            {t(said)}
          </p>
          {change.error ? <p role="alert">{errorText(change.error)}</p> : null}
          <p className={classes.note}>{t('votes.secret', { day: formatDate(locale, closesOn) })}</p>
        </fieldset>
      ) : (
        <p className={classes.note}>{t('votes.notMine')}</p>
      )}
    </>
  );
}

function Places({ shown: { places, basis, period, why } }: { readonly shown: NamedTableShown }) {
  const { t, locale } = useI18n();
  return (
    <>
      {period === null ? null : <p className={classes.note}>{t('votes.measured', { period: formatPeriod(locale, period) })}</p>}
      {places.length === 0 ? null : (
        <ol className={classes.sides} aria-label={t('votes.places')}>
          {places.map(({ place, name, part, isMe }, at) => (
            <li key={at} className={classes.side}>
              <span className={classes.name}>
                {t('votes.place', { place, name: name ?? t('votes.colleague') })}
                {isMe ? ` (${t('votes.me')})` : ''}
              </span>
              <span>{part === null ? '' : t(basis === 'own_target' ? 'votes.value' : 'votes.better', { part: formatPercent(locale, part) })}</span>
            </li>
          ))}
        </ol>
      )}
      {why === null ? null : <p className={classes.note}>{t(`widget.named.why.${why}`)}</p>}
    </>
  );
}
