import { Button, Drawer } from '@mantine/core';
import { IconArrowsDiagonal, IconFilter } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { NumberView } from '#web/features/explain/number-view.tsx';
import { useNumberAddress } from '#web/features/explain/use-number.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { boardKeys, isTimeDimension, narrowed, readBoard, scopeKeys, splitWhere } from '#web/lib/search.ts';
import { useMemberName } from '#web/parts/member-picker.tsx';
import linkClasses from '#web/ui/link.module.css';

/** Explains a number beside the board it stands on. */
export function NumberDrawer() {
  const { t } = useI18n();
  const words = useKpiWords();
  const { number } = useNumberAddress();
  const navigate = useNavigate();
  const { boardId } = useParams({ strict: false });
  const close = () => {
    const search = (old: Record<string, unknown>) =>
      Object.fromEntries([...scopeKeys, ...boardKeys].flatMap((key) => (old[key] === undefined ? [] : [[key, old[key]]])));
    if (boardId === undefined) void navigate({ to: '/board', resetScroll: false, search });
    else void navigate({ to: '/boards/$boardId', params: { boardId }, resetScroll: false, search });
  };
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="min(760px, 100vw)"
      padding="lg"
      title={words.name(number.kpi, number.variant)}
      styles={{
        content: { background: 'var(--ll-surface)' },
        header: { background: 'var(--ll-surface)' },
        title: { fontSize: '1.25rem', fontWeight: 600, letterSpacing: '-0.012em' },
      }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {boardId === undefined ? null : <NarrowBoard boardId={boardId} />}
      <NumberView isNarrow />
      <p>
        <Link to="/number" search={(old) => ({ ...old, kpi: number.kpi })} className={linkClasses.link}>
          <IconArrowsDiagonal size={14} stroke={1.8} aria-hidden /> {t('explain.asPage')}
        </Link>
      </p>
    </Drawer>
  );
}

const members = (where: readonly string[]): readonly string[] => where.filter((item) => !isTimeDimension(splitWhere(item)[0]));

/** What was pressed on belongs to somebody or something: the whole board can show only that. */
function NarrowBoard({ boardId }: { readonly boardId: string }) {
  const { only = [] } = readBoard(useSearch({ strict: false }));
  // What was pressed stands last.
  const pressed = members(useNumberAddress().number.where ?? [])
    .filter((item) => !only.includes(item))
    .slice(-2);
  if (pressed.length === 0) return null;
  return (
    <p>
      {pressed.map((item) => (
        <NarrowTo key={item} item={item} boardId={boardId} />
      ))}
    </p>
  );
}

function NarrowTo({ item, boardId }: { readonly item: string; readonly boardId: string }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [dimension, member] = splitWhere(item);
  const name = useMemberName(dimension, member) ?? member;
  const narrow = (): void => {
    const search = (old: Record<string, unknown>) => ({
      ...narrowed(old, item),
      kpi: undefined,
      variant: undefined,
      where: undefined,
      part: undefined,
    });
    void navigate({ to: '/boards/$boardId', params: { boardId }, resetScroll: false, search: search as never });
  };
  return (
    <Button size="compact-md" variant="light" leftSection={<IconFilter size={14} aria-hidden />} mr={8} mb={4} onClick={narrow}>
      {t('boards.open.narrow', { name })}
    </Button>
  );
}
