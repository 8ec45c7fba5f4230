import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconBriefcase,
  IconBuildingStore,
  IconChartHistogram,
  IconGauge,
  IconMapPin,
  IconPackage,
  IconSearch,
  IconSquare,
  IconUser,
  IconUsers,
  IconZoomScan,
} from '@tabler/icons-react';
import type { CatalogKpi, FindResponse, FoundName } from '@leadline/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { boards as boardsPlace, places } from '#web/app/places.ts';
import { addressOf, AskedLine } from '#web/app/finder/ask/asked-line.tsx';
import type { AskedNumber } from '#web/app/finder/ask/understand.ts';
import { useAskedNumber } from '#web/app/finder/ask/use-asked-number.ts';
import { findEntries, type FindEntry } from '#web/app/finder/find-entries.ts';
import classes from '#web/app/finder/finder.module.css';
import { callApi } from '#web/lib/api.ts';
import { useEveryLanguage } from '#web/lib/every-language.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { exploreNumber } from '#web/parts/explore/explore-address.ts';
import { rank, type SearchIndex } from '#web/lib/rank.ts';
import { useBoards } from '#web/parts/boards/use-boards.ts';
import { kpiIndex } from '#web/parts/kpi-fields.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { readScope } from '#web/lib/search.ts';
import { useGoesTo } from '#web/app/use-goes-to.ts';
import { useAppState, useCatalog } from '#web/lib/state.ts';

const icons = {
  board: IconChartHistogram,
  kpi: IconGauge,
  person: IconUser,
  team: IconUsers,
  location: IconMapPin,
  account: IconBuildingStore,
  product: IconPackage,
  opportunity: IconBriefcase,
  page: IconSquare,
  explore: IconZoomScan,
} as const;
const noKpis: readonly CatalogKpi[] = [];
const nobody: readonly FoundName[] = [];

export function FinderBody({ onDone }: { readonly onDone: () => void }) {
  const { t } = useI18n();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const { number, entries } = useFound(asked);
  const goToEntry = useGo(onDone);
  const goTo = useGoToNumber(onDone);
  const goExplore = useGoExplore(onDone);
  const go = (entry: FindEntry): void => (number && entry.kind === 'explore' ? goExplore(number) : goToEntry(entry));
  const lines = entries.length + (number ? 1 : 0);
  const first = number ? 1 : 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(lines - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    const entry = entries[at - first];
    if (event.key !== 'Enter') return;
    if (number && at === 0) goTo(number);
    else if (entry) go(entry);
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
        aria-activedescendant={at < lines ? `find-${at}` : undefined}
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div className={classes.list} id="finder-list" role="listbox" aria-label={t('app.find.results')}>
        {number ? <AskedLine asked={number} index={0} isActive={at === 0} onChoose={() => goTo(number)} /> : null}
        {entries.map((entry, index) => (
          <Line key={`${entry.kind}${entry.id}`} entry={entry} index={index + first} isActive={index + first === at} onChoose={() => go(entry)} />
        ))}
      </div>
      {lines === 0 ? <p className={classes.none}>{t('app.find.none', { asked })}</p> : null}
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
      <span className={classes.kind}>{entry.kind === 'explore' ? t('explore.title') : t(`app.find.kind.${entry.kind}`)}</span>
    </UnstyledButton>
  );
}

interface Found {
  readonly number: AskedNumber | undefined;
  readonly entries: readonly FindEntry[];
}

/** Boards and pages by their names, KPIs by all they are called and asked for in any language, people, places and records by what the question names. */
function useFound(asked: string): Found {
  const { t } = useI18n();
  const words = useKpiWords();
  const kpis = useCatalog().data?.kpis ?? noKpis;
  const languages = useEveryLanguage(asked.length > 1);
  const index = useMemo(
    () =>
      kpiIndex(
        kpis.map(({ id }) => id),
        words,
        languages,
      ),
    [kpis, words, languages],
  );
  const names = useFoundNames(asked);
  const number = useAskedNumber(asked, names, index, kpis);
  const goesTo = useGoesTo();
  const boards = useBoards(goesTo(boardsPlace)).data?.boards;
  const entries = useMemo(() => {
    const own = (boards ?? []).map(({ id, title, folder }): FindEntry => ({ id, label: title, kind: 'board', also: folder ?? '' }));
    const open = places.filter(goesTo).map((place): FindEntry => ({ id: place.to, label: t(place.word), kind: 'page' }));
    const pages = goesTo(boardsPlace) ? [...open, { id: '/explore', label: t('explore.title'), kind: 'page' } as const] : open;
    // Beside a number its people and places; words of the question stand in the names of many records.
    const near = number ? names.filter(({ kind, isWhole }) => isWhole && !isRecord(kind)) : names;
    const named = near.map(({ kind, id, label }): FindEntry => ({ kind, id, label }));
    const called = findEntries([...pages, ...own.slice(0, asked === '' ? 4 : own.length)], asked, 6);
    const further: readonly FindEntry[] = number ? [{ id: number.kpi, label: words.name(number.kpi), kind: 'explore' }] : [];
    return [...further, ...called, ...kpiEntries(index, asked, words.name), ...named].slice(0, 14);
  }, [asked, names, number, goesTo, t, words, boards, index]);
  return { number, entries };
}

function kpiEntries(index: SearchIndex, asked: string, name: (id: string) => string): readonly FindEntry[] {
  if (asked.trim() === '') return [];
  return rank(index, asked)
    .slice(0, 5)
    .map((id) => ({ id, label: name(id), kind: 'kpi' as const }));
}

function useFoundNames(asked: string): readonly FoundName[] {
  const [search] = useDebouncedValue(asked.trim(), 150);
  const { dataVersion } = useAppState();
  const answer = useQuery({
    queryKey: ['find', search, dataVersion],
    queryFn: ({ signal }) => callApi<FindResponse>(`/api/find?${new URLSearchParams({ asked: search.slice(0, 200) }).toString()}`, { signal }),
    enabled: search.length > 1,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return asked.trim() === search && !answer.isPlaceholderData && search.length > 1 ? (answer.data?.found ?? nobody) : nobody;
}

function useGoToNumber(onDone: () => void): (asked: AskedNumber) => void {
  const navigate = useNavigate();
  return (asked) => {
    onDone();
    void navigate({ to: '/number', search: addressOf(asked) as never });
  };
}

/** The number of the question, to be grouped, compared and drawn. */
function useGoExplore(onDone: () => void): (asked: AskedNumber) => void {
  const navigate = useNavigate();
  return (asked) => {
    onDone();
    const address = addressOf(asked);
    void navigate({ to: '/explore', search: exploreNumber(address, { ...address }) as never });
  };
}

function useGo(onDone: () => void): (entry: FindEntry) => void {
  const navigate = useNavigate();
  return (entry) => {
    onDone();
    if (entry.kind === 'page') void navigate({ to: entry.id as '/board' });
    else if (entry.kind === 'board') void navigate({ to: '/boards/$boardId', params: { boardId: entry.id } });
    else if (entry.kind === 'kpi')
      void navigate({ to: '/number', search: (old: object) => ({ ...readScope(old as Record<string, unknown>), kpi: entry.id }) });
    else if (isRecord(entry.kind)) void navigate({ to: '/records/$recordId', params: { recordId: entry.id } });
    else void navigate({ to: '/board', search: (old: object) => ({ ...readScope(old as Record<string, unknown>), [entry.kind]: entry.id }) });
  };
}

const isRecord = (kind: FindEntry['kind']): boolean => kind === 'account' || kind === 'product' || kind === 'opportunity';
