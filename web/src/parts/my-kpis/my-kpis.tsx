import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconHelpCircle, IconStarFilled } from '@tabler/icons-react';
import { formatPercent } from '@leadline/i18n';
import type { MyKpi } from '@leadline/contract';
import { influenceAnswers } from '@leadline/contract/values';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import classes from '#web/parts/my-kpis/my-kpis.module.css';
import linkClasses from '#web/ui/link.module.css';
import { useMyKpis, useOwnAnswer } from '#web/parts/my-kpis/use-my-kpis.ts';

/** What is expected of the reader: understood or asked, and whether it can be influenced. Nothing for who has no KPIs. */
export function MyKpis() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const answer = useMyKpis();
  if (answer.error) {
    return (
      <p className={classes.bad} role="alert">
        {errorText(answer.error)}
      </p>
    );
  }
  const kpis = answer.data?.kpis ?? [];
  if (kpis.length === 0) return null;
  const open = kpis.filter(({ state }) => state !== 'confirmed').length;
  return (
    <section className={classes.part} aria-label={t('assignments.my.title')}>
      <h2 className={classes.title}>{t('assignments.my.title')}</h2>
      <details>
        <summary className={classes.summary}>{t('assignments.my.sentence', { count: open })}</summary>
        <Link to="/today/targets" className={linkClasses.link}>
          {t('targetProposals.mine.link')}
        </Link>
        {kpis.every(({ hasAnsweredInfluence }) => hasAnsweredInfluence) ? null : <p className={classes.hint}>{t('assignments.my.influenceNote')}</p>}
        <ul className={classes.list}>
          {kpis.map((kpi) => (
            <OwnKpi key={kpi.id} kpi={kpi} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function OwnKpi({ kpi }: { readonly kpi: MyKpi }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const errorText = useErrorText();
  const tell = useOwnAnswer();
  const [question, setQuestion] = useState<string | null>(null);
  const name = words.name(kpi.kpi, kpi.variant ?? undefined);
  const share = kpi.share === null ? t('assignments.optional') : t('assignments.my.counts', { share: formatPercent(locale, kpi.share) });
  const ask = () => tell.mutate({ path: 'ask', body: { assignmentId: kpi.id, question } }, { onSuccess: () => setQuestion(null) });
  return (
    <li className={classes.kpi} aria-label={name}>
      <p className={classes.name}>
        {kpi.isPrimary ? <IconStarFilled size={14} className={classes.star} aria-hidden /> : null}
        {name}
      </p>
      <p className={classes.hint}>
        {[kpi.isPrimary ? t('assignments.primary') : null, share, words.sentence(kpi.kpi)].filter((text) => text !== null).join(' · ')}
      </p>
      {kpi.question === null ? null : (
        <p className={classes.talk}>
          {t('assignments.my.asked', { question: kpi.question })}{' '}
          {kpi.answer === null ? t('assignments.my.waits') : t('assignments.my.answered', { name: kpi.answeredBy ?? '–', answer: kpi.answer })}
        </p>
      )}
      <div className={classes.actions}>
        {kpi.state === 'confirmed' ? (
          <span className={classes.done}>
            <IconCheck size={16} aria-hidden />
            {t('assignments.my.confirmed')}
          </span>
        ) : (
          <Button
            size="sm"
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={tell.isPending}
            onClick={() => tell.mutate({ path: 'confirm', body: { assignmentId: kpi.id } })}
          >
            {t(kpi.state === 'again' ? 'assignments.my.confirmAgain' : 'assignments.my.confirm')}
          </Button>
        )}
        {question === null ? (
          <Button size="sm" variant="subtle" leftSection={<IconHelpCircle size={16} aria-hidden />} onClick={() => setQuestion('')}>
            {t('assignments.my.ask')}
          </Button>
        ) : null}
      </div>
      {question === null ? null : (
        <div className={classes.ask}>
          <Textarea
            label={t('assignments.my.question')}
            autosize
            minRows={2}
            maxLength={1000}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <Button size="sm" disabled={question.trim() === ''} loading={tell.isPending} onClick={ask}>
            {t('assignments.my.send')}
          </Button>
          <Button size="sm" variant="default" onClick={() => setQuestion(null)}>
            {t('peoplePage.cancel')}
          </Button>
        </div>
      )}
      {kpi.hasAnsweredInfluence ? null : <Influence kpi={kpi} tell={tell} />}
      {tell.error ? (
        <p className={classes.bad} role="alert">
          {errorText(tell.error)}
        </p>
      ) : null}
    </li>
  );
}

/** Without a name, and for good: said before it is given. */
function Influence({ kpi, tell }: { readonly kpi: MyKpi; readonly tell: ReturnType<typeof useOwnAnswer> }) {
  const { t } = useI18n();
  return (
    <fieldset className={classes.influence}>
      <legend>{t('assignments.my.influence')}</legend>
      <div className={classes.actions}>
        {influenceAnswers.map((answer) => (
          <Button
            key={answer}
            size="sm"
            variant="default"
            disabled={tell.isPending}
            onClick={() => tell.mutate({ path: 'influence', body: { kpi: kpi.kpi, answer } })}
          >
            {t(`assignments.my.influenceAnswer.${answer}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
