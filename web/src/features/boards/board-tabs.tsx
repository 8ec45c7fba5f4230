import type { BoardDocument } from '@leadline/contract';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useBoardNavigation } from '#web/features/boards/board-scope.ts';
import classes from '#web/features/boards/boards.module.css';
import { tabsOf } from '#web/features/boards/use-arrangement.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { splitWhere } from '#web/lib/search.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useMemberName } from '#web/parts/member-picker.tsx';

export function BoardTabs({ document, shown }: { readonly document: Pick<BoardDocument, 'sections'>; readonly shown: string | null }) {
  const { t } = useI18n();
  const tabs = tabsOf(document);
  if (tabs.length < 2) return null;
  return (
    <nav className={classes.tabs} aria-label={t('boards.tab.label')}>
      {tabs.map((tab) => (
        <Link
          key={tab ?? ''}
          to="."
          resetScroll={false}
          className={classes.tab}
          aria-current={tab === shown ? 'true' : undefined}
          search={((old: Record<string, unknown>) => ({ ...old, tab: tab ?? undefined })) as never}
          activeProps={{ 'aria-current': undefined }}
        >
          {tab ?? t('boards.tab.first')}
        </Link>
      ))}
    </nav>
  );
}

/** What the board was narrowed to by pressing on it, each to be taken away again. */
export function OnlyChips({ only }: { readonly only: readonly string[] }) {
  const { t } = useI18n();
  if (only.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('boards.only.label')}>
      {only.map((item) => (
        <OnlyChip key={item} item={item} />
      ))}
    </ul>
  );
}

function OnlyChip({ item }: { readonly item: string }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const { widen } = useBoardNavigation();
  const [dimension, member] = splitWhere(item);
  const name = useMemberName(dimension, member) ?? member;
  return (
    <li className={classes.chip}>
      <span>
        {words.dimension(dimension)}: <strong>{name}</strong>
      </span>
      <ActionIcon size="sm" aria-label={t('boards.only.remove', { name })} onClick={() => widen(item)}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}
