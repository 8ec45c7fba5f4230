import type { BoardAnswer, BoardHead } from '@leadline/contract';
import { useCallback } from 'react';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { fetchBoard, useAddBoard } from '#web/parts/boards/use-boards.ts';

const longest = 120;

/** A copy belongs to the reader alone. */
export function useCopyBoard(): (board: Pick<BoardHead, 'id'>) => Promise<BoardAnswer> {
  const { t } = useI18n();
  const { mutateAsync } = useAddBoard();
  return useCallback(
    async ({ id }) => {
      const { title, folder, document } = await fetchBoard(id);
      const copied = t('boards.copyOf', { title }).slice(0, longest).trim();
      return mutateAsync({ key: formKey(), title: copied, folder, audience: { kind: 'own' }, isShared: false, document });
    },
    [t, mutateAsync],
  );
}
