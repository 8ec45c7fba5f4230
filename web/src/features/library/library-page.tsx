import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import type { LibraryKpi } from '@leadline/contract';
import { listKeys } from '@leadline/i18n';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { KpiLine } from '#web/features/library/kpi-line.tsx';
import { LibraryFilters } from '#web/features/library/library-filters.tsx';
import classes from '#web/features/library/library.module.css';
import { readLibrary, themes, type LibrarySearch } from '#web/features/library/library-search.ts';
import { useArrowKeys } from '#web/features/library/use-arrow-keys.ts';
import { useShelf, type Shelf } from '#web/features/library/use-shelf.ts';
import { WeCall } from '#web/features/library/we-call.tsx';
import { useEveryLanguage } from '#web/lib/every-language.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { ExpertSwitch } from '#web/parts/expert-switch.tsx';
import { useLibrary } from '#web/parts/library-queries.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import linkClasses from '#web/ui/link.module.css';

/** All KPIs: found by name, by other words for it, or by the question it answers. */
export function LibraryPage() {
  const { t, locale } = useI18n();
  const library = useLibrary();
  useTitle(t('library.title'));
  const inOrder = useMemo(() => sortKpis(library.data?.kpis ?? [], listKeys(locale, 'kpiQuestion')), [library.data, locale]);
  if (library.error) return <PageError error={library.error} reset={() => void library.refetch()} />;
  if (!library.data) return <PageWait label={t('app.wait.page')} />;
  return <Library all={inOrder} />;
}

/** In the order the questions are written in: what matters first, one's own at the end. */
function sortKpis(kpis: readonly LibraryKpi[], order: readonly string[]): readonly LibraryKpi[] {
  const place = new Map(order.map((id, at) => [id, at]));
  return kpis.toSorted((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
}

function Library({ all }: { readonly all: readonly LibraryKpi[] }) {
  const navigate = useNavigate();
  const raw = useSearch({ strict: false });
  const search = readLibrary(raw as Record<string, unknown>);
  const [asked, setAsked] = useState(search.q ?? '');
  const languages = useEveryLanguage(asked !== '');
  const deferred = useDeferredValue(asked);
  const { q: _asked, ...filters } = search;
  const shelf = useShelf(all, useStable({ ...filters, ...(deferred.trim() === '' ? {} : { q: deferred }) }), languages);
  const onKeys = useArrowKeys();
  const set = (next: LibrarySearch) => {
    void navigate({ to: '/library', replace: true, resetScroll: false, search: (old: object) => ({ ...blank, ...scopeOf(old), ...next }) as never });
  };
  const ask = (text: string) => {
    setAsked(text);
    set({ ...filters, ...(text.trim() === '' ? {} : { q: text }) });
  };
  const reset = () => {
    setAsked('');
    set({});
  };
  return (
    <div className={classes.page} onKeyDown={onKeys}>
      <Head count={all.filter((kpi) => kpi.kind === 'kpi' && !kpi.isArchived).length} />
      <SearchField value={asked} onChange={ask} />
      <LibraryFilters all={all} search={search} onChange={set} />
      {asked.trim() === '' ? null : <WeCall asked={asked} kpis={all.map(({ id }) => id)} languages={languages} />}
      <Found shelf={shelf} asked={deferred} onReset={reset} />
      <footer className={classes.foot}>
        <ExpertSwitch />
      </footer>
    </div>
  );
}

const blank = { q: undefined, theme: undefined, kind: undefined, role: undefined, data: undefined };
const scopeOf = (old: object) => Object.fromEntries(Object.entries(old).filter(([key]) => !(key in blank)));

/** The same object as long as it says the same. */
function useStable<T>(value: T): T {
  const text = JSON.stringify(value);
  const [kept, setKept] = useState({ text, value });
  if (kept.text !== text) setKept({ text, value });
  return kept.text === text ? kept.value : value;
}

function Head({ count }: { readonly count: number }) {
  const { t } = useI18n();
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{t('library.title')}</h1>
        <p className={classes.lead}>{t('library.text', { count })}</p>
      </div>
      <nav className={classes.doors} aria-label={t('library.title')}>
        <Link to="/glossary" className={linkClasses.link}>
          {t('library.glossary')}
        </Link>
        <Link to="/reading" className={linkClasses.link}>
          {t('reading.title')}
        </Link>
        <Link to="/templates" className={linkClasses.link}>
          {t('library.templates')}
        </Link>
        <Link to="/settings/stages" className={linkClasses.link}>
          {t('library.stages')}
        </Link>
        <Button component={Link} to="/library/new" size="sm" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('library.newKpi')}
        </Button>
      </nav>
    </header>
  );
}

function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <TextInput
      ref={field}
      type="text"
      inputMode="search"
      size="md"
      className={classes.search}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') clear();
      }}
      data-keys="field"
      placeholder={t('library.search')}
      aria-label={t('library.search')}
      maxLength={200}
      leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
      rightSection={
        value === '' ? null : (
          <ActionIcon aria-label={t('library.clear')} onClick={clear}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )
      }
    />
  );
}

interface FoundProps {
  readonly shelf: Shelf;
  readonly asked: string;
  readonly onReset: () => void;
}

function Found({ shelf, asked, onReset }: FoundProps) {
  const { t } = useI18n();
  const { kpis, isSearching } = shelf;
  if (kpis.length === 0) {
    return (
      <div className={classes.none}>
        <p>{isSearching ? `${t('library.none', { asked: asked.trim() })} ${t('library.noneText')}` : t('library.noneFilter')}</p>
        <Button variant="default" onClick={onReset}>
          {t('library.reset')}
        </Button>
      </div>
    );
  }
  if (isSearching) {
    return (
      <section className={classes.group}>
        <h2 className={classes.found} role="status">
          {t('library.found', { count: kpis.length })}
        </h2>
        <ul className={classes.answers}>
          {kpis.map((kpi) => (
            <KpiLine key={kpi.id} kpi={kpi} asked={asked} />
          ))}
        </ul>
      </section>
    );
  }
  const metrics = kpis.filter((kpi) => kpi.kind === 'metric');
  return (
    <>
      {themes.map((theme) => (
        <Group key={theme} title={t(`library.group.${theme}`)} kpis={kpis.filter((kpi) => kpi.kind === 'kpi' && kpi.group === theme)} />
      ))}
      <Group title={t('library.metrics')} note={t('library.measuresText')} kpis={metrics} />
    </>
  );
}

function Group({ title, note, kpis }: { readonly title: string; readonly note?: string; readonly kpis: readonly LibraryKpi[] }) {
  if (kpis.length === 0) return null;
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.groupTitle}>
        {title} <span className={classes.count}>{kpis.length}</span>
      </h2>
      {note ? <p className={classes.note}>{note}</p> : null}
      <ul className={classes.list}>
        {kpis.map((kpi) => (
          <KpiLine key={kpi.id} kpi={kpi} />
        ))}
      </ul>
    </section>
  );
}
