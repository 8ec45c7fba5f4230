import type { LogEntry, LoggedEntry, LogResponse } from '@leadline/contract';
import { Button } from '@mantine/core';
import { IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useLogWords } from '#web/features/log/log-words.ts';
import classes from '#web/features/log/log.module.css';
import { useLogChange } from '#web/features/log/use-log.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { ApiError } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { AskFirst } from '#web/parts/ask-first.tsx';
import type { QueuedLog } from '#web/parts/log-queue/log-queue.ts';
import { useLogQueue } from '#web/parts/log-queue/use-log-queue.tsx';

interface WaitingListProps {
  readonly onMend: (queued: QueuedLog) => void;
}

/** What waits to be sent, and what was refused; what has just arrived. */
export function WaitingList({ onMend }: WaitingListProps) {
  const { t } = useI18n();
  const { waiting, refused, lastSent, sendNow } = useLogQueue();
  const arrived = lastSent === null || waiting.length > 0 ? null : lastSent.name;
  return (
    <div className={classes.queue}>
      <div role="status">{arrived === null ? null : <p className={classes.good}>{t('log.arrived', { name: arrived })}</p>}</div>
      {waiting.length > 0 ? (
        <section className={classes.waiting} aria-label={t('log.waiting', { count: waiting.length })}>
          <p className={classes.waitingHead} role="status">
            <IconCloudUp size={20} stroke={1.6} aria-hidden />
            {t('log.waiting', { count: waiting.length })}
            <Button variant="subtle" size="compact-md" className={classes.push} onClick={sendNow}>
              {t('log.sendNow')}
            </Button>
          </p>
          <ul className={classes.entries}>
            {waiting.map((one) => (
              <li key={one.key}>
                <Line entry={one.entry} name={one.name} />
              </li>
            ))}
          </ul>
          <p className={classes.small}>{t('log.waitingNote')}</p>
        </section>
      ) : null}
      {refused.map((one) => (
        <Refused key={one.key} queued={one} onMend={() => onMend(one)} />
      ))}
    </div>
  );
}

interface LastEntriesProps {
  readonly log: LogResponse | undefined;
  readonly onChange: (logged: LoggedEntry) => void;
}

/** What is there, to be corrected or taken back for a day. */
export function LastEntries({ log, onChange }: LastEntriesProps) {
  const { t } = useI18n();
  const [taken, setTaken] = useState<LoggedEntry | null>(null);
  return (
    <>
      <section aria-labelledby="log-last">
        <h2 id="log-last" className={classes.subtitle}>
          {t('log.last')}
        </h2>
        {log === undefined || log.entries.length === 0 ? <p className={classes.small}>{t('log.none')}</p> : null}
        <ul className={classes.entries}>
          {(log?.entries ?? []).map((one) => (
            <li key={one.id} className={classes.logged}>
              <Line entry={one.entry} name={one.with?.name ?? '–'} />
              {one.mayChange ? (
                <span className={classes.acts}>
                  <Button
                    variant="subtle"
                    size="compact-md"
                    onClick={() => onChange(one)}
                    aria-label={t('log.changeOf', { name: one.with?.name ?? '–' })}
                  >
                    {t('log.change')}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-md"
                    onClick={() => setTaken(one)}
                    aria-label={t('log.takeBackOf', { name: one.with?.name ?? '–' })}
                  >
                    {t('log.takeBack')}
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        {log !== undefined && log.entries.length > 0 ? <p className={classes.small}>{t('log.selfReported')}</p> : null}
      </section>
      {taken === null ? null : <TakeBack entry={taken} onClose={() => setTaken(null)} />}
    </>
  );
}

function Line({ entry, name }: { readonly entry: LogEntry; readonly name: string }) {
  const words = useLogWords();
  const { kind, status, outcome, startedAt } = entry;
  const result = status === 'completed' ? outcome : status;
  return (
    <span className={classes.name}>
      {name}
      <span className={classes.about}>
        {[words.kind(kind), ...(result === null ? [] : [words.result(kind, result)]), words.moment(startedAt)].join(' · ')}
      </span>
    </span>
  );
}

function Refused({ queued, onMend }: { readonly queued: QueuedLog; readonly onMend: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { drop } = useLogQueue();
  const { code, message, parameters } = queued.refused!;
  return (
    <section className={classes.refused} aria-label={t('log.refused')}>
      <p className={classes.waitingHead} role="alert">
        <IconCloudOff size={20} stroke={1.6} aria-hidden />
        {t('log.refused')}
      </p>
      <Line entry={queued.entry} name={queued.name} />
      <p>{errorText(new ApiError(400, code, message, parameters))}</p>
      <div className={classes.acts}>
        <Button variant="default" onClick={onMend}>
          {t('log.mend')}
        </Button>
        <Button variant="subtle" color="red" onClick={() => void drop(queued.key)}>
          {t('log.drop')}
        </Button>
      </div>
    </section>
  );
}

function TakeBack({ entry, onClose }: { readonly entry: LoggedEntry; readonly onClose: () => void }) {
  const { t } = useI18n();
  const change = useLogChange();
  return (
    <AskFirst
      title={t('log.takeBackTitle', { name: entry.with?.name ?? '–' })}
      text={t('log.takeBackText')}
      keep={t('log.cancel')}
      confirm={t('log.takeBack')}
      isPending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: entry.id, entry: null }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
