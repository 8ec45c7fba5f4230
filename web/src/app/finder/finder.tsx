import { Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChartHistogram, IconGauge, IconMapPin, IconSearch, IconSquare, IconUser, IconUsers } from '@tabler/icons-react';
import type { CatalogResponse, MembersResponse } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { boards as boardsPlace, places } from '#web/app/places.ts';
import { findEntries, type FindEntry } from '#web/app/finder/find-entries.ts';
import { useFinder } from '#web/app/finder/finder-state.tsx';
import classes from '#web/app/finder/finder.module.css';
import { callApi } from '#web/lib/api.ts';
import { findWord, useI18n } from '#web/lib/i18n.tsx';
import { useBoards } from '#web/parts/boards/use-boards.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { readScope } from '#web/lib/search.ts';
import { useGoesTo } from '#web/app/use-goes-to.ts';
import { useCatalog } from '#web/lib/state.ts';

const icons = { board: IconChartHistogram, kpi: IconGauge, person: IconUser, team: IconUsers, location: IconMapPin, page: IconSquare } as const;
const searchedDimensions = ['person', 'team', 'location'] as const;

/** Finds any board, KPI, person, team, place or page and goes there. */
export function Finder() {
  const { t } = useI18n();
  const { isOpen, close } = useFinder();
  return (
    <Modal.Root opened={isOpen} onClose={close} padding={0} size={560} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('app.find.open')}>
        <Modal.Body>
          <FinderBody onDone={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function FinderBody({ onDone }: { readonly onDone: () => void }) {
  const { t } = useI18n();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(asked);
  const go = useGo(onDone);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(entries.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    const entry = entries[at];
    if (event.key === 'Enter' && entry) go(entry);
  };
  return (
    <div onKeyDown={onKey}>
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        className={classes.input}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        placeholder={t('app.find.hint')}
        aria-label={t('app.find.hint')}
        role="combobox"
        aria-expanded
        aria-controls="finder-list"
        aria-activedescendant={entries[at] ? `find-${at}` : undefined}
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div className={classes.list} id="finder-list" role="listbox" aria-label={t('app.find.results')}>
        {entries.map((entry, index) => (
          <Line key={`${entry.kind}${entry.id}`} entry={entry} index={index} isActive={index === at} onChoose={() => go(entry)} />
        ))}
      </div>
      {entries.length === 0 ? <p className={classes.none}>{t('app.find.none', { asked })}</p> : null}
    </div>
  );
}

interface LineProps {
  readonly entry: FindEntry;
  readonly index: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Line({ entry, index, isActive, onChoose }: LineProps) {
  const { t } = useI18n();
  const Picture = icons[entry.kind];
  return (
    <UnstyledButton id={`find-${index}`} role="option" aria-selected={isActive} tabIndex={-1} className={classes.line} onClick={onChoose}>
      <Picture size={18} stroke={1.6} aria-hidden />
      <span className={classes.label}>{entry.label}</span>
      <span className={classes.kind}>{t(`app.find.kind.${entry.kind}`)}</span>
    </UnstyledButton>
  );
}

function useEntries(asked: string): readonly FindEntry[] {
  const { t } = useI18n();
  const words = useKpiWords();
  const catalog = useCatalog().data;
  const people = useFoundMembers(asked);
  const goesTo = useGoesTo();
  const boards = useBoards(goesTo(boardsPlace)).data?.boards;
  return useMemo(() => {
    const own = (boards ?? []).map(({ id, title, folder }): FindEntry => ({ id, label: title, kind: 'board', also: folder ?? '' }));
    const pages = places.filter(goesTo).map((place): FindEntry => ({ id: place.to, label: t(place.word), kind: 'page' }));
    const kpis = kpiEntries(catalog, words.name);
    return [...findEntries([...pages, ...own.slice(0, asked === '' ? 4 : own.length), ...kpis], asked, 8), ...people].slice(0, 14);
  }, [asked, catalog, people, goesTo, t, words, boards]);
}

function kpiEntries(catalog: CatalogResponse | undefined, name: (id: string) => string): FindEntry[] {
  return (catalog?.kpis ?? []).map(({ id }) => ({
    id,
    label: name(id),
    kind: 'kpi' as const,
    also: `${findWord('en', `kpi.${id}.name`) ?? ''} ${id.replaceAll('_', ' ')}`,
  }));
}

function useFoundMembers(asked: string): readonly FindEntry[] {
  const [search] = useDebouncedValue(asked.trim(), 150);
  const answer = useQuery({
    queryKey: ['find', search],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ search, limit: '4' }).toString();
      const found = await Promise.all(
        searchedDimensions.map((dimension) => callApi<MembersResponse>(`/api/members/${dimension}?${query}`, { signal })),
      );
      return found.flatMap(({ members }, index) =>
        members.map((member): FindEntry => ({ id: member.id, label: member.label ?? member.id, kind: searchedDimensions[index]! })),
      );
    },
    enabled: search.length > 1,
    staleTime: 30_000,
  });
  return useMemo(() => (search.length > 1 ? (answer.data ?? []) : []), [search, answer.data]);
}

function useGo(onDone: () => void): (entry: FindEntry) => void {
  const navigate = useNavigate();
  return (entry) => {
    onDone();
    if (entry.kind === 'page') void navigate({ to: entry.id as '/board' });
    else if (entry.kind === 'board') void navigate({ to: '/boards/$boardId', params: { boardId: entry.id } });
    else if (entry.kind === 'kpi')
      void navigate({ to: '/number', search: (old: object) => ({ ...readScope(old as Record<string, unknown>), kpi: entry.id }) });
    else void navigate({ to: '/board', search: (old: object) => ({ ...readScope(old as Record<string, unknown>), [entry.kind]: entry.id }) });
  };
}
