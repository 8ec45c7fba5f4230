import type { OwnAccountResponse } from '@leadline/contract';
import { Radio, Stack, Switch } from '@mantine/core';
import classes from '#web/features/account/account.module.css';
import { useOwnChange } from '#web/features/account/use-own-account.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

/** Where the first name mostly comes last. */
const lastWord: ReadonlySet<string> = new Set(['hu', 'vi']);

/** Whether walls say one's first name beside a deal one has won. Which word of the name that is differs between languages: the person says it. */
export function WinNamePanel({ winName }: { readonly winName: NonNullable<OwnAccountResponse['winName']> }) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const choose = useOwnChange((word: number | null) => callApi('/api/account/win-name', { method: 'PUT', body: { word } }));
  const { words, shown, isForbidden } = winName;
  if (words.length === 0) return null;
  const usual = lastWord.has(locale) ? words.length : 1;
  return (
    <Panel level={2} title={t('ownAccount.wins.title')} note={t(isForbidden ? 'ownAccount.wins.forbidden' : 'ownAccount.wins.note')}>
      <Stack gap="md">
        <Switch
          label={t('ownAccount.wins.show')}
          checked={shown !== null}
          disabled={choose.isPending}
          onChange={(event) => choose.mutate(event.currentTarget.checked ? usual : null)}
        />
        {shown === null || words.length === 1 ? null : (
          <Radio.Group label={t('ownAccount.wins.word')} value={String(shown)} onChange={(word) => choose.mutate(Number(word))}>
            <Stack gap="xs" mt="xs">
              {words.map((word, at) => (
                <Radio key={`${at} ${word}`} value={String(at + 1)} label={word} disabled={choose.isPending} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Stack>
      {choose.error ? (
        <p className={classes.bad} role="alert">
          {errorText(choose.error)}
        </p>
      ) : null}
    </Panel>
  );
}
