import { Button, Drawer } from '@mantine/core';
import { IconArrowsDiagonal, IconFilter } from '@tabler/icons-react';
import { exploreKeys } from '@leadline/board';
import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { NumberView } from '#web/features/explain/number-view.tsx';
import { ExploreLink } from '#web/features/explain/explore-link.tsx';
import classes from '#web/features/explain/explain.module.css';
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
  const isExploring = useLocation({ select: ({ pathname }) => pathname.startsWith('/explore') });
  const close = () => {
    const kept = isExploring ? exploreKeys : boardKeys;
    const search = (old: Record<string, unknown>) =>
      Object.fromEntries([...scopeKeys, ...kept].flatMap((key) => (old[key] === undefined ? [] : [[key, old[key]]])));
    if (isExploring) void navigate({ to: '/explore', resetScroll: false, search: search as never });
    else if (boardId === undefined) void navigate({ to: '/board', resetScroll: false, search });
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
      {isExploring || boardId !== undefined ? <Narrow boardId={boardId} /> : null}
      <NumberView isNarrow />
      <p className={classes.ways}>
        <Link to="/number" search={(old) => ({ ...old, kpi: number.kpi })} className={linkClasses.link}>
          <IconArrowsDiagonal size={14} stroke={1.8} aria-hidden /> {t('explain.asPage')}
        </Link>
        {isExploring ? null : <ExploreLink number={number} />}
      </p>
    </Drawer>
  );
}

const members = (where: readonly string[]): readonly string[] => where.filter((item) => !isTimeDimension(splitWhere(item)[0]));

/** What was pressed on belongs to somebody or something: the whole board, or what is explored, can show only that. */
function Narrow({ boardId }: { readonly boardId: string | undefined }) {
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

function NarrowTo({ item, boardId }: { readonly item: string; readonly boardId: string | undefined }) {
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
      // While exploring these belong to what is explored.
      ...(boardId === undefined ? {} : { in: undefined, not: undefined }),
    });
    if (boardId === undefined) void navigate({ to: '/explore', resetScroll: false, search: search as never });
    else void navigate({ to: '/boards/$boardId', params: { boardId }, resetScroll: false, search: search as never });
  };
  return (
    <Button size="compact-md" variant="light" leftSection={<IconFilter size={14} aria-hidden />} mr={8} mb={4} onClick={narrow}>
      {t(boardId === undefined ? 'explore.narrow' : 'boards.open.narrow', { name })}
    </Button>
  );
}
