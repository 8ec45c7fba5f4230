import { Code, TextInput } from '@mantine/core';
import type { OpenApiDocument } from '@leadline/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import classes from '#web/features/api-reference/api-reference.module.css';
import { listRoutes } from '#web/features/api-reference/list-routes.ts';
import { RouteItem } from '#web/features/api-reference/route-item.tsx';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** What can be asked of this server, made from what the server checks requests with. */
export function ApiPage() {
  const { t } = useI18n();
  const answer = useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => callApi<OpenApiDocument>('/api/openapi.json', { signal }),
    staleTime: Infinity,
  });
  useTitle(t('apiReference.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Reference document={answer.data} />;
}

function Reference({ document }: { readonly document: OpenApiDocument }) {
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const all = useMemo(() => listRoutes(document), [document]);
  const routes = all.filter(({ path, method }) => `${method} ${path}`.toLowerCase().includes(sought.trim().toLowerCase()));
  const server = document.servers[0]!.url;
  return (
    <div className={classes.page}>
      <header>
        <h1 className={classes.title}>{t('apiReference.title')}</h1>
        <p className={classes.lead}>{t('apiReference.text')}</p>
        <p className={classes.links}>
          <Link to="/settings/tokens" className={linkClasses.link}>
            {t('apiReference.tokens')}
          </Link>
          <a className={linkClasses.link} href="/api/openapi.json" download>
            {t('apiReference.document')}
          </a>
        </p>
      </header>
      <section className={classes.try} aria-labelledby="api-try">
        <h2 id="api-try" className={classes.heading}>
          {t('apiReference.try')}
        </h2>
        <p className={classes.faint}>{t('apiReference.tryNote')}</p>
        <Code block tabIndex={0}>{`curl ${server}/api/query \\
  -H 'authorization: Bearer ll_…' -H 'content-type: application/json' \\
  -d '{"queries":[{"kpis":[{"id":"won_revenue"}],"period":{"kind":"this","grain":"month"},"by":["team"]}]}'`}</Code>
      </section>
      <TextInput
        label={t('apiReference.find')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        className={classes.find ?? ''}
      />
      <p className={classes.faint} role="status">
        {routes.length === 0 ? t('apiReference.none') : t('apiReference.found', { count: routes.length })}
      </p>
      <ul className={classes.routes}>
        {routes.map((route) => (
          <RouteItem key={`${route.method} ${route.path}`} route={route} server={server} />
        ))}
      </ul>
    </div>
  );
}
