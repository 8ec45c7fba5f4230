import type { NormFulfilmentResponse, PeopleResponse } from '@leadline/contract';
import { formatPercent } from '@leadline/i18n';
import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconClipboardCheck, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AgreedNorms, type NormTask } from '#web/features/norms/agreed-norms.tsx';
import { CustomersDone } from '#web/features/norms/customers-done.tsx';
import { NormDialogs } from '#web/features/norms/norm-dialogs.tsx';
import classes from '#web/features/norms/norms.module.css';
import { PeopleDone } from '#web/features/norms/people-done.tsx';
import { useFulfilment, useNorms, useUsual } from '#web/features/norms/use-norms.ts';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { scopeQuery } from '#web/lib/search.ts';
import { useMay } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import { PeriodPicker } from '#web/parts/period-picker.tsx';
import { useScopeChange } from '#web/parts/scope-pickers.tsx';
import { TargetsFrame } from '#web/parts/targets-frame.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Norms hold day by day: without bounds there is none. */
const thisMonth = { kind: 'this', grain: 'month' } as const;

/** How much contact is expected of people and with customers, and what was done of it. */
export function NormsPage() {
  const { t } = useI18n();
  const scope = useSearch({ from: '__root__' });
  const { defaultPeriod } = useAppState();
  const mayDecide = useMay('targets.write');
  const [view, setView] = useState<'done' | 'agreed'>('done');
  const [task, setTask] = useState<NormTask | null>(null);
  const norms = useNorms();
  const usual = useUsual(mayDecide && (view === 'agreed' || task !== null));
  const { period } = scopeQuery(scope, defaultPeriod);
  const done = useFulfilment(period.kind === 'all' ? thisMonth : period, scope.team ?? null);
  const error = norms.error ?? done.error;
  if (error) return <PageError error={error} reset={() => void Promise.all([norms.refetch(), done.refetch()])} />;
  if (!norms.data || !done.data) return <PageWait label={t('app.wait.page')} />;
  const isForAll = mayDecide && norms.data.isForAll;
  return (
    <TargetsFrame
      sentence={<Sentence done={done.data} />}
      actions={
        mayDecide ? (
          <>
            {isForAll ? (
              <Button variant="default" leftSection={<IconUsersGroup size={18} aria-hidden />} onClick={() => setTask({ kind: 'rule' })}>
                {t('norms.rule.open')}
              </Button>
            ) : null}
            <Button leftSection={<IconClipboardCheck size={18} aria-hidden />} onClick={() => setTask({ kind: 'norm' })}>
              {t('norms.norm.open')}
            </Button>
          </>
        ) : null
      }
    >
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('norms.view.label')}
          value={view}
          data={(['done', 'agreed'] as const).map((value) => ({ value, label: t(`norms.view.${value}`) }))}
          onChange={(value) => setView(value as 'done' | 'agreed')}
        />
        {view === 'done' ? <DoneFilters /> : null}
      </div>
      {view === 'done' ? (
        <div className={classes.parts} aria-busy={done.isPlaceholderData}>
          <PeopleDone done={done.data} />
          <CustomersDone done={done.data} />
        </div>
      ) : (
        <AgreedNorms all={norms.data} usual={usual.data} mayDecide={mayDecide} onTask={setTask} />
      )}
      {task === null ? null : <NormDialogs task={task} all={norms.data} usual={usual.data} onClose={() => setTask(null)} />}
    </TargetsFrame>
  );
}

/** What a person would say about it. */
function Sentence({ done: { people, rules } }: { readonly done: NormFulfilmentResponse }) {
  const { t, locale } = useI18n();
  const { seesOthers } = useSees();
  const judged = people.filter(({ status }) => status === 'on_track' || status === 'reached' || status === 'watch' || status === 'behind');
  const onTrack = judged.filter(({ status }) => status === 'on_track' || status === 'reached').length;
  const own = seesOthers ? undefined : people[0];
  const [of, overdue] = [rules.reduce((sum, { customers }) => sum + customers, 0), rules.reduce((sum, one) => sum + one.overdue, 0)];
  const norm =
    own !== undefined && own.value !== null
      ? t('norms.sentence.own', { value: formatPercent(locale, own.value, { decimals: 0 }) })
      : judged.length === 0
        ? t(people.length === 0 ? 'norms.sentence.none' : 'norms.sentence.early')
        : t('norms.sentence.people', { onTrack, of: judged.length });
  return [norm, of === 0 ? null : t('norms.sentence.customers', { overdue, of })].filter((text) => text !== null).join(' ');
}

const useSees = (): { readonly seesOthers: boolean } => ({ seesOthers: useMay('people.read') });

function DoneFilters() {
  const { t } = useI18n();
  const { seesOthers } = useSees();
  const scope = useSearch({ from: '__root__' });
  const change = useScopeChange();
  const people = useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => callApi<PeopleResponse>('/api/people', { signal }),
    enabled: seesOthers,
  });
  const teams = (people.data?.teams ?? []).filter(({ isClosed }) => !isClosed);
  return (
    <div className={classes.right}>
      {seesOthers ? (
        <Select
          aria-label={t('norms.team')}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={scope.team ?? null}
          onChange={(team) => change({ team: team ?? undefined })}
          placeholder={t('norms.everybody')}
          clearable
          searchable
          w={220}
        />
      ) : null}
      <PeriodPicker scope={scope} onChange={change} />
    </div>
  );
}
