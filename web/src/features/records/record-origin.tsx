import { formatInstant } from '@leadline/i18n';
import type { RecordOrigin as Origin } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/records/records.module.css';
import linkClasses from '#web/ui/link.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { Panel } from '#web/ui/panel.tsx';

/** Where a record came from: source, its id there, the import and the line. */
export function RecordOrigin({ origin }: { readonly origin: Origin }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  return (
    <Panel title={t('records.origin')} level={2}>
      <dl className={classes.fields}>
        <dt>{t('records.source')}</dt>
        <dd>{origin.source}</dd>
        <dt>{t('records.externalId')}</dt>
        <dd>{origin.externalId}</dd>
        <dt>{t('records.how')}</dt>
        <dd>
          {origin.kind === 'import' && origin.importId ? (
            <Link to="/data/$importId" params={{ importId: origin.importId }} className={linkClasses.link}>
              {t('records.origin_import')}
            </Link>
          ) : (
            t(`records.origin_${origin.kind}`)
          )}
        </dd>
        {origin.files && origin.files.length > 0 ? (
          <>
            <dt>{t('records.file')}</dt>
            <dd>{origin.files.join(', ')}</dd>
          </>
        ) : null}
        {origin.line === undefined ? null : (
          <>
            <dt>{t('records.line')}</dt>
            <dd>{origin.line}</dd>
          </>
        )}
        {origin.recordedAt === null ? null : (
          <>
            <dt>{t('records.recordedAt')}</dt>
            <dd>{formatInstant(locale, origin.recordedAt, organization.timezone)}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
