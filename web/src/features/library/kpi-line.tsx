import type { LibraryKpi } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/library/library.module.css';
import { rank, makeSearchIndex } from '#web/lib/rank.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface KpiLineProps {
  readonly kpi: LibraryKpi;
  /** What was searched for: the question it answers is shown. */
  readonly asked?: string;
}

/** One KPI of the library: name, what must be known of it, one sentence. */
export function KpiLine({ kpi, asked }: KpiLineProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const sentence = words.sentence(kpi.id);
  const question = asked === undefined ? undefined : nearest(words.questions(kpi.id), asked);
  return (
    <li className={classes.item}>
      <Link to="/library/$kpiId" params={{ kpiId: kpi.id }} className={classes.link} data-off={kpi.isOff || kpi.isArchived || undefined}>
        <span className={classes.name}>{words.name(kpi.id)}</span>
        {marksOf(kpi).map((mark) => (
          <span key={mark} className={classes.mark} data-kind={mark}>
            {t(`library.mark.${mark}`)}
          </span>
        ))}
        {sentence === '' ? null : <span className={classes.sentence}>{sentence}</span>}
        {question === undefined ? null : <span className={classes.question}>{t('library.answers', { question })}</span>}
      </Link>
    </li>
  );
}

type LineMark = 'own' | 'off' | 'archived' | 'noData' | 'problem';

function marksOf(kpi: LibraryKpi): readonly LineMark[] {
  return [
    ...(kpi.own ? (['own'] as const) : []),
    ...(kpi.isArchived ? (['archived'] as const) : kpi.isOff ? (['off'] as const) : []),
    ...(kpi.problem ? (['problem'] as const) : []),
    ...(kpi.hasData ? [] : (['noData'] as const)),
  ];
}

/** The question that fits what was asked best; none where neither does. */
function nearest(questions: readonly string[], asked: string): string | undefined {
  const [best] = rank(makeSearchIndex(questions.map((text) => ({ id: text, fields: [{ text, weight: 1 }] }))), asked);
  return best;
}
