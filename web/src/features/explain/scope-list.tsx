import { formatDate, formatInstant } from '@leadline/i18n';
import type { Explanation } from '@leadline/kpi';
import classes from '#web/features/explain/explain.module.css';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import type { ScopeSearch } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';
import { useValueText } from '#web/parts/value-text.ts';

/** Of what and when: period, filters, organisation, age of the data, version of the formula. */
export function ScopeList({ explanation, scope }: { readonly explanation: Explanation; readonly scope: ScopeSearch }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const { organization } = useAppState();
  const { period, asOf } = explanation;
  const days = period.workingDays;
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>{t('explain.scope')}</h2>
      <dl className={classes.scope}>
        <dt>{t('board.period.label')}</dt>
        <dd>
          {text.period(period)}
          {days ? ` · ${t('period.workingDays', { elapsed: countText(locale, days.elapsed), total: countText(locale, days.total) })}` : ''}
        </dd>
        {explanation.filters.map((filter) => (
          <Row
            key={filter.dimension}
            name={words.dimension(filter.dimension)}
            value={`${filter.exclude ? `${t('explain.without')} ` : ''}${filter.members.map((member) => text.member(filter.dimension, member)).join(', ')}`}
          />
        ))}
        {scope.organisation === 'present' ? <Row name={t('explain.organisation')} value={t('board.scope.present')} /> : null}
        {asOf.changedAt === null ? null : <Row name={t('explain.asOf')} value={formatInstant(locale, asOf.changedAt, organization.timezone)} />}
        {asOf.dataThrough === null ? null : <Row name={t('explain.dataThrough')} value={formatDate(locale, asOf.dataThrough)} />}
        <Row name={t('explain.version')} value={String(explanation.version)} />
      </dl>
    </section>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
