import type { KpiQuestion, KpiQuestionsResponse, KpiSet } from '@leadline/contract';
import { Button, Textarea } from '@mantine/core';
import { IconCircleCheckFilled, IconMessage2Question } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/assignments/agreements.module.css';
import { useAgreements, useAnswer } from '#web/features/assignments/use-agreements.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** What those who lead need to see: who has confirmed, what people ask, and whether they can influence their KPIs. */
export function AgreementsPanel({ sets }: { readonly sets: readonly KpiSet[] }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const answer = useAgreements();
  if (answer.error)
    return (
      <p className={classes.bad} role="alert">
        {errorText(answer.error)}
      </p>
    );
  if (!answer.data || answer.data.confirmed.length === 0) return null;
  const { questions, confirmed } = answer.data;
  const open = questions.filter((one) => one.answer === null);
  const done = confirmed.filter((one) => one.confirmed === one.of).length;
  return (
    <div className={classes.panel}>
      <Panel
        title={t('assignments.agreed.title')}
        note={t('assignments.agreed.sentence', { done, of: confirmed.length, open: open.length })}
        level={2}
      >
        {open.length === 0 ? null : (
          <ul className={classes.questions}>
            {open.map((one) => (
              <Question key={`${one.assignmentId} ${one.person.id}`} one={one} />
            ))}
          </ul>
        )}
        <Confirmed confirmed={confirmed} />
        <Influence influence={answer.data.influence} sets={sets} />
        <Answered questions={questions.filter((one) => one.answer !== null)} />
      </Panel>
    </div>
  );
}

function useQuestionText(): (one: KpiQuestion) => string {
  const words = useKpiWords();
  return ({ person, kpi, variant }) => `${person.name} · ${words.name(kpi, variant ?? undefined)}`;
}

/** Asked by somebody, answered in place. */
function Question({ one }: { readonly one: KpiQuestion }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const about = useQuestionText();
  const save = useAnswer();
  const [text, setText] = useState('');
  return (
    <li className={classes.question}>
      <IconMessage2Question size={20} stroke={1.6} aria-hidden />
      <div className={classes.talk}>
        <p className={classes.about}>{about(one)}</p>
        <p className={classes.asked}>{one.question}</p>
        <form
          className={classes.answer}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ assignmentId: one.assignmentId, personId: one.person.id, answer: text });
          }}
        >
          <Textarea
            aria-label={`${t('assignments.agreed.answer')}: ${about(one)}`}
            placeholder={t('assignments.agreed.answer')}
            autosize
            minRows={1}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ''} loading={save.isPending}>
            {t('assignments.agreed.send')}
          </Button>
        </form>
        {save.error ? (
          <p className={classes.bad} role="alert">
            {errorText(save.error)}
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Confirmed({ confirmed }: Pick<KpiQuestionsResponse, 'confirmed'>) {
  const { t } = useI18n();
  const open = confirmed.filter((one) => one.confirmed < one.of);
  const sorted = [...open, ...confirmed.filter((one) => one.confirmed === one.of)];
  return (
    <details className={classes.part}>
      <summary className={classes.summary}>{t('assignments.agreed.who', { count: open.length })}</summary>
      <ul className={classes.people}>
        {sorted.map(({ person, confirmed: done, of }) => (
          <li key={person.id} className={classes.person}>
            <Link to="/scorecards/$subject" params={{ subject: person.id }} className={linkClasses.link}>
              {person.name}
            </Link>
            <span className={classes.count} data-done={done === of || undefined}>
              {done === of ? <IconCircleCheckFilled size={14} aria-hidden /> : null}
              {t('assignments.agreed.confirmed', { done, of })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const answers = ['yes', 'partly', 'no'] as const;

/** Totals only, from five answers on; nothing is said of fewer. */
function Influence({ influence, sets }: Pick<KpiQuestionsResponse, 'influence'> & { readonly sets: readonly KpiSet[] }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const of = new Map(influence.map((one) => [one.kpi, one]));
  const kpis = [...new Set([...of.keys(), ...sets.flatMap(({ items }) => items.map(({ kpi }) => kpi))])];
  return (
    <details className={classes.part}>
      <summary className={classes.summary}>{t('assignments.agreed.influence', { count: influence.length })}</summary>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t('assignments.my.influence')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('assignments.field.kpi')}</th>
            {answers.map((answer) => (
              <th key={answer} scope="col" className={classes.number}>
                {t(`assignments.my.influenceAnswer.${answer}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kpis.map((kpi) => {
            const told = of.get(kpi);
            return (
              <tr key={kpi}>
                <th scope="row">{words.name(kpi)}</th>
                {told ? (
                  answers.map((answer) => (
                    <td key={answer} className={classes.number}>
                      {told[answer]}
                    </td>
                  ))
                ) : (
                  <td colSpan={3} className={classes.few}>
                    {t('assignments.agreed.few')}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

function Answered({ questions }: Pick<KpiQuestionsResponse, 'questions'>) {
  const { t } = useI18n();
  const about = useQuestionText();
  if (questions.length === 0) return null;
  return (
    <details className={classes.part}>
      <summary className={classes.summary}>{t('assignments.agreed.answered', { count: questions.length })}</summary>
      <ul className={classes.answered}>
        {questions.map((one) => (
          <li key={`${one.assignmentId} ${one.person.id}`}>
            <p className={classes.about}>{about(one)}</p>
            <p className={classes.asked}>{one.question}</p>
            <p className={classes.given}>{one.answer}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
