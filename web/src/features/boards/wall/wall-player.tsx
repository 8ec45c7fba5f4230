import type { BoardAnswer, WinsResponse } from '@leadline/contract';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useBoardAddress } from '#web/features/boards/board-scope.ts';
import type { CelebrationStyle } from '#web/features/boards/wall/celebration.tsx';
import { readySound } from '#web/features/boards/wall/play-tone.ts';
import { SlideView } from '#web/features/boards/wall/slide-view.tsx';
import type { Slide } from '#web/features/boards/wall/slides.ts';
import { Wins } from '#web/features/boards/wall/use-wins.tsx';
import { WallScreen } from '#web/features/boards/wall/wall-screen.tsx';
import { ApiError, callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { oneBoard, useBoardAnswers } from '#web/parts/boards/use-boards.ts';
import { usualSeconds, type WallSearch } from '#web/parts/boards/wall-search.ts';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Boards of the reader on a wall, with the reader's numbers. */
export function WallPlayer({ boards, search }: { readonly boards: readonly string[]; readonly search: WallSearch }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const answers = useQueries({ queries: boards.map((id) => oneBoard(id)) });
  const celebrates: CelebrationStyle = { hasSound: search.sound === 'yes', hasMotion: search.motion !== 'no' };
  useEffect(() => (celebrates.hasSound ? readySound() : undefined), [celebrates.hasSound]);
  if (answers.some(({ isPending }) => isPending)) return <PageWait label={t('app.wait.page')} />;
  const entries = answers.map(({ data, error }, index) => ({
    id: boards[index]!,
    board: data && !isGone(error) ? data : null,
    problem: error ? errorText(error) : null,
  }));
  return (
    <WallScreen
      entries={entries}
      seconds={search.seconds ?? usualSeconds}
      slideOf={(board, slide) => <BoardSlide board={board} slide={slide} celebrates={celebrates} />}
      over={search.wins ? <OwnWins withAmount={search.wins === 'amount'} celebrates={celebrates} /> : null}
    />
  );
}

/** What is only not to be reached now stays as it was. */
const isGone = (error: Error | null): boolean => error instanceof ApiError && error.status >= 400 && error.status < 500;

interface BoardSlideProps {
  readonly board: BoardAnswer;
  readonly slide: Slide;
  readonly celebrates: CelebrationStyle;
}

function BoardSlide({ board, slide, celebrates }: BoardSlideProps) {
  const { scope } = useBoardAddress(board.document.period);
  const answers = useBoardAnswers(scope, board.document.widgets);
  return <SlideView title={board.title} slide={slide} answers={answers.data} error={answers.error} scope={scope} celebrates={celebrates} />;
}

function OwnWins({ withAmount, celebrates }: { readonly withAmount: boolean; readonly celebrates: CelebrationStyle }) {
  const { dataVersion } = useAppState();
  const wins = useQuery({
    queryKey: ['wins', dataVersion],
    queryFn: ({ signal }) => callApi<WinsResponse>('/api/wins', { signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return <Wins answer={wins.data} withAmount={withAmount} celebrates={celebrates} />;
}
