import type { Scorecard, ScoreLine } from '@leadline/contract';
import { formatNumber, formatPercent } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/features/scorecards/scorecards.module.css';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';

const most = '1.2';

/** The score explained: what each KPI gives to it, so that the points add up. */
export function ScoreParts({ card }: { readonly card: Scorecard }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const { parts, score, missing } = card.verdict;
  if (score === null) return null;
  const lineOf = new Map(card.lines.map((line) => [line.assignmentId, line]));
  const nameOf = (id: string): string => nameOfLine(words.name, lineOf.get(id));
  const percent = (value: string, decimals = 0): string => formatPercent(locale, value, { decimals });
  const weights = parts.reduce((sum, { weight }) => sum + Number(weight), 0);
  return (
    <Panel
      title={t('scorecard.score.title')}
      note={[t('scorecard.score.note', { most: percent(most) }), ...(card.period.isRunning ? [t('scorecard.score.running')] : [])].join(' ')}
      level={2}
    >
      <table className={classes.parts}>
        <thead>
          <tr>
            <th scope="col">{t('scorecard.column.kpi')}</th>
            <th scope="col" className={classes.number}>
              {t('scorecard.column.attainment')}
            </th>
            <th scope="col" className={classes.number}>
              {t('scorecard.column.weight')}
            </th>
            <th scope="col" className={classes.number}>
              {t('scorecard.column.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ kpi, counted, weight, points, isLimited }) => (
            <tr key={kpi}>
              <th scope="row">{nameOf(kpi)}</th>
              <td className={classes.number}>
                {percent(counted)}
                {isLimited ? <span className={classes.small}>{t('scorecard.score.limited', { most: percent(counted) })}</span> : null}
              </td>
              <td className={classes.number}>{percent(String(Number(weight) / weights))}</td>
              <td className={classes.number}>{formatNumber(locale, String(Number(points) * 100), { decimals: 1 })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('scorecard.score.value', { score: percent(score, 1) })}</th>
            <td />
            <td className={classes.number}>{percent('1')}</td>
            <td className={classes.number}>{formatNumber(locale, String(Number(score) * 100), { decimals: 1 })}</td>
          </tr>
        </tfoot>
      </table>
      {missing.length === 0 ? null : <p className={classes.note}>{t('scorecard.score.missing', { kpis: missing.map(nameOf).join(', ') })}</p>}
    </Panel>
  );
}

const nameOfLine = (name: (id: string, variant?: string) => string, line: ScoreLine | undefined): string =>
  line === undefined ? '–' : name(line.ref.id, line.ref.variant);
