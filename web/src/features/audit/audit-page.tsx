import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { AuditFilters } from '#web/features/audit/audit-filters.tsx';
import { AuditTools } from '#web/features/audit/audit-tools.tsx';
import { readAudit, type AuditSearch } from '#web/features/audit/audit-search.ts';
import classes from '#web/features/audit/audit.module.css';
import { EntryItem } from '#web/features/audit/entry-item.tsx';
import { useAudit } from '#web/features/audit/use-audit.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

const blank = { text: undefined, by: undefined, area: undefined, since: undefined, until: undefined };

/** Everything that was changed, to be searched. */
export function AuditPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [search, setSearch] = useState(readAudit(useSearch({ strict: false })));
  useTitle(t('audit.title'));
  const change = (next: AuditSearch) => {
    setSearch(next);
    void navigate({ to: '/audit', replace: true, resetScroll: false, search: (old: object) => ({ ...old, ...blank, ...next }) as never });
  };
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('audit.title')}</h1>
        <p className={classes.lead}>{t('audit.text')}</p>
      </header>
      <AuditFilters search={search} onChange={change} />
      <AuditTools search={search} />
      <Entries search={search} onReset={() => change({})} />
    </div>
  );
}

function Entries({ search, onReset }: { readonly search: AuditSearch; readonly onReset: () => void }) {
  const { t } = useI18n();
  const list = useAudit(useDeferredValue(search));
  if (list.error && !list.data) return <PageError error={list.error} reset={() => void list.refetch()} />;
  if (!list.data) return <PageWait label={t('app.wait.page')} />;
  const entries = list.data.pages.flatMap((page) => page.entries);
  const isNarrowed = Object.keys(search).length > 0;
  if (entries.length === 0 && !list.hasNextPage)
    return (
      <Empty
        level={2}
        icon={IconFileSearch}
        title={t('audit.none')}
        text={t('audit.noneText')}
        action={
          isNarrowed ? (
            <Button variant="default" onClick={onReset}>
              {t('audit.reset')}
            </Button>
          ) : null
        }
      />
    );
  return (
    <>
      <ol className={classes.entries} aria-label={t('audit.title')} aria-busy={list.isPlaceholderData}>
        {entries.map((entry) => (
          <EntryItem key={entry.seq} entry={entry} />
        ))}
      </ol>
      {list.hasNextPage ? (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t(search.text === undefined ? 'audit.more' : 'audit.searchOn')}
        </Button>
      ) : null}
    </>
  );
}
