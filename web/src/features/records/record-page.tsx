import { Button } from '@mantine/core';
import { IconArrowLeft, IconFlag, IconPencilPlus } from '@tabler/icons-react';
import type { EntityDescription, RecordDetail, RelatedGroup } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import { FieldValue } from '#web/parts/field-value.tsx';
import { PersonalData } from '#web/features/records/personal-data.tsx';
import { RecordOrigin } from '#web/features/records/record-origin.tsx';
import classes from '#web/features/records/records.module.css';
import linkClasses from '#web/ui/link.module.css';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useErasedText } from '#web/parts/erased-text.ts';
import { useFlagText } from '#web/parts/flag-text.ts';
import { HandoverOfRecord } from '#web/parts/handovers/handover-of-record.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useAppState, useEntities } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** One record: every field, what hangs together with it, and where it came from. */
export function RecordPage() {
  const { t } = useI18n();
  const { recordId } = useParams({ from: '/records/$recordId' });
  const { dataVersion } = useAppState();
  const entities = useEntities();
  const record = useQuery({
    queryKey: ['record', recordId, dataVersion],
    queryFn: ({ signal }) => callApi<RecordDetail>(`/api/records/${encodeURIComponent(recordId)}`, { signal }),
    staleTime: Infinity,
    // New data show the same record anew: what is open on its page stays open.
    placeholderData: (old) => (old?.id === recordId ? old : undefined),
  });
  if (record.error) return <PageError error={record.error} reset={() => void record.refetch()} />;
  if (!record.data) return <PageWait label={t('app.wait.page')} />;
  return <RecordBody record={record.data} entity={entities.data?.entities.find((item) => item.id === record.data.entity)} />;
}

/** Those something can be logged with. */
const isLogged: ReadonlySet<string> = new Set(['account', 'contact', 'lead', 'opportunity']);

function RecordBody({ record, entity }: { readonly record: RecordDetail; readonly entity: EntityDescription | undefined }) {
  const { t } = useI18n();
  const flagText = useFlagText();
  const words = useKpiWords();
  const router = useRouter();
  const { person } = useAccount();
  const shown = useErasedText();
  useTitle(shown(record.label));
  return (
    <>
      <header className={classes.head}>
        <button type="button" className={classes.back} onClick={() => router.history.back()}>
          <IconArrowLeft size={16} stroke={1.8} aria-hidden />
          {t('records.back')}
        </button>
        <p className={classes.kind}>{words.entityOne(record.entity)}</p>
        <h1 className={classes.title}>{shown(record.label)}</h1>
        {person !== null && isLogged.has(record.entity) && !record.isStub ? (
          <Button
            mt={10}
            variant="light"
            leftSection={<IconPencilPlus size={18} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <Link to="/log" search={{ with: record.id }} {...props} />}
          >
            {t('log.title')}
          </Button>
        ) : null}
        {record.entity === 'account' && !record.isStub ? <HandoverOfRecord recordId={record.id} /> : null}
        {record.isStub || record.flags.length > 0 ? (
          <div className={classes.flags}>
            {record.isStub ? <span className={classes.tag}>{t('records.stub')}</span> : null}
            {record.flags.map((flag) => (
              <span key={flag} className={classes.tag}>
                <IconFlag size={12} aria-hidden /> {flagText(record.entity, flag)}
              </span>
            ))}
          </div>
        ) : null}
      </header>
      <div className={classes.columns}>
        <Fields record={record} entity={entity} />
        <div className={classes.stack}>
          <RecordOrigin origin={record.origin} />
          <PersonalData record={record} />
          {record.related
            .filter((group) => group.total > 0)
            .map((group) => (
              <Related key={`${group.entity}${group.column}`} group={group} />
            ))}
        </div>
      </div>
    </>
  );
}

function Fields({ record, entity }: { readonly record: RecordDetail; readonly entity: EntityDescription | undefined }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const known = new Map(entity?.columns.map((column) => [column.name, column]));
  const isFilled = ([, value]: readonly [string, unknown]) => value !== null && value !== '';
  const entries = Object.entries(record.values);
  const delivered = entries.filter(([name]) => !known.get(name)?.derived);
  const derived = entries.filter(([name]) => known.get(name)?.derived);
  const empty = delivered.filter((entry) => !isFilled(entry));
  const list = (fields: typeof entries) => (
    <dl className={classes.fields}>
      {fields.filter(isFilled).map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{words.column(record.entity, name)}</dt>
          <dd>
            <FieldValue entity={record.entity} column={known.get(name)} value={value} currency={name.endsWith('_org') ? null : record.currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <div className={classes.stack}>
      <Panel title={t('records.fields')} level={2}>
        {list(delivered)}
        {empty.length > 0 ? (
          <p className={classes.empty}>{t('records.empty', { columns: empty.map(([name]) => words.column(record.entity, name)).join(', ') })}</p>
        ) : null}
      </Panel>
      {derived.some(isFilled) ? (
        <Panel title={t('records.derived')} level={2}>
          {list(derived)}
        </Panel>
      ) : null}
    </div>
  );
}

function Related({ group }: { readonly group: RelatedGroup }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const shownText = useErasedText();
  const entity = useEntities().data?.entities.find((item) => item.id === group.entity);
  const known = new Map(entity?.columns.map((column) => [column.name, column]));
  const shown = (entity?.listed ?? []).filter((name) => name !== entity?.label && name !== group.column).slice(0, 2);
  return (
    <Panel title={`${words.entity(group.entity)} (${group.total})`} level={2} note={words.column(group.entity, group.column)}>
      <dl className={classes.fields}>
        {group.records.map((record) => (
          <div key={record.id} style={{ display: 'contents' }}>
            <dt>
              <Link to="/records/$recordId" params={{ recordId: record.id }} className={linkClasses.link}>
                {shownText(record.label)}
              </Link>
            </dt>
            <dd>
              {shown.map((name, index) => (
                <span key={name}>
                  {index > 0 ? ' · ' : ''}
                  <FieldValue entity={group.entity} column={known.get(name)} value={record.values[name]} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {group.total > group.records.length ? (
        <p className={classes.empty}>{t('records.more', { count: group.total - group.records.length })}</p>
      ) : null}
    </Panel>
  );
}
