import type { ChatChannel, ChatChannelInput, ChatKind, ChatPlace } from '@leadline/contract';
import { locales, type Locale } from '@leadline/i18n';
import { Button, Modal, PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useSaveChannel } from '#web/features/chat-channels/use-channels.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import formClasses from '#web/parts/form-dialog.module.css';

export interface ChannelFormProps {
  /** None: a new one. */
  readonly channel: ChatChannel | undefined;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

interface Draft {
  readonly kind: ChatKind;
  readonly name: string;
  readonly url: string;
  readonly token: string;
  readonly chatId: string;
  readonly appId: string;
  readonly to: 'user' | 'group';
  readonly appSecret: string;
  readonly refreshToken: string;
  readonly teamId: string;
  readonly locale: Locale;
  readonly isOn: boolean;
}

const kinds = ['slack', 'teams', 'telegram', 'zalo'] as const;

function firstDraft(channel: ChatChannel | undefined, locale: Locale): Draft {
  return {
    ...{ kind: channel?.kind ?? 'slack', name: channel?.name ?? '', url: '', token: '', appSecret: '', refreshToken: '' },
    ...{ chatId: channel?.shown.chatId ?? '', appId: channel?.shown.appId ?? '', to: channel?.shown.to ?? 'user' },
    ...{ teamId: channel?.team?.id ?? '', locale: channel?.locale ?? locale, isOn: channel?.isOn ?? true },
  };
}

/** What is left empty of the secrets stays as it was. */
function placeOf({ kind, url, token, chatId, appId, to, appSecret, refreshToken }: Draft): ChatPlace {
  const given = <Name extends string>(name: Name, value: string) =>
    value.trim() === '' ? {} : ({ [name]: value } as { readonly [N in Name]: string });
  switch (kind) {
    case 'slack':
    case 'teams':
      return { kind, ...given('url', url) };
    case 'telegram':
      return { kind, chatId, ...given('token', token) };
    case 'zalo':
      return { kind, appId, to, chatId, ...given('appSecret', appSecret), ...given('refreshToken', refreshToken) };
  }
}

/** Where a chat is, with which right it is written to, and who reads there. */
export function ChannelForm({ channel, teams, onClose }: ChannelFormProps) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const save = useSaveChannel(channel?.id);
  const [draft, setDraft] = useState(() => firstDraft(channel, locale));
  const set = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { name, teamId, isOn } = draft;
    const input: ChatChannelInput = { name, place: placeOf(draft), teamId: teamId === '' ? null : teamId, locale: draft.locale, isOn };
    save.mutate(input, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={isPhone === true}
      title={t(channel ? 'channels.edit' : 'channels.add')}
      classNames={{ title: formClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} className={formClasses.form}>
        <div className={formClasses.fields}>
          <Select
            label={t('channels.form.kind')}
            disabled={channel !== undefined}
            allowDeselect={false}
            data={kinds.map((value) => ({ value, label: t(`channels.kind.${value}`) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind: (kind ?? draft.kind) as ChatKind })}
          />
          <TextInput
            label={t('channels.form.name')}
            required
            withAsterisk={false}
            maxLength={100}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <PlaceFields draft={draft} set={set} isNew={channel === undefined} />
          <Select
            className={formClasses.whole}
            label={t('channels.form.team')}
            description={t('channels.form.teamNote')}
            allowDeselect={false}
            searchable
            data={[{ value: '', label: t('channels.form.everybody') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
            value={draft.teamId}
            onChange={(teamId) => set({ teamId: teamId ?? '' })}
          />
          <Select
            label={t('channels.form.locale')}
            allowDeselect={false}
            data={locales.map((value) => ({ value, label: t(`common.language.${value}`) }))}
            value={draft.locale}
            onChange={(value) => set({ locale: (value ?? draft.locale) as Locale })}
          />
          <Switch label={t('channels.form.isOn')} checked={draft.isOn} onChange={(event) => set({ isOn: event.currentTarget.checked })} />
        </div>
        {save.error ? (
          <p className={formClasses.bad} role="alert">
            {errorText(save.error)}
          </p>
        ) : null}
        <div className={formClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('channels.form.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('channels.form.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface PlaceProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  readonly isNew: boolean;
}

function PlaceFields({ draft, set, isNew }: PlaceProps) {
  const { t } = useI18n();
  const { kind } = draft;
  const plain = (name: 'chatId' | 'appId') => (
    <TextInput
      label={t(`channels.form.${name}`)}
      required
      withAsterisk={false}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const secret = (name: 'url' | 'token' | 'appSecret' | 'refreshToken', note: string) => (
    <PasswordInput
      className={formClasses.whole}
      label={t(`channels.form.${name}`)}
      description={isNew ? note : `${note} ${t('channels.form.kept')}`}
      required={isNew}
      withAsterisk={false}
      autoComplete="off"
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  if (kind === 'slack' || kind === 'teams') return secret('url', t(`channels.form.urlNote.${kind}`));
  if (kind === 'telegram')
    return (
      <>
        {plain('chatId')}
        {secret('token', t('channels.form.tokenNote'))}
      </>
    );
  return (
    <>
      {plain('appId')}
      <Select
        label={t('channels.form.to.label')}
        allowDeselect={false}
        data={(['user', 'group'] as const).map((value) => ({ value, label: t(`channels.form.to.${value}`) }))}
        value={draft.to}
        onChange={(to) => set({ to: to === 'group' ? 'group' : 'user' })}
      />
      {plain('chatId')}
      {secret('appSecret', '')}
      {secret('refreshToken', t('channels.form.refreshNote'))}
    </>
  );
}
