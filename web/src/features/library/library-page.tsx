import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { CatalogKpi } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import classes from '#web/features/library/library.module.css';
import { fold } from '#web/lib/fold.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useCatalog } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

const groups = ['results', 'activity', 'growth', 'customers'] as const;

/** What every number means: name, one sentence, formula in words. */
export function LibraryPage() {
  const { t } = useI18n();
  const catalog = useCatalog();
  const [asked, setAsked] = useState('');
  useTitle(t('app.library.title'));
  const found = useFound(catalog.data?.kpis ?? [], asked);
  if (catalog.error) return <PageError error={catalog.error} reset={() => void catalog.refetch()} />;
  if (!catalog.data) return <PageWait label={t('app.wait.page')} />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('app.library.title')}</h1>
        <p className={classes.lead}>{t('app.library.text')}</p>
        <TextInput
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
          placeholder={t('app.library.search')}
          aria-label={t('app.library.search')}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          maw={360}
        />
      </header>
      {groups.map((group) => (
        <Group key={group} title={t(`app.library.group.${group}`)} items={found.filter((item) => item.kind === 'kpi' && item.group === group)} />
      ))}
      <Group title={t('app.library.metrics')} items={found.filter((item) => item.kind === 'metric')} />
      {found.length === 0 ? <p>{t('app.library.none', { asked })}</p> : null}
    </div>
  );
}

function useFound(items: readonly CatalogKpi[], asked: string): readonly CatalogKpi[] {
  const words = useKpiWords();
  return useMemo(() => {
    const search = fold(asked.trim());
    return search === '' ? items : items.filter(({ id }) => fold(`${words.name(id)} ${words.sentence(id)} ${id}`).includes(search));
  }, [items, asked, words]);
}

function Group({ title, items }: { readonly title: string; readonly items: readonly CatalogKpi[] }) {
  const { t } = useI18n();
  const words = useKpiWords();
  if (items.length === 0) return null;
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <ul className={classes.list}>
        {items.map(({ id }) => (
          <li key={id} id={id} className={classes.item}>
            <h3 className={classes.name}>
              <Link to="/number" search={{ kpi: id }} className={classes.link} title={t('app.library.open')}>
                {words.name(id)}
              </Link>
            </h3>
            {words.sentence(id) === '' ? null : <p className={classes.sentence}>{words.sentence(id)}</p>}
            <Remark name={t('app.library.formula')} text={words.formula(id)} />
            <Remark name={t('app.library.reading')} text={words.reading(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remark({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <p className={classes.formula}>
      <span>{name}</span> {text}
    </p>
  );
}
