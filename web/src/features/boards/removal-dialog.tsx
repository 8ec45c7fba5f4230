import type { BoardAnswer } from '@leadline/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTellRemoved } from '#web/features/boards/removed-board.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { AskFirst } from '#web/parts/ask-first.tsx';
import { useRemoveBoard } from '#web/parts/boards/use-boards.ts';

/** Asks before a board goes away from its own page: who loses it, and how it comes back. */
export function RemovalDialog({ board, onClose }: { readonly board: BoardAnswer; readonly onClose: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const remove = useRemoveBoard();
  const tell = useTellRemoved();
  const { id, title, audience } = board;
  const who = audience.kind === 'team' ? t('boards.removal.team', { name: audience.team.name }) : t(`boards.removal.${audience.kind}`);
  const confirm = (): void =>
    remove.mutate(
      { id, isRemoved: true },
      {
        onSuccess: () => {
          tell({ id, title });
          void navigate({ to: '/boards' });
        },
      },
    );
  return (
    <AskFirst
      title={t('boards.removal.title', { name: title })}
      text={`${who} ${t('boards.removal.also')}`}
      keep={t('boards.removal.keep')}
      confirm={t('boards.remove')}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
