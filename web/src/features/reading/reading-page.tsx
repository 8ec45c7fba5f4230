import { tableOf } from '@leadline/board';
import type { ReadingQuestion } from '@leadline/contract';
import { formatChange, formatMember } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconChartBar, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import { questionChart } from '#web/features/reading/question-chart.ts';
import classes from '#web/features/reading/reading.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useCloseOffer, useReadingExercise } from '#web/parts/reading/use-reading.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { TableView } from '#web/parts/widgets/table-view.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Part } from '#web/ui/part.tsx';

const DrawnChart = lazy(() => import('#web/ui/chart/drawn-chart.tsx'));
const anySeed = (): number => Math.floor(Math.random() * 1_000_000);

/** Three questions about the reader's own numbers, explained at once; nothing of it is kept (S2-16). */
export function ReadingPage() {
  const { t } = useI18n();
  const [seed, setSeed] = useState(anySeed);
  const [at, setAt] = useState(0);
  const exercise = useReadingExercise(seed);
  const { mutate: close } = useCloseOffer();
  useTitle(t('reading.title'));
  // Whoever has come is not offered it again.
  useEffect(() => close(), [close]);
  if (exercise.error) return <PageError error={exercise.error} reset={() => void exercise.refetch()} />;
  if (!exercise.data) return <PageWait label={t('reading.wait')} />;
  const { questions } = exercise.data;
  if (questions.length === 0)
    return <Empty icon={IconChartBar} title={t('reading.none.title')} text={t('reading.none.text')} action={<ToNumbers />} />;
  const again = () => {
    setSeed(anySeed());
    setAt(0);
  };
  const question = questions[at];
  return (
    <article className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('reading.title')}</h1>
        <p className={classes.lead}>{t('reading.lead')}</p>
      </header>
      {question ? (
        <Question key={`${seed} ${at}`} question={question} at={at} of={questions.length} onNext={() => setAt(at + 1)} />
      ) : (
        <Done onAgain={again} />
      )}
    </article>
  );
}

function ToNumbers() {
  const { t } = useI18n();
  return (
    <Button component={Link} to="/board" variant="default">
      {t('reading.leave')}
    </Button>
  );
}

function Done({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.card}>
      <h2 className={classes.question} tabIndex={-1} ref={heading}>
        {t('reading.done.title')}
      </h2>
      <p className={classes.lead}>{t('reading.done.text')}</p>
      <div className={classes.acts}>
        <Button onClick={onAgain}>{t('reading.again')}</Button>
        <ToNumbers />
      </div>
    </section>
  );
}

interface QuestionProps {
  readonly question: ReadingQuestion;
  readonly at: number;
  readonly of: number;
  readonly onNext: () => void;
}

function Question({ question, at, of, onNext }: QuestionProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const month = useMonthName();
  const within = useMonthWithin();
  const [answer, setAnswer] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind, column, months, choices } = question;
  const kpi = column.name ?? words.name(column.ref.id, column.ref.variant);
  const asked = t(`reading.question.${kind}`, { kpi, now: within(months[0]), before: within(months[1]) });
  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);
  const say = (choice: string): string => (choice in plainChoices ? t(`reading.choice.${choice as keyof typeof plainChoices}`) : month(choice));
  return (
    <section className={classes.card} aria-label={t('reading.step', { at: String(at + 1), of: String(of) })}>
      <p className={classes.step}>{t('reading.step', { at: String(at + 1), of: String(of) })}</p>
      <h2 className={classes.question} tabIndex={-1} ref={heading}>
        {asked}
      </h2>
      <QuestionChart question={question} name={kpi} text={(value) => text.text({ value }, column)} />
      <div className={classes.choices} role="group" aria-label={asked}>
        {choices.map((choice) => (
          <Button
            key={choice}
            variant={answer === choice ? 'filled' : 'default'}
            aria-pressed={answer === choice}
            aria-disabled={answer !== null || undefined}
            data-right={answer !== null && choice === question.right ? true : undefined}
            className={classes.choice ?? ''}
            onClick={() => setAnswer((before) => before ?? choice)}
          >
            {say(choice)}
          </Button>
        ))}
      </div>
      <div role="status" className={classes.explained}>
        {answer === null ? null : <Explanation question={question} isRight={answer === question.right} right={say(question.right)} kpi={kpi} />}
      </div>
      <div className={classes.acts}>
        <Button variant={answer === null ? 'subtle' : 'filled'} onClick={onNext}>
          {t(answer === null ? 'reading.skip' : at + 1 === of ? 'reading.finish' : 'reading.next')}
        </Button>
      </div>
    </section>
  );
}

const plainChoices = { better: 0, worse: 0, signal: 0, noise: 0 };

function useMonthName(): (month: string | undefined) => string {
  const { locale } = useI18n();
  return (month) => (month === undefined ? '' : formatMember(locale, 'month', { id: month, label: month }));
}

/** Within a sentence: small in languages that write it so. */
function useMonthWithin(): (month: string | undefined) => string {
  const { locale } = useI18n();
  const month = useMonthName();
  return (id) => (locale === 'en' ? month(id) : month(id).slice(0, 1).toLocaleLowerCase(locale) + month(id).slice(1));
}

interface QuestionChartProps {
  readonly question: ReadingQuestion;
  readonly name: string;
  readonly text: (value: string) => string;
}

function QuestionChart({ question, name, text }: QuestionChartProps) {
  const { t, locale } = useI18n();
  const [isTable, setTable] = useState(false);
  const drawing = useMemo(
    () =>
      questionChart(question, { locale, name, text, target: t('reading.target'), lower: t('reading.usual.lower'), upper: t('reading.usual.upper') }),
    [question, locale, name, text, t],
  );
  return (
    <div>
      <div className={classes.chart}>
        {isTable ? (
          <TableView drawing={tableOf(drawing)} title={name} onOpen={() => undefined} />
        ) : (
          <Part>
            <DrawnChart drawing={drawing} label={`${name}. ${drawing.summary}`} />
          </Part>
        )}
      </div>
      <Button size="compact-sm" variant="subtle" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
        {t(isTable ? 'board.chart.asChart' : 'board.chart.asTable')}
      </Button>
    </div>
  );
}

interface ExplanationProps {
  readonly question: ReadingQuestion;
  readonly isRight: boolean;
  readonly right: string;
  readonly kpi: string;
}

function Explanation({ question, isRight, right, kpi }: ExplanationProps) {
  const { t } = useI18n();
  const sentences = useSentences(question, kpi);
  const Icon = isRight ? IconCircleCheck : IconInfoCircle;
  return (
    <div className={classes.explanation} data-right={isRight || undefined}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div>
        <strong>{isRight ? t('reading.right') : `${t('reading.wrong')} ${right}`}</strong>
        <p>{sentences.join(' ')}</p>
      </div>
    </div>
  );
}

/** Why the answer is what it is, from the numbers it was asked about. */
function useSentences({ kind, column, bars, months, right, usual, change }: ReadingQuestion, kpi: string): readonly string[] {
  const { t, locale } = useI18n();
  const text = useValueText();
  const month = useMonthWithin();
  const shown = (value: string | null | undefined): string => text.text({ value: value ?? null }, column);
  const barOf = (id: string | undefined) => bars.find((bar) => bar.month === id);
  if (kind === 'year') {
    const [now, before] = [barOf(months[0]), barOf(months[1])];
    const moved = change && { state: 'value' as const, ...change };
    const told = t('reading.explain.year', {
      kpi,
      now: month(months[0]),
      before: month(months[1]),
      value: shown(now?.value),
      other: shown(before?.value),
      change: formatChange(locale, moved, column.unit, { decimals: 1 }),
    });
    return [told, t(column.direction === 'higher' ? 'reading.explain.more' : 'reading.explain.less')];
  }
  if (kind === 'signal') {
    const range = { value: shown(barOf(months[0])?.value), lower: shown(usual?.lower), upper: shown(usual?.upper) };
    return [t(right === 'signal' ? 'reading.explain.signal' : 'reading.explain.noise', range)];
  }
  const bar = barOf(right);
  const value = { now: month(right), value: shown(bar?.value) };
  return [kind === 'target' ? t('reading.explain.target', { ...value, target: shown(bar?.target) }) : t('reading.explain.highest', value)];
}
