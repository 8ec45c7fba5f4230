import type { KpiDetail } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/kpi/kpi.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** Where the KPI is used, what stands near it, and its versions when it is one's own. */
export function Uses({ detail }: { readonly detail: KpiDetail }) {
  const { t, word } = useI18n();
  const { usedBy, related } = detail;
  const isUsed = usedBy.kpis.length > 0 || usedBy.templates.length > 0;
  return (
    <Panel level={2} title={t('kpiPage.used')}>
      {isUsed ? null : <p className={classes.faint}>{t('kpiPage.notUsed')}</p>}
      <KpiNames title={t('kpiPage.usedKpis')} ids={usedBy.kpis} />
      {usedBy.templates.length > 0 ? (
        <p className={classes.names}>
          <span className={classes.small}>{t('kpiPage.usedTemplates')}</span>
          {usedBy.templates.map((id) => word(`template.${id}.name`, id.replaceAll('_', ' '))).join(' · ')}
        </p>
      ) : null}
      <KpiNames title={t('kpiPage.near')} ids={related.near} />
    </Panel>
  );
}

function KpiNames({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  const words = useKpiWords();
  if (ids.length === 0) return null;
  return (
    <p className={classes.names}>
      <span className={classes.small}>{title}</span>
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 ? ' · ' : ''}
          <Link to="/library/$kpiId" params={{ kpiId: id }} className={linkClasses.link}>
            {words.name(id)}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** Other readings of the KPI; each opens its number. */
export function Variants({ id, variants }: { readonly id: string; readonly variants: readonly string[] }) {
  const { t, word } = useI18n();
  if (variants.length === 0) return null;
  return (
    <Panel level={2} title={t('kpiPage.variants')}>
      <ul className={classes.plain}>
        {variants.map((variant) => (
          <li key={variant}>
            <Link to="/number" search={(old) => ({ ...old, kpi: id, variant })} className={linkClasses.link}>
              {word(`kpi.${id}.variant.${variant}`, '') || word(`measure.${id}.variant.${variant}`, variant.replaceAll('_', ' '))}
            </Link>
            <VariantText variant={variant} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function VariantText({ variant }: { readonly variant: string }) {
  const text = useI18n().word(`kpiPage.variantText.${variant}`, '');
  return text === '' ? null : <p className={classes.faint}>{text}</p>;
}

export function Versions({ versions }: Pick<KpiDetail, 'versions'>) {
  const { t, locale } = useI18n();
  if (versions.length === 0) return null;
  return (
    <Panel level={2} title={t('kpiPage.versions')}>
      <ol className={classes.versions}>
        {versions.map((version) => (
          <li key={version.version}>
            <span className={classes.small}>
              {t('kpiPage.version', { version: version.version })},{' '}
              {version.validFrom === null ? t('kpiPage.fromBeginning') : t('kpiPage.validFrom', { date: formatDate(locale, version.validFrom) })}
            </span>
            <code className={classes.code}>{version.definition.formula}</code>
            {version.reason ? <span className={classes.faint}>{version.reason}</span> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
