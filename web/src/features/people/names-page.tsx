import { Button, Select } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { OutsideName, OutsideNamesResponse, PeopleResponse } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PeopleFrame } from '#web/features/people/people-frame.tsx';
import classes from '#web/features/people/people.module.css';
import { peopleKey, usePeople, usePeopleChange } from '#web/features/people/use-people.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

function useNames() {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [peopleKey, 'names', dataVersion],
    queryFn: ({ signal }) => callApi<OutsideNamesResponse>('/api/people/names', { signal }),
    placeholderData: (before) => before,
  });
}

/** Names from records, and whose they are. */
export function NamesPage() {
  const { t } = useI18n();
  const people = usePeople();
  const names = useNames();
  const error = people.error ?? names.error;
  if (error) return <PageError error={error} reset={() => void Promise.all([people.refetch(), names.refetch()])} />;
  if (!people.data || !names.data) return <PageWait label={t('app.wait.page')} />;
  return <Names all={people.data} names={names.data} />;
}

function Names({ all, names }: { readonly all: PeopleResponse; readonly names: OutsideNamesResponse }) {
  const { t, locale } = useI18n();
  const { unlinked, linked } = names;
  return (
    <PeopleFrame sentence={t('peoplePage.names.sentence', { count: unlinked.length, names: countText(locale, unlinked.length) })}>
      {unlinked.length === 0 ? (
        <Empty level={2} icon={IconLink} title={t('peoplePage.names.none')} text={t('peoplePage.names.noneText')} />
      ) : (
        <Panel level={2} title={t('peoplePage.names.unlinked')} note={t('peoplePage.names.note')}>
          <ul className={classes.absences}>
            {unlinked.map((name) => (
              <UnlinkedName key={name.id} name={name} all={all} />
            ))}
          </ul>
        </Panel>
      )}
      {linked.length === 0 ? null : (
        <Panel level={2} title={t('peoplePage.names.linked')}>
          <ul className={classes.absences}>
            {linked.map((name) => (
              <LinkedName key={name.id} name={name} />
            ))}
          </ul>
        </Panel>
      )}
    </PeopleFrame>
  );
}

function NameText({ name }: { readonly name: OutsideName }) {
  const { t, locale } = useI18n();
  const records = t('peoplePage.names.records', { count: name.records, records: countText(locale, name.records) });
  return (
    <span className={classes.nameText}>
      <span className={classes.stintTitle}>{name.name}</span>{' '}
      <span className={classes.faint}>
        {t('peoplePage.names.from', { source: name.source })} · {records}
      </span>
    </span>
  );
}

function UnlinkedName({ name, all }: { readonly name: OutsideName; readonly all: PeopleResponse }) {
  const { t } = useI18n();
  const mayWrite = useMay('people.write');
  const errorText = useErrorText();
  const change = usePeopleChange();
  const [personId, setPersonId] = useState<string | null>(null);
  const choices = all.people.filter(({ isStub }) => !isStub).map(({ id, name: label }) => ({ value: id, label }));
  return (
    <li className={classes.absence}>
      <NameText name={name} />
      {mayWrite ? (
        <span className={classes.rowActions}>
          <Select
            aria-label={t('peoplePage.names.personOf', { name: name.name })}
            placeholder={t('peoplePage.names.person')}
            data={choices}
            value={personId}
            searchable
            clearable
            limit={100}
            onChange={setPersonId}
          />
          <Button
            variant="default"
            disabled={personId === null}
            loading={change.isPending}
            onClick={() => change.mutate({ path: `/api/people/names/${name.id}`, body: { personId } })}
            aria-label={t('peoplePage.names.linkOf', { name: name.name })}
          >
            {t('peoplePage.names.link')}
          </Button>
        </span>
      ) : null}
      {change.error ? (
        <p className={`${classes.bad ?? ''} ${classes.whole ?? ''}`} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
    </li>
  );
}

function LinkedName({ name }: { readonly name: OutsideName }) {
  const { t } = useI18n();
  const mayWrite = useMay('people.write');
  const change = usePeopleChange();
  return (
    <li className={classes.absence}>
      <NameText name={name} />
      <span>{t('peoplePage.names.is', { name: name.person?.name ?? '' })}</span>
      {mayWrite ? (
        <span className={classes.rowActions}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={change.isPending}
            onClick={() => change.mutate({ path: `/api/people/names/${name.id}`, body: { personId: null } })}
            aria-label={t('peoplePage.names.unlinkOf', { name: name.name })}
          >
            {t('peoplePage.names.unlink')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
