import { Code } from '@mantine/core';
import type { Permission } from '@leadline/contract';
import { useState } from 'react';
import classes from '#web/features/api-reference/api-reference.module.css';
import { kindOf, type ApiRoute } from '#web/features/api-reference/list-routes.ts';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';

/** One route; opened it shows what it takes, and how it is asked. */
export function RouteItem({ route, server }: { readonly route: ApiRoute; readonly server: string }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={classes.route}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={classes.summary}>
          <code className={classes.method}>{route.method}</code>
          <code className={classes.path}>{route.path}</code>
          <span className={classes.who}>{whoText(t, route.operation['x-policy'])}</span>
        </summary>
        {isOpen ? <Details route={route} server={server} /> : null}
      </details>
    </li>
  );
}

function whoText(t: I18n['t'], policy: string): string {
  if (policy === 'anybody' || policy === 'signed_in') return t(`apiReference.who.${policy}`);
  return t('apiReference.who.permission', { permission: t(`access.permission.${policy as Permission}`) });
}

function Details({ route: { method, path, operation }, server }: { readonly route: ApiRoute; readonly server: string }) {
  const { t } = useI18n();
  const { parameters = [], requestBody } = operation;
  const body = requestBody?.content['application/json'];
  return (
    <div className={classes.details}>
      {parameters.length > 0 ? (
        <dl className={classes.fields}>
          {parameters.map((parameter) => (
            <div key={`${parameter.in} ${parameter.name}`} className={classes.field}>
              <dt>
                <code>{parameter.name}</code>
              </dt>
              <dd>
                {t(`apiReference.place.${parameter.in}`)}, {t(parameter.required ? 'apiReference.required' : 'apiReference.optional')},{' '}
                <code>{kindOf(parameter.schema)}</code>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <h3 className={classes.small}>{t('apiReference.example')}</h3>
      <Code block tabIndex={0}>
        {curlOf(method, `${server}${path}`, operation['x-policy'], body?.example)}
      </Code>
      {body ? (
        <details>
          <summary className={classes.faint}>{t('apiReference.schema')}</summary>
          <Code block tabIndex={0}>
            {JSON.stringify(body.schema, null, 2)}
          </Code>
        </details>
      ) : null}
    </div>
  );
}

function curlOf(method: string, url: string, policy: string, example: unknown): string {
  const shown = policy === 'anybody' ? [] : ["-H 'authorization: Bearer ll_…'"];
  const body = example === undefined ? [] : ["-H 'content-type: application/json'", `-d '${JSON.stringify(example, null, 2)}'`];
  return [`curl -X ${method} '${url}'`, ...shown, ...body].join(' \\\n  ');
}
