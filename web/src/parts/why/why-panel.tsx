import { Button, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import type { WhyResponse, WhySplit } from '@leadline/contract';
import { formatChange, formatDate, formatRange } from '@leadline/i18n';
import type { Comparison, KpiQuery, MemberDimension } from '@leadline/kpi';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EffectTable, FactorTable } from '#web/parts/why/effect-table.tsx';
import { CustomerTable, ProductTable } from '#web/parts/why/sales-tables.tsx';
import { NotedThen } from '#web/parts/why/noted-then.tsx';
import { useEffectText } from '#web/parts/why/effect-text.ts';
import { sentencesOf, type SplitSentence } from '#web/parts/why/why-sentences.ts';
import classes from '#web/parts/why/why.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

const comparisons = ['previous_period', 'previous_year'] as const satisfies readonly Comparison[];

/** What changed a number: asked for with a button, since it takes more looking than the number itself. */
export function WhyPanel({ query }: { readonly query: KpiQuery }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  if (query.period.kind === 'all') return null;
  return (
    <section className={classes.panel} aria-label={t('why.title')}>
      {isOpen ? (
        <Answer query={query} />
      ) : (
        <Button variant="light" size="sm" leftSection={<IconQuestionMark size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('why.title')}
        </Button>
      )}
    </section>
  );
}

function Answer({ query: { compare: _compare, ...query } }: { readonly query: KpiQuery }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { dataVersion } = useAppState();
  const [compare, setCompare] = useState<Comparison>('previous_period');
  const answer = useQuery({
    queryKey: ['why', query, compare, dataVersion],
    queryFn: ({ signal }) => callApi<WhyResponse>('/api/why', { body: { query, kpi: 0, compare }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return (
    <div className={classes.body} aria-busy={answer.isFetching}>
      <div className={classes.head}>
        <h2 className={classes.subtitle}>{t('why.title')}</h2>
        <HowToRead chart="why" name={t('why.title')} kpi={query.kpis[0]!.id} />
        <SegmentedControl
          size="xs"
          aria-label={t('period.comparison.label')}
          value={compare}
          data={comparisons.map((value) => ({ value, label: t(`period.comparison.${value}`) }))}
          onChange={(value) => setCompare(value)}
        />
      </div>
      {answer.error ? (
        <p className={classes.error} role="alert">
          {errorText(answer.error)}
        </p>
      ) : answer.data ? (
        <Reasons why={answer.data} filters={query.filters} />
      ) : (
        <Skeleton height={180} aria-label={t('why.wait')} />
      )}
    </div>
  );
}

function Reasons({ why, filters }: { readonly why: WhyResponse; readonly filters: KpiQuery['filters'] }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const [chosen, setChosen] = useState<MemberDimension | null>(null);
  const split = why.splits.find(({ by }) => by === chosen) ?? why.splits[0];
  const { before, after, change, column } = why;
  const shown = (value: string | null): string => text.text({ value }, column);
  const decimals = column.unit.kind === 'percent' ? 1 : column.decimals;
  const signalText = useSignalText(why);
  if (why.obstacle === 'no_value') return <p className={classes.faint}>{t('why.obstacle.no_value')}</p>;
  return (
    <>
      <ul className={classes.sentences}>
        <li>
          {t('why.summary', {
            kpi: column.name ?? words.name(column.ref.id),
            before: shown(before.value),
            after: shown(after.value),
            change: formatChange(locale, change, column.unit, { decimals }),
          })}
        </li>
        {split ? <SplitSentences split={split} why={why} /> : null}
        <FeastSentence why={why} />
        {why.perDay ? <li>{t('why.perDay', { before: shown(why.perDay.before), after: shown(why.perDay.after) })}</li> : null}
        <li>{signalText}</li>
        <NotedThen why={why} filters={filters} />
        {why.obstacle ? <li>{t(`why.obstacle.${why.obstacle}`)}</li> : null}
      </ul>
      {split ? (
        <>
          {why.splits.length > 1 ? (
            <Select
              size="xs"
              label={t('why.by')}
              value={split.by}
              data={why.splits.map(({ by }) => ({ value: by, label: words.dimension(by) }))}
              allowDeselect={false}
              onChange={(value) => setChosen(value)}
            />
          ) : null}
          <EffectTable split={split} why={why} />
        </>
      ) : null}
      {why.factors ? <FactorTable why={why} /> : null}
      <ProductTable why={why} />
      <CustomerTable why={why} />
      <p className={classes.faint}>{t('why.caution')}</p>
    </>
  );
}

/** A feast that lay otherwise a year before: what the number is beside the same days from it. */
function FeastSentence({ why: { feast, column } }: { readonly why: WhyResponse }) {
  const { t, locale } = useI18n();
  const text = useValueText();
  if (!feast) return null;
  const decimals = column.unit.kind === 'percent' ? 1 : column.decimals;
  return (
    <li>
      {t('why.feast', {
        feast: t(`why.feastName.${feast.feast}`),
        before: formatDate(locale, feast.before),
        now: formatDate(locale, feast.now),
        period: formatRange(locale, feast.from, feast.to),
        value: text.text({ value: feast.change.value }, column),
        change: formatChange(locale, feast.change, column.unit, { decimals }),
      })}
    </li>
  );
}

function SplitSentences({ split, why }: { readonly split: WhySplit; readonly why: WhyResponse }) {
  const { t } = useI18n();
  const text = useValueText();
  const effectText = useEffectText(why);
  const say = (sentence: SplitSentence): string => {
    if (sentence.kind === 'masked') return t('why.masked', { direction: sentence.direction });
    if (sentence.kind === 'parts') return t('why.parts', { rate: effectText(sentence.rate), mix: effectText(sentence.mix) });
    return t(`why.${sentence.kind}`, { member: text.member(split.by, sentence.member.member), effect: effectText(sentence.member.effect) });
  };
  return sentencesOf(split, why).map((sentence) => <li key={sentence.kind}>{say(sentence)}</li>);
}

function useSignalText({ signal, period, column, after }: WhyResponse): string {
  const { t } = useI18n();
  const text = useValueText();
  if (period.isRunning) return t('why.signal.running');
  if (!signal) return t('why.signal.few');
  const shown = (value: string): string => text.text({ value }, column);
  if (signal.kind === 'run')
    return t('why.signal.run', { direction: Number(after.value) > Number(signal.mean) ? 'up' : 'down', mean: shown(signal.mean) });
  return t(`why.signal.${signal.kind}`, { count: signal.points, lower: shown(signal.lower), upper: shown(signal.upper) });
}
