import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { DemoResponse, LeaveDemoRequest, Organization } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/demo/demo.module.css';
import { OwnFields, proposedOwn } from '#web/features/demo/own-fields.tsx';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { scopeKeys } from '#web/lib/search.ts';

const noScope = Object.fromEntries(scopeKeys.map((key) => [key, undefined]));

/** Says what goes and what stays, asks who begins, and leads to the page that brings files in. */
export function LeaveDemoDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const demo = useQuery({
    queryKey: ['demo'],
    queryFn: ({ signal }) => callApi<DemoResponse>('/api/demo', { signal }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.isLoading ? 1_500 : false),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('demo.title')}
      classNames={{ title: classes.title ?? '' }}
      size={560}
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {demo.data ? <Leave demo={demo.data} onClose={onClose} /> : <div className={classes.space} />}
    </Modal>
  );
}

function Leave({ demo, onClose }: { readonly demo: DemoResponse; readonly onClose: () => void }) {
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [own, setOwn] = useState<LeaveDemoRequest>(() => proposedOwn(demo.ownSettings, locale));
  const leave = useMutation({
    mutationFn: () => callApi<Organization>('/api/demo/leave', { body: own }),
    onSuccess: async () => {
      await client.invalidateQueries();
      await navigate({ to: '/data', search: noScope });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    leave.mutate();
  };
  return (
    <form onSubmit={submit}>
      <p className={classes.text}>{t('demo.text')}</p>
      <OwnFields own={own} onChange={setOwn} />
      <dl className={classes.what}>
        <dt>{t('demo.goes')}</dt>
        <dd>{t('demo.goesText')}</dd>
        <dt>{t('demo.stays')}</dt>
        {demo.ownImports > 0 ? <dd>{t('demo.staysImports', { count: demo.ownImports })}</dd> : null}
        <dd>{t('demo.staysSent')}</dd>
      </dl>
      <p className={classes.note}>
        {t('demo.again')} <code className={classes.code}>{'npm start -- --data ./demo'}</code>
      </p>
      {demo.isLoading ? (
        <p className={classes.note} role="status">
          {t('demo.loading')}
        </p>
      ) : null}
      {leave.error ? (
        <p className={classes.bad} role="alert">
          {errorText(leave.error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose} disabled={leave.isPending}>
          {t('demo.cancel')}
        </Button>
        <Button type="submit" loading={leave.isPending} disabled={demo.isLoading}>
          {t('demo.confirm')}
        </Button>
      </div>
    </form>
  );
}
