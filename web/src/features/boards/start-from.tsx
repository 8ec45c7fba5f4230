import { asRead, readyBoards, rowsOf, type ReadyBoard } from '@leadline/board';
import type { BoardDocument } from '@leadline/contract';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import classes from '#web/features/boards/boards.module.css';
import { inSection } from '#web/features/boards/use-arrangement.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAddBoard } from '#web/parts/boards/use-boards.ts';

/** Boards that are ready, for each kind of work; a copy of one becomes the reader's. */
export function StartFrom({ onEmpty }: { readonly onEmpty: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const add = useAddBoard();
  const ready = useMemo(() => readyBoards({ t }), [t]);
  const begin = ({ title, make }: ReadyBoard): void => {
    const body = { key: formKey(), title, folder: null, audience: { kind: 'own' }, isShared: false, document: make(formKey) } as const;
    add.mutate(body, { onSuccess: ({ id }) => void navigate({ to: '/boards/$boardId', params: { boardId: id } }) });
  };
  return (
    <section className={classes.group} aria-labelledby="start-from" aria-busy={add.isPending}>
      <h2 className={classes.sectionTitle} id="start-from">
        {t('boards.start.title')}
      </h2>
      <p className={classes.quiet}>{t('boards.start.lead')}</p>
      {add.error ? (
        <p className={classes.bad} role="alert">
          {errorText(add.error)}
        </p>
      ) : null}
      <ul className={classes.cards}>
        {ready.map((board) => (
          <li key={board.id}>
            <button type="button" className={classes.card} disabled={add.isPending} onClick={() => begin(board)}>
              <Miniature board={board} />
              <strong>{board.title}</strong>
              <span>{board.text}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={classes.card} onClick={onEmpty}>
            <span className={classes.blank}>
              <IconPlus size={24} stroke={1.4} aria-hidden />
            </span>
            <strong>{t('boards.start.empty')}</strong>
            <span>{t('boards.start.emptyNote')}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}

const shownRows = 8;

/** How the first rows of a ready board are laid out. */
function Miniature({ board }: { readonly board: ReadyBoard }) {
  const tiles = useMemo(() => tilesOf(board.make(formKey)), [board]);
  return (
    <svg viewBox={`-0.4 -0.4 12.8 ${shownRows + 0.4}`} preserveAspectRatio="xMidYMin slice" className={classes.miniature} aria-hidden>
      {tiles.map(({ x, y, w, h, kind }, at) => (
        <rect key={at} x={x + 0.1} y={y + 0.1} width={w - 0.2} height={h - 0.2} rx={0.15} data-kind={kind} />
      ))}
    </svg>
  );
}

function tilesOf(document: BoardDocument) {
  let top = 0;
  return document.sections.flatMap((section) => {
    const widgets = asRead(inSection(document, section));
    const from = top;
    top += rowsOf(widgets) + 0.5;
    return widgets.map(({ kind, place }) => ({ ...place, y: from + place.y, kind })).filter(({ y }) => y < shownRows);
  });
}
