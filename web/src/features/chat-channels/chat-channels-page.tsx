import type { ChatChannel, ChatChannelsResponse } from '@leadline/contract';
import { type MessageKey } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconMessages, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ChannelForm } from '#web/features/chat-channels/channel-form.tsx';
import classes from '#web/features/chat-channels/chat-channels.module.css';
import { useChannels, useRemoveChannel, useTestChannel } from '#web/features/chat-channels/use-channels.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { AskFirst } from '#web/parts/ask-first.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Chats boards and alerts may be sent to, who reads there, and whether they work. */
export function ChatChannelsPage() {
  const { t } = useI18n();
  const answer = useChannels();
  useTitle(t('channels.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <Channels all={answer.data} />;
}

function Channels({ all: { channels, teams } }: { readonly all: ChatChannelsResponse }) {
  const { t } = useI18n();
  const [edited, setEdited] = useState<ChatChannel | 'new'>();
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setEdited('new')}>
      {t('channels.add')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('channels.title')}</h1>
          <p className={classes.lead}>{t('channels.lead')}</p>
        </div>
        {channels.length > 0 ? add : null}
      </header>
      {channels.length === 0 ? (
        <Empty level={2} icon={IconMessages} title={t('channels.none')} text={t('channels.noneText')} action={add} />
      ) : (
        <div className={classes.panel}>
          <ul className={classes.list} aria-label={t('channels.title')}>
            {channels.map((channel) => (
              <ChannelItem key={channel.id} channel={channel} onEdit={() => setEdited(channel)} />
            ))}
          </ul>
        </div>
      )}
      {edited === undefined ? null : (
        <ChannelForm channel={edited === 'new' ? undefined : edited} teams={teams} onClose={() => setEdited(undefined)} />
      )}
    </div>
  );
}

function ChannelItem({ channel, onEdit }: { readonly channel: ChatChannel; readonly onEdit: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const test = useTestChannel(channel.id);
  const { name, kind, shown, team, isOn, error, used } = channel;
  const facts = [
    t(`channels.kind.${kind}`),
    shown.host ?? shown.chatId ?? '',
    team?.name ?? t('channels.form.everybody'),
    t('channels.used', { count: used }),
  ];
  const said = test.error ? errorText(test.error) : test.data ? (test.data.error?.message ?? t('channels.testGood')) : null;
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className={classes.note}>{[...facts, ...(isOn ? [] : [t('channels.off')])].filter(Boolean).join(' · ')}</span>
        {error === null || said !== null ? null : (
          <span className={classes.problem}>
            <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            {t(`error.${error}` as MessageKey, { reason: '', status: '', retryAfter: 0, code: '', host: '' })}
          </span>
        )}
        <span role="status" className={test.data?.error || test.error ? classes.problem : classes.good}>
          {said}
        </span>
      </div>
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="default"
          loading={test.isPending}
          aria-label={t('channels.testOf', { name })}
          onClick={() => test.mutate(undefined)}
        >
          {t('channels.test')}
        </Button>
        <Button size="compact-sm" variant="default" aria-label={t('channels.editOf', { name })} onClick={onEdit}>
          {t('channels.edit')}
        </Button>
        <Remove channel={channel} />
      </div>
    </li>
  );
}

function Remove({ channel: { id, name } }: { readonly channel: ChatChannel }) {
  const { t } = useI18n();
  const remove = useRemoveChannel(id);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="red" aria-label={t('channels.removeOf', { name })} onClick={() => setAsked(true)}>
        {t('channels.remove')}
      </Button>
      {isAsked ? (
        <AskFirst
          title={t('channels.removeAsk', { name })}
          text={t('channels.removeText')}
          keep={t('channels.keep')}
          confirm={t('channels.remove')}
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(undefined)}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
