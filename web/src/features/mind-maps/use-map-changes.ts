import type { MindMapAnswer, MindMapNode, MindMapOperation } from '@leadline/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { applied } from '#web/features/mind-maps/mind-tree.ts';
import { ApiError, callApi } from '#web/lib/api.ts';
import { formKey } from '#web/lib/form-key.ts';
import { isBusy, retryDelay } from '#web/lib/retry.ts';
import { keyOfMap, newest, pathOfMap } from '#web/parts/mind-maps/use-mind-maps.ts';

interface Pending {
  readonly key: string;
  readonly operation: MindMapOperation;
}

/** What the server did not take: nothing of it is lost. */
export interface Refusal extends Pending {
  readonly error: Error;
}

export interface MapChanges {
  /** The map with what is on its way. */
  readonly nodes: readonly MindMapNode[];
  /** @returns the key; of a new node it is the id */
  readonly make: (operation: MindMapOperation) => string;
  readonly refusals: readonly Refusal[];
  readonly settle: (key: string) => void;
  readonly isWaiting: boolean;
  /** Nobody answers just now; it is tried again. */
  readonly isOffline: boolean;
}

/** Whether asking again may help: nobody answered, or has too much to do. */
const mayHelp = (error: unknown): boolean => !(error instanceof ApiError) || error.status === 0 || error.status >= 500 || isBusy(error);

/**
 * Changes go one after the other and are shown at once; each is sent until it is answered, always with its key, so that it is made once. What
 * is refused goes out of what is shown and is told.
 */
export function useMapChanges(map: MindMapAnswer): MapChanges {
  const client = useQueryClient();
  const [known, setKnown] = useState(map);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isOffline, setOffline] = useState(false);
  const sending = useRef<string | null>(null);
  const latest = useRef(pending);
  const isGone = useRef(false);
  const base = newest(known, map);
  const first = pending[0];

  useEffect(() => {
    latest.current = pending;
  }, [pending]);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  useEffect(() => {
    if (first === undefined || sending.current === first.key) return;
    sending.current = first.key;
    const done = (answer: MindMapAnswer | null): void => {
      setOffline(false);
      if (answer) {
        client.setQueryData<MindMapAnswer>(keyOfMap(map.id), (old) => newest(old, answer));
        setKnown((old) => newest(old, answer));
      } else void client.invalidateQueries({ queryKey: keyOfMap(map.id) });
      setPending(([, ...rest]) => (answer ? rest.map((one) => onTop(one, first, answer)) : rest));
      // Whoever has gone to another page has still said what they said.
      if (isGone.current) void sendAll(map.id, latest.current.slice(1));
    };
    sendUntilAnswered(map.id, first, () => setOffline(true)).then(done, (error: Error) => {
      setRefusals((old) => [...old, { ...first, error }]);
      done(null);
    });
  }, [first, client, map.id]);

  const make = useCallback((operation: MindMapOperation): string => {
    const key = formKey();
    setPending((old) => [...old, { key, operation }]);
    return key;
  }, []);
  const settle = useCallback((key: string) => setRefusals((old) => old.filter((one) => one.key !== key)), []);
  const nodes = useMemo(() => pending.reduce((all, { key, operation }) => applied(all, key, operation), base.nodes), [pending, base]);
  return { nodes, make, refusals, settle, isWaiting: pending.length > 0, isOffline };
}

async function sendUntilAnswered(map: string, { key, operation }: Pending, onTrouble: () => void): Promise<MindMapAnswer> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await callApi<MindMapAnswer>(`${pathOfMap(map)}/changes`, { body: { key, operation } });
    } catch (error) {
      if (!mayHelp(error)) throw error;
      if (!isBusy(error)) onTrouble();
      await new Promise((resolve) => setTimeout(resolve, retryDelay(failures, error)));
    }
  }
}

async function sendAll(map: string, all: readonly Pending[]): Promise<void> {
  for (const one of all) await sendUntilAnswered(map, one, () => undefined).catch(() => undefined);
}

/** A later change of the same node was made on top of this one. */
function onTop(later: Pending, { operation: done }: Pending, answer: MindMapAnswer): Pending {
  const { operation } = later;
  if (!('edition' in operation) || !('nodeId' in done) || done.nodeId !== operation.nodeId) return later;
  const edition = answer.nodes.find(({ id }) => id === operation.nodeId)?.edition ?? operation.edition;
  return { ...later, operation: { ...operation, edition } };
}
