import type { DisplayAnswer, DisplayBoard, DisplayBoardAnswers, WinsResponse } from '@leadline/contract';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { askScreen } from '#web/features/boards/screen/ask-screen.ts';
import classes from '#web/features/boards/screen/screen.module.css';
import { useDisplay } from '#web/features/boards/screen/use-display.ts';
import { readySound } from '#web/features/boards/wall/play-tone.ts';
import { SlideView } from '#web/features/boards/wall/slide-view.tsx';
import type { Slide } from '#web/features/boards/wall/slides.ts';
import { Wins } from '#web/features/boards/wall/use-wins.tsx';
import { WallScreen } from '#web/features/boards/wall/wall-screen.tsx';
import { ApiError } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { InLanguage, useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import type { Answered } from '#web/parts/boards/use-boards.ts';
import { PageWait } from '#web/ui/page-wait.tsx';

interface ShowScreenProps {
  readonly secret: string;
  readonly onForget: () => void;
}

/** Shows what the screen was given. What is only not to be reached now stays; what was taken away goes, and comes back by itself. */
export function ShowScreen({ secret, onForget }: ShowScreenProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const { display, isLost } = useDisplay(secret);
  const { data, error } = display;
  useNewProgram(data?.version);
  if (error instanceof ApiError && error.code === 'displays.gone')
    return (
      <main className={classes.page}>
        <p className={classes.text}>{errorText(error)}</p>
        <Button onClick={onForget}>{t('screens.pair.again')}</Button>
      </main>
    );
  if (!data)
    return error ? (
      <main className={classes.page}>
        <p className={classes.text} role="alert">
          {errorText(error)}
        </p>
      </main>
    ) : (
      <PageWait label={t('app.wait.page')} />
    );
  return (
    <InLanguage locale={data.locale}>
      <Showing secret={secret} display={data} isLost={isLost} />
    </InLanguage>
  );
}

/** A server that came back as a newer one has newer pages. */
function useNewProgram(version: string | undefined): void {
  const first = useRef(version);
  useEffect(() => {
    first.current ??= version;
    if (version !== undefined && version !== first.current) location.reload();
  }, [version]);
}

interface ShowingProps {
  readonly secret: string;
  readonly display: DisplayAnswer;
  readonly isLost: boolean;
}

interface Shown {
  readonly id: string;
  readonly document: NonNullable<DisplayBoard['board']>;
}

function Showing({ secret, display, isLost }: ShowingProps) {
  const { t } = useI18n();
  const { name, boards, seconds, wins, hasSound, hasMotion } = display;
  useTitle(name);
  useEffect(() => (hasSound ? readySound() : undefined), [hasSound]);
  const celebrates = { hasSound, hasMotion };
  const entries = boards.map(({ id, board }) => ({
    id,
    board: board && { id, document: board },
    problem: board ? null : t('screens.boardGone'),
  }));
  return (
    <WallScreen
      entries={entries}
      seconds={seconds}
      slideOf={(board, slide) => <ScreenSlide secret={secret} board={board} slide={slide} celebrates={celebrates} />}
      over={wins === 'off' ? null : <ScreenWins secret={secret} withAmount={wins === 'amount'} celebrates={celebrates} />}
      note={
        isLost ? (
          <span className={classes.lost} role="status">
            <IconPlugConnectedX size={12} aria-hidden />
            {t('app.live.lost')}
          </span>
        ) : null
      }
    />
  );
}

interface CelebratesProps {
  readonly secret: string;
  readonly celebrates: { readonly hasSound: boolean; readonly hasMotion: boolean };
}

const passing = { staleTime: Infinity, gcTime: 60_000, placeholderData: keepPreviousData, retry: 5, networkMode: 'always' } as const;

function ScreenSlide({ secret, board, slide, celebrates }: CelebratesProps & { readonly board: Shown; readonly slide: Slide }) {
  const { dataVersion } = useAppState();
  const { id, document } = board;
  const { edition, widgets, title, scope } = document;
  const answers = useQuery({
    ...passing,
    queryKey: ['display-board', id, edition, dataVersion],
    queryFn: async ({ signal }) => {
      const answer = await askScreen<DisplayBoardAnswers>(secret, `/api/display/boards/${id}`, signal);
      // The board was changed a moment ago; what it is now is on its way.
      if (answer.edition !== edition) throw new Error('another edition');
      return new Map(widgets.map((widget, at): [string, Answered] => [widget.id, { widget, answer: answer.answers[at]! }]));
    },
    structuralSharing: false,
  });
  return <SlideView title={title} slide={slide} answers={answers.data} error={answers.error} scope={scope} celebrates={celebrates} />;
}

function ScreenWins({ secret, celebrates, withAmount }: CelebratesProps & { readonly withAmount: boolean }) {
  const { dataVersion } = useAppState();
  const wins = useQuery({
    ...passing,
    queryKey: ['display-wins', dataVersion],
    queryFn: ({ signal }) => askScreen<WinsResponse>(secret, '/api/display/wins', signal),
  });
  return <Wins answer={wins.data} withAmount={withAmount} celebrates={celebrates} />;
}
