import { Button, Select, TextInput } from '@mantine/core';
import { IconFileImport, IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { PeopleResponse, PersonSummary } from '@leadline/contract';
import { useState } from 'react';
import { AddPersonDialog } from '#web/features/people/add-person-dialog.tsx';
import { PeopleFileDialog } from '#web/features/people/people-file-dialog.tsx';
import { PeopleFrame } from '#web/features/people/people-frame.tsx';
import { PeopleTable } from '#web/features/people/people-table.tsx';
import { keepsPerson, type PeopleFilter } from '#web/features/people/people-filter.ts';
import classes from '#web/features/people/people.module.css';
import { teamChoices } from '#web/features/people/team-choices.ts';
import { usePeople } from '#web/features/people/use-people.ts';
import { useRoleChoices } from '#web/parts/use-role-name.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Everybody with team and role, as of today. */
export function PeoplePage() {
  const { t } = useI18n();
  const people = usePeople();
  if (people.error) return <PageError error={people.error} reset={() => void people.refetch()} />;
  if (!people.data) return <PageWait label={t('app.wait.page')} />;
  return <Everybody all={people.data} />;
}

function Everybody({ all }: { readonly all: PeopleResponse }) {
  const { t, locale } = useI18n();
  const mayWrite = useMay('people.write');
  const mayImport = useMay('data.import');
  const [isAdding, setAdding] = useState(false);
  const [isBringing, setBringing] = useState(false);
  const known = all.people.filter(({ isStub, state }) => !isStub && state !== 'left');
  const absent = known.filter(({ state }) => state === 'absent').length;
  const sentence = t('peoplePage.sentence', { count: known.length, people: countText(locale, known.length), absent });
  const add = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('peoplePage.add')}
    </Button>
  );
  const bring = (
    <Button variant="default" onClick={() => setBringing(true)} leftSection={<IconFileImport size={18} aria-hidden />}>
      {t('peoplePage.bring')}
    </Button>
  );
  const actions = (
    <>
      {mayWrite && mayImport ? bring : null}
      {mayWrite ? add : null}
    </>
  );
  return (
    <PeopleFrame sentence={known.length === 0 ? t('peoplePage.sentenceNone') : sentence} actions={all.people.length === 0 ? null : actions}>
      {all.people.length === 0 ? (
        <Empty
          level={2}
          icon={IconUsers}
          title={t('peoplePage.empty.title')}
          text={t('peoplePage.empty.text')}
          action={<div className={classes.actions}>{actions}</div>}
        />
      ) : (
        <Filtered all={all} />
      )}
      {isBringing ? <PeopleFileDialog hasTeams={all.teams.length > 0} onClose={() => setBringing(false)} /> : null}
      {isAdding ? <AddPersonDialog all={all} onClose={() => setAdding(false)} /> : null}
    </PeopleFrame>
  );
}

const whos = ['here', 'left', 'problems', 'everybody'] as const satisfies readonly PeopleFilter['who'][];

function Filtered({ all }: { readonly all: PeopleResponse }) {
  const { t, locale } = useI18n();
  const roles = useRoleChoices();
  const [filter, setFilter] = useState<PeopleFilter>({ text: '', team: null, role: null, who: 'here' });
  const found: readonly PersonSummary[] = all.people.filter((person) => keepsPerson(person, filter, all.teams));
  const set = (part: Partial<PeopleFilter>) => setFilter({ ...filter, ...part });
  return (
    <>
      <div className={classes.filters} role="search">
        <TextInput
          className={classes.search ?? ''}
          label={t('peoplePage.search')}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          value={filter.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Select
          label={t('peoplePage.field.team')}
          placeholder={t('peoplePage.allTeams')}
          data={teamChoices(all.teams, filter.team)}
          value={filter.team}
          searchable
          clearable
          onChange={(team) => set({ team })}
        />
        <Select
          label={t('peoplePage.field.role')}
          placeholder={t('peoplePage.allRoles')}
          data={roles}
          value={filter.role}
          clearable
          onChange={(role) => set({ role })}
        />
        <Select
          label={t('peoplePage.who')}
          data={whos.map((value) => ({ value, label: t(`peoplePage.whos.${value}`) }))}
          value={filter.who}
          onChange={(who) => set({ who: (who ?? 'here') as PeopleFilter['who'] })}
        />
      </div>
      <p className={classes.found} role="status">
        {t('peoplePage.found', { count: found.length, people: countText(locale, found.length) })}
      </p>
      {found.length === 0 ? (
        <Empty
          level={2}
          icon={IconSearch}
          title={t('peoplePage.none')}
          text={t('peoplePage.noneText')}
          action={
            <Button variant="default" onClick={() => setFilter({ text: '', team: null, role: null, who: 'everybody' })}>
              {t('peoplePage.reset')}
            </Button>
          }
        />
      ) : (
        <PeopleTable people={found} teams={all.teams} />
      )}
    </>
  );
}
