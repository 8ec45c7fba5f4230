import type { BoardHead, BoardsResponse } from '@leadline/contract';
import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconDots, IconLayoutDashboard, IconPencil, IconPlus, IconSearch, IconStar, IconStarFilled, IconTrash, IconUsers } from '@tabler/icons-react'; // prettier-ignore
import { Link, useNavigate } from '@tanstack/react-router';
import { formatInstant } from '@leadline/i18n';
import { useState } from 'react';
import { BoardDialog } from '#web/features/boards/board-dialog.tsx';
import { boardGroups } from '#web/features/boards/board-groups.ts';
import classes from '#web/features/boards/boards.module.css';
import { useAudienceText } from '#web/features/boards/audience.ts';
import { useRemovedBoard, type RemovedBoard } from '#web/features/boards/removed-board.ts';
import { StartFrom } from '#web/features/boards/start-from.tsx';
import { useCopyBoard } from '#web/features/boards/use-copy-board.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { BoardsTabs } from '#web/parts/boards/boards-tabs.tsx';
import { useBoards, useFavourite, useRemoveBoard } from '#web/parts/boards/use-boards.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Every board the reader sees: favourites, then folder by folder; and what a new one can begin with. */
export function BoardsPage() {
  const { t } = useI18n();
  useTitle(t('boards.title'));
  const answer = useBoards();
  return (
    <div className={classes.page}>
      <BoardsTabs />
      {answer.data ? (
        <Boards all={answer.data} />
      ) : answer.error ? (
        <PageError error={answer.error} reset={() => void answer.refetch()} />
      ) : (
        <PageWait label={t('app.wait.page')} />
      )}
    </div>
  );
}

const fewBoards = 7;

function Boards({ all }: { readonly all: BoardsResponse }) {
  const { t, locale } = useI18n();
  const [asked, setAsked] = useState('');
  const [isNew, setNew] = useState(false);
  const [changed, setChanged] = useState<BoardHead>();
  const [removed, setRemoved] = useRemovedBoard();
  const groups = boardGroups(all.boards, asked, locale);
  return (
    <>
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h1 className={classes.title}>{t('boards.title')}</h1>
          {all.mayAdd ? (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setNew(true)}>
              {t('boards.new')}
            </Button>
          ) : null}
        </div>
        <p className={classes.lead}>{t('boards.lead')}</p>
      </header>
      {removed ? <RemovedNote board={removed} onDone={() => setRemoved(undefined)} /> : null}
      {all.boards.length >= fewBoards || asked !== '' ? (
        <TextInput
          className={classes.search ?? ''}
          leftSection={<IconSearch size={16} aria-hidden />}
          placeholder={t('boards.search')}
          aria-label={t('boards.search')}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
      ) : null}
      {all.boards.length === 0 ? (
        <Empty icon={IconLayoutDashboard} level={2} title={t('boards.empty.title')} text={t('boards.empty.text')} />
      ) : groups.length === 0 ? (
        <p className={classes.quiet}>{t('boards.none', { asked })}</p>
      ) : null}
      {groups.map(({ kind, name, boards }) => (
        <section key={`${kind}${name}`} className={classes.group} aria-labelledby={`group-${kind}-${name}`}>
          <h2 className={classes.sectionTitle} id={`group-${kind}-${name}`}>
            {kind === 'folder' ? <bdi>{name}</bdi> : t(`boards.group.${kind}`)}
          </h2>
          <ul className={classes.list}>
            {boards.map((board) => (
              <BoardLine key={board.id} board={board} mayAdd={all.mayAdd} onChange={setChanged} onRemoved={setRemoved} />
            ))}
          </ul>
        </section>
      ))}
      {all.mayAdd ? <StartFrom onEmpty={() => setNew(true)} /> : null}
      {isNew ? <BoardDialog all={all} board={null} onClose={() => setNew(false)} /> : null}
      {changed ? <BoardDialog all={all} board={changed} onClose={() => setChanged(undefined)} /> : null}
    </>
  );
}

interface BoardLineProps {
  readonly board: BoardHead;
  readonly mayAdd: boolean;
  readonly onChange: (board: BoardHead) => void;
  readonly onRemoved: (board: BoardHead) => void;
}

function BoardLine({ board, mayAdd, onChange, onRemoved }: BoardLineProps) {
  const { t, locale } = useI18n();
  const { timezone } = useAppState().organization;
  const audience = useAudienceText();
  const favourite = useFavourite();
  const { id, title, isFavourite, owner, isMine } = board;
  const Star = isFavourite ? IconStarFilled : IconStar;
  const facts = [audience(board.audience), t('boards.list.widgets', { count: board.widgets })];
  return (
    <li className={classes.row}>
      <ActionIcon
        size="lg"
        className={classes.star}
        aria-label={t('boards.favourite', { name: title })}
        aria-pressed={isFavourite}
        onClick={() => favourite.mutate({ id, isFavourite: !isFavourite })}
      >
        <Star size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      <div className={classes.rowMain}>
        <Link to="/boards/$boardId" params={{ boardId: id }} className={classes.rowLink}>
          <bdi>{title}</bdi>
        </Link>
        <p className={classes.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <p className={classes.when}>
        {t('boards.list.changed', { time: formatInstant(locale, board.changedAt, timezone) })}
        {isMine || owner === null ? null : <span>{t('boards.list.by', { name: owner })}</span>}
      </p>
      <LineMenu board={board} mayAdd={mayAdd} onChange={onChange} onRemoved={onRemoved} />
    </li>
  );
}

function LineMenu({ board, mayAdd, onChange, onRemoved }: BoardLineProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const copy = useCopyBoard();
  const remove = useRemoveBoard();
  const { id, title } = board;
  if (!mayAdd && !board.mayChange && !board.mayManage) return <span />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('boards.more', { name: title })}>
          <IconDots size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {board.mayChange ? (
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/boards/$boardId', params: { boardId: id }, search: { edit: 'yes' } })}
          >
            {t('boards.change')}
          </Menu.Item>
        ) : null}
        {board.mayManage ? (
          <Menu.Item leftSection={<IconUsers size={16} aria-hidden />} onClick={() => onChange(board)}>
            {t('boards.share')}
          </Menu.Item>
        ) : null}
        {mayAdd ? (
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy(board)}>
            {t('boards.copy')}
          </Menu.Item>
        ) : null}
        {board.mayManage ? (
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => remove.mutate({ id, isRemoved: true }, { onSuccess: () => onRemoved(board) })}
          >
            {t('boards.remove')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Instead of asking first: what was taken away can be brought back. */
function RemovedNote({ board, onDone }: { readonly board: RemovedBoard; readonly onDone: () => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const remove = useRemoveBoard();
  return (
    <div className={classes.note} role="status">
      <p>{t('boards.removed.text', { name: board.title })}</p>
      <div className={classes.noteActions}>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          loading={remove.isPending}
          onClick={() => remove.mutate({ id: board.id, isRemoved: false }, { onSuccess: onDone })}
        >
          {t('boards.removed.back')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          {t('boards.removed.understood')}
        </Button>
      </div>
      {remove.error ? (
        <p className={classes.bad} role="alert">
          {errorText(remove.error)}
        </p>
      ) : null}
    </div>
  );
}
