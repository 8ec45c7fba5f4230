import type { LibraryKpi } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from '#web/features/kpi/kpi.module.css';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** What kind of number it is, in words. */
export function Facts({ kpi }: { readonly kpi: LibraryKpi }) {
  const i18n = useI18n();
  const words = useKpiWords();
  const { t } = i18n;
  const isKpi = kpi.kind === 'kpi';
  const dimensions = kpi.dimensions.filter((dimension) => !timeGrains.has(dimension)).map((dimension) => words.dimension(dimension));
  return (
    <Panel level={2} title={t('kpiPage.facts')}>
      <dl className={classes.facts}>
        {isKpi ? <Fact name={t('kpiPage.fact.type')}>{t(`library.type.${kpi.type as 'outcome'}`)}</Fact> : null}
        <Fact name={t('kpiPage.fact.direction')}>{t(`kpiPage.direction.${kpi.direction}`)}</Fact>
        <Fact name={t('kpiPage.fact.unit')}>{t(`kpiPage.unit.${kpi.unit}`)}</Fact>
        <Fact name={t('kpiPage.fact.aggregation')}>{t(`kpiPage.aggregation.${kpi.aggregation}`)}</Fact>
        {isKpi ? <Fact name={t('kpiPage.fact.targets')}>{t(`kpiPage.targets.${kpi.targets}`)}</Fact> : null}
        <Fact name={t('kpiPage.fact.perspective')}>{t(`kpiPage.perspective.${kpi.perspective}`)}</Fact>
        {isKpi ? <Fact name={t('kpiPage.fact.cadence')}>{kpi.cadence.map((cadence) => t(`kpiPage.cadence.${cadence}`)).join(', ')}</Fact> : null}
        {isKpi ? <Fact name={t('kpiPage.fact.roles')}>{rolesText(i18n, kpi.roles)}</Fact> : null}
        {kpi.quality ? (
          <Fact name={t('kpiPage.fact.quality')}>
            <Link to="/library/$kpiId" params={{ kpiId: kpi.quality }} className={linkClasses.inline}>
              {words.name(kpi.quality)}
            </Link>
          </Fact>
        ) : null}
        {dimensions.length > 0 ? <Fact name={t('kpiPage.fact.dimensions')}>{lowered(i18n, dimensions).join(', ')}</Fact> : null}
        <Fact name={t('kpiPage.fact.version')}>{kpi.version}</Fact>
      </dl>
    </Panel>
  );
}

const timeGrains = new Set<string>(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function rolesText({ t, word, locale }: I18n, roles: LibraryKpi['roles']): string {
  if (roles === 'all') return t('kpiPage.allRoles');
  return roles.map((role) => word(`entity.assignment.value.sales_role.${role}`, role).toLocaleLowerCase(locale)).join(', ');
}

const lowered = ({ locale }: I18n, names: readonly string[]) => names.map((name) => name.charAt(0).toLocaleLowerCase(locale) + name.slice(1));
