import type { BoardScope, DeliveryState, NamedReader, Sending, SendingsResponse } from '@leadline/contract';
import { deliveryStates } from '@leadline/contract/values';
import { formatDate, type MessageKey } from '@leadline/i18n';
import { Button, Switch } from '@mantine/core';
import { IconMailFast } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AllSendings } from '#web/features/sendings/all-sendings.tsx';
import classes from '#web/features/sendings/sendings-page.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { BoardsTabs } from '#web/parts/boards/boards-tabs.tsx';
import { rhythmText } from '#web/parts/sendings/rhythm-text.ts';
import { SendingDialog } from '#web/parts/sendings/sending-dialog.tsx';
import { useChangeSending, useRemoveSending, useSendings, useStopSending } from '#web/parts/sendings/use-sendings.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Boards that are sent again and again: those the reader gets, and those they set up (S2-72). */
export function SendingsPage() {
  const { t } = useI18n();
  useTitle(t('sendings.title'));
  const answer = useSendings();
  const administers = useMay('settings.write');
  return (
    <div className={classes.page}>
      <BoardsTabs />
      {answer.data ? (
        <Sendings all={answer.data} />
      ) : answer.error ? (
        <PageError error={answer.error} reset={() => void answer.refetch()} />
      ) : (
        <PageWait label={t('app.wait.page')} />
      )}
      {administers && answer.data ? <AllSendings /> : null}
    </div>
  );
}

function Sendings({ all }: { readonly all: SendingsResponse }) {
  const { t } = useI18n();
  return (
    <>
      <header>
        <h1 className={classes.title}>{t('sendings.title')}</h1>
        <p className={classes.note}>{t('sendings.lead')}</p>
      </header>
      {all.mail === 'ready' ? null : <p className={classes.warning}>{t(`sendings.form.${all.mail}`)}</p>}
      {all.sendings.length === 0 ? (
        <Empty
          level={2}
          icon={IconMailFast}
          title={t('sendings.none')}
          text={t('sendings.noneText')}
          action={
            <Link to="/boards" className={linkClasses.link}>
              {t('sendings.toBoards')}
            </Link>
          }
        />
      ) : (
        <div className={classes.panel}>
          <ul className={classes.lines} aria-label={t('sendings.title')}>
            {all.sendings.map((sending) => (
              <SendingLine key={sending.id} sending={sending} timezone={all.timezone} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function readerText({ t }: I18n, { name, stopped }: NamedReader): string {
  return stopped === null ? name : t(`sendings.line.reader.${stopped}`, { name });
}

/** `3 sent · 1 not delivered`. */
function lastText({ t, locale }: I18n, last: NonNullable<Sending['last']>): string {
  const counted = deliveryStates.filter((state: DeliveryState) => (last.counts[state] ?? 0) > 0);
  const told = counted.map((state) => t(`sendings.line.state.${state}`, { count: last.counts[state] ?? 0 }));
  return t('sendings.line.last', { day: formatDate(locale, last.on), text: told.join(', ') });
}

function SendingLine({ sending, timezone }: { readonly sending: Sending; readonly timezone: string }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { boardId, boardTitle, owner, rhythm, at, next, isOn, ended, endedWhy, stopped, readers, channel, last } = sending;
  const facts = [
    ...(owner === null ? [] : [t('sendings.line.setUpBy', { name: owner })]),
    ...(next === null || stopped !== null ? [] : [t('sendings.line.next', { day: formatDate(locale, next) })]),
    timezone.replaceAll('_', ' '),
  ];
  return (
    <li className={classes.line} data-off={!isOn || stopped !== null || undefined}>
      <div className={classes.what}>
        <Link to="/boards/$boardId" params={{ boardId }} className={classes.name}>
          <bdi>{boardTitle}</bdi>
        </Link>
        <span>{rhythmText(i18n, rhythm, at)}</span>
        {ended === null ? null : <span className={classes.problem}>{t(`sendings.line.ended.${ended}`)}</span>}
        {endedWhy === null ? null : <span className={classes.note}>{t('sendings.line.endedWhy', { reason: endedWhy })}</span>}
        {stopped === null ? null : <span className={classes.problem}>{t(`sendings.line.mine.${stopped}`)}</span>}
        <span className={classes.note}>{facts.join(' · ')}</span>
        {readers.length === 0 ? null : (
          <span className={classes.note}>{t('sendings.line.to', { names: readers.map((reader) => readerText(i18n, reader)).join(', ') })}</span>
        )}
        {channel === null ? null : (
          <span className={classes.note}>{t('sendings.line.chat', { name: `${channel.name} (${t(`channels.kind.${channel.kind}`)})` })}</span>
        )}
        {last === null ? null : <LastLine last={last} />}
      </div>
      <Acts sending={sending} />
    </li>
  );
}

function LastLine({ last }: { readonly last: NonNullable<Sending['last']> }) {
  const i18n = useI18n();
  return (
    <span className={classes.note}>
      {lastText(i18n, last)}
      {last.error === null ? '' : ` – ${i18n.t(`error.${last.error}` as MessageKey, { reason: '', status: '', retryAfter: 0 })}`}
    </span>
  );
}

function Acts({ sending }: { readonly sending: Sending }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useChangeSending(sending.id);
  const remove = useRemoveSending(sending.id);
  const stop = useStopSending(sending.id);
  const [isOpen, setOpen] = useState(false);
  const { boardTitle: name, isForMe, stopped, owner, isOn, ended } = sending;
  const isMine = owner === null;
  const isOver = ended === 'board' || ended === 'administrator';
  const error = change.error ?? remove.error ?? stop.error;
  const { rhythm, at, scope, file, readers, channel } = sending;
  const input = { rhythm, at, scope, file, readers: readers.map(({ kind, id }) => ({ kind, id })), channelId: channel?.id ?? null };
  return (
    <div className={classes.acts}>
      {isMine ? (
        <Switch
          checked={isOn}
          label={t('sendings.act.on')}
          aria-label={t('sendings.act.onOf', { name })}
          disabled={change.isPending || isOver}
          onChange={() => change.mutate({ ...input, isOn: !isOn })}
        />
      ) : null}
      {isForMe ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={stop.isPending}
          aria-label={t(stopped === null ? 'sendings.act.stopOf' : 'sendings.act.resumeOf', { name })}
          onClick={() => stop.mutate(stopped === null)}
        >
          {t(stopped === null ? 'sendings.act.stop' : 'sendings.act.resume')}
        </Button>
      ) : null}
      {isMine && !isOver ? (
        <Button size="compact-sm" variant="default" aria-label={t('sendings.act.changeOf', { name })} onClick={() => setOpen(true)}>
          {t('sendings.act.change')}
        </Button>
      ) : null}
      {isMine ? (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={remove.isPending}
          aria-label={t('sendings.act.removeOf', { name })}
          onClick={() => remove.mutate(undefined)}
        >
          {t('sendings.act.remove')}
        </Button>
      ) : null}
      {error ? (
        <span role="alert" className={classes.problem}>
          {errorText(error)}
        </span>
      ) : null}
      {isOpen ? (
        <SendingDialog boardId={sending.boardId} boardTitle={name} scope={scope as BoardScope} sending={sending} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  );
}
