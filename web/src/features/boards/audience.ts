import type { BoardAudience, BoardHead } from '@leadline/contract';
import { useCallback } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';

/** As it is sent. */
export const audienceOf = (audience: BoardHead['audience']): BoardAudience =>
  audience.kind === 'team' ? { kind: 'team', teamId: audience.team.id } : audience;

/** Who sees a board, in words. */
export function useAudienceText(): (audience: BoardHead['audience']) => string {
  const { t } = useI18n();
  return useCallback(
    (audience) => (audience.kind === 'team' ? t('boards.for.team', { name: audience.team.name }) : t(`boards.for.${audience.kind}`)),
    [t],
  );
}
