import type { LogAnswer } from '@leadline/contract';
import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { put, readAllOf, remove } from '#web/lib/offline/database.ts';
import { startWorker } from '#web/lib/offline/start-worker.ts';
import { sessionKey, useAccount } from '#web/lib/session.ts';
import { stateKey } from '#web/lib/state.ts';
import classes from '#web/parts/log-queue/log-queue.module.css';
import { makeLogQueue, waitAfter, type QueuedLog, type QueueStore } from '#web/parts/log-queue/log-queue.ts';

export interface LogQueueState {
  readonly waiting: readonly QueuedLog[];
  readonly refused: readonly QueuedLog[];
  /** The one that was sent last, while this page is open. */
  readonly lastSent: QueuedLog | null;
  readonly add: (form: Pick<QueuedLog, 'key' | 'entry' | 'name'>) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
  readonly sendNow: () => void;
  /** Goes at once, or asks first where something was not sent yet. */
  readonly askToLeave: (leave: () => void) => void;
}

/** Who does not answer within so many milliseconds is asked again. */
const longestMs = 30_000;
const Context = createContext<LogQueueState | null>(null);
export const logKey = ['log'] as const;

const store: QueueStore = { all: () => readAllOf<QueuedLog>('queue'), put: (one) => put('queue', one), remove: (key) => remove('queue', key) };

async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('leadline-log', work);
}

/** Keeps forms until they are there: sends when the network returns, when the page is looked at again, and from time to time. */
export function LogQueueProvider({ children }: { readonly children: ReactNode }) {
  const account = useAccount();
  const client = useQueryClient();
  const [all, setAll] = useState<readonly QueuedLog[]>([]);
  const [lastSent, setLastSent] = useState<QueuedLog | null>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tries = useRef(0);

  const queue = useMemo(
    () =>
      makeLogQueue({
        account: account.id,
        store,
        alone,
        now: () => new Date(),
        send: (key, entry) => callApi<LogAnswer>('/api/log', { body: { key, entry }, signal: AbortSignal.timeout(longestMs) }),
      }),
    [account.id],
  );
  const show = useCallback(() => queue.list().then(setAll, () => undefined), [queue]);

  const sendNow = useCallback(() => {
    clearTimeout(timer.current);
    void queue.sendAll().then(
      ({ sent, stopped }) => {
        if (sent.length > 0) {
          setLastSent(sent.at(-1)!);
          for (const queryKey of [logKey, ['next-steps'], stateKey]) void client.invalidateQueries({ queryKey });
        }
        if (stopped === 'signed_out') void client.invalidateQueries({ queryKey: sessionKey });
        tries.current = stopped === 'unheard' ? tries.current + 1 : 0;
        if (stopped === 'unheard') timer.current = setTimeout(sendNow, waitAfter(tries.current - 1));
        return show();
      },
      () => undefined,
    );
  }, [queue, client, show]);

  useEffect(() => {
    if (account.person === null) return undefined;
    void startWorker();
    void show().then(sendNow);
    const again = (): void => {
      tries.current = 0;
      if (document.visibilityState === 'visible') sendNow();
    };
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [account.person, show, sendNow]);

  const value = useMemo<LogQueueState>(
    () => ({
      waiting: all.filter(({ refused }) => refused === null),
      refused: all.filter(({ refused }) => refused !== null),
      lastSent,
      add: async (form) => {
        await queue.add(form);
        await show();
        sendNow();
      },
      drop: async (key) => {
        await queue.remove(key);
        await show();
      },
      sendNow,
      askToLeave: (leave) => (all.length === 0 ? leave() : setLeaving(() => leave)),
    }),
    [all, lastSent, queue, show, sendNow],
  );
  return (
    <Context value={value}>
      {children}
      {leaving === null ? null : (
        <LeaveDialog
          count={all.length}
          onStay={() => setLeaving(null)}
          onKeep={() => {
            setLeaving(null);
            leaving();
          }}
          onDrop={() => {
            setLeaving(null);
            void Promise.all(all.map(({ key }) => queue.remove(key))).then(leaving);
          }}
        />
      )}
    </Context>
  );
}

interface LeaveDialogProps {
  readonly count: number;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

function LeaveDialog({ count, onStay, onKeep, onDrop }: LeaveDialogProps) {
  const { t } = useI18n();
  return (
    <Modal opened onClose={onStay} title={t('log.leave.title', { count })} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <p className={classes.text}>{t('log.leave.text')}</p>
      <div className={classes.ways}>
        <Button onClick={onStay} data-autofocus>
          {t('log.leave.stay')}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {t('log.leave.keep')}
        </Button>
        <Button variant="subtle" color="red" onClick={onDrop}>
          {t('log.leave.drop')}
        </Button>
      </div>
    </Modal>
  );
}

export function useLogQueue(): LogQueueState {
  const state = use(Context);
  if (!state) throw new Error('useLogQueue outside of LogQueueProvider');
  return state;
}
