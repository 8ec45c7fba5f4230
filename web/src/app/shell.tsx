import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { BusyNote } from '#web/app/busy-note.tsx';
import { BottomBar } from '#web/app/bottom-bar.tsx';
import { DemoNote } from '#web/app/demo-note.tsx';
import { ConnectionNote } from '#web/app/connection-note.tsx';
import { RebuildNote } from '#web/app/rebuild-note.tsx';
import { Rail } from '#web/app/rail.tsx';
import classes from '#web/app/shell.module.css';
import { TopBar } from '#web/app/top-bar.tsx';
import { Finder } from '#web/app/finder/finder.tsx';
import { FinderProvider } from '#web/app/finder/finder-state.tsx';
import { Reworded, useI18n } from '#web/lib/i18n.tsx';
import { useOwnWords } from '#web/lib/own-words.ts';
import { useRestOfWords } from '#web/lib/rest-of-words.ts';
import { LogQueueProvider } from '#web/parts/log-queue/use-log-queue.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

export function Shell() {
  const { t } = useI18n();
  const words = useOwnWords();
  useRestOfWords();
  return (
    <Reworded words={words}>
      <LogQueueProvider>
        <FinderProvider>
          <a className={classes.skip} href="#content">
            {t('app.skip')}
          </a>
          <div className={classes.frame}>
            <Rail />
            <div className={classes.column}>
              <TopBar />
              <ConnectionNote />
              <BusyNote />
              <RebuildNote />
              <DemoNote />
              <main id="content" tabIndex={-1} className={classes.main}>
                <Suspense fallback={<PageWait label={t('app.wait.page')} />}>
                  <Outlet />
                </Suspense>
              </main>
            </div>
            <BottomBar />
          </div>
          <Finder />
        </FinderProvider>
      </LogQueueProvider>
    </Reworded>
  );
}
