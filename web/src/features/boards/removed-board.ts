import type { BoardHead } from '@leadline/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

const key = ['removed-board'];
export type RemovedBoard = Pick<BoardHead, 'id' | 'title'>;

/** Tells the list of boards what was removed a moment ago on its own page, so that it can be brought back there. */
export function useTellRemoved(): (board: RemovedBoard) => void {
  const client = useQueryClient();
  return (board) => void client.setQueryData<RemovedBoard>(key, board);
}

/** What was removed last, here or on its own page. */
export function useRemovedBoard(): readonly [RemovedBoard | undefined, (board: RemovedBoard | undefined) => void] {
  const client = useQueryClient();
  const [removed, setRemoved] = useState(() => client.getQueryData<RemovedBoard>(key));
  return [
    removed,
    (board) => {
      client.removeQueries({ queryKey: key });
      setRemoved(board);
    },
  ];
}
