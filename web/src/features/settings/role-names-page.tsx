import { Button, TextInput } from '@mantine/core';
import type { RoleNames } from '@leadline/contract';
import { workRoles } from '@leadline/contract/values';
import { locales } from '@leadline/i18n';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/settings/settings.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { ownWordsKey } from '#web/lib/own-words.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** The organisation's own words for its roles, in each language. */
export function RoleNamesPage() {
  const { t } = useI18n();
  const names = useQuery({
    queryKey: [...ownWordsKey, 'edit'],
    queryFn: ({ signal }) => callApi<RoleNames>('/api/role-names', { signal }),
    gcTime: 0,
  });
  useTitle(t('settings.roles.title'));
  if (names.error) return <PageError error={names.error} reset={() => void names.refetch()} />;
  if (!names.data) return <PageWait label={t('app.wait.page')} />;
  return <RoleForm names={names.data} />;
}

type Draft = Readonly<Record<string, Readonly<Record<string, string>>>>;

function RoleForm({ names }: { readonly names: RoleNames }) {
  const { t, word, locale } = useI18n();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => names as Draft);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const save = useMutation({
    mutationFn: () => callApi<RoleNames>('/api/role-names', { method: 'PUT', body: filled(draft) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ownWordsKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.page} onSubmit={submit}>
      <header>
        <h1 className={classes.title}>{t('settings.roles.title')}</h1>
        <p>{t('settings.roles.note')}</p>
      </header>
      {workRoles.map((role) => (
        <Panel key={role} level={2} title={word(`settings.roles.usual.${role}`, role)}>
          <div className={classes.row}>
            {locales.map((language) => (
              <TextInput
                key={language}
                label={languages.of(language) ?? language}
                maxLength={80}
                value={draft[role]?.[language] ?? ''}
                onChange={(event) => setDraft({ ...draft, [role]: { ...draft[role], [language]: event.currentTarget.value } })}
              />
            ))}
          </div>
        </Panel>
      ))}
      <div className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('app.save')}
        </Button>
        <span role="status">{save.isSuccess ? t('app.saved') : ''}</span>
        {save.error ? (
          <span role="alert" className={classes.bad}>
            {errorText(save.error)}
          </span>
        ) : null}
      </div>
    </form>
  );
}

/** Without what was left empty. */
function filled(draft: Draft): RoleNames {
  const roles = Object.entries(draft).map(
    ([role, words]) => [role, Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))] as const,
  );
  return Object.fromEntries(roles.filter(([, words]) => Object.keys(words).length > 0)) as RoleNames;
}
