import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningServer } from './running-server.ts';
import { setUp } from './sign-in.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type OpenPage = (locale: string, size: Size, isDark?: boolean) => Promise<Page>;

/** Opens pages for one person: the first one sets the product up, the others come in with its cookies. */
export function pageOpener(browser: Browser, server: RunningServer): OpenPage {
  let first: BrowserContext | undefined;
  return async (locale, size, isDark = false) => {
    const context = await browser.newContext({ viewport: size, locale, colorScheme: isDark ? 'dark' : 'light' });
    if (first === undefined) await setUp(context, server);
    else await context.addCookies(await first.cookies());
    first ??= context;
    const opened = await context.newPage();
    opened.setDefaultTimeout(30_000);
    return opened;
  };
}
