import { displayLimits, LeadlineError, type LiveEvents } from '@leadline/contract';
import { PassThrough } from 'node:stream';
import type { Asking, Context } from '#server/context.ts';
import { markDisplaySeen } from '#server/control/display.ts';
import type { LiveMessage } from '#server/live/live-hub.ts';
import type { Listeners } from '#server/live/watch-listeners.ts';
import { openDisplay, type OpenDisplay } from './open-display.ts';

const heartbeatMs = 15_000;
const maxScreens = 300;
/** A screen that does not read is let go; it comes back by itself. */
const maxUnreadBytes = 256 * 1024;

/** Whether a screen hears of something: of new data, of its own boards, and of itself. */
function isFor({ display }: OpenDisplay, { event, text }: LiveMessage): boolean {
  if (event === 'data') return true;
  if (event !== 'board' && event !== 'display') return false;
  const { id } = JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as LiveEvents['board' | 'display'];
  return event === 'display' ? id === display.id : (JSON.parse(display.boards) as readonly string[]).includes(id);
}

/** The events of one screen. It ends when the screen may show nothing any more, or something else. @throws LeadlineError http.busy */
export function streamTo(ctx: Context, asking: Asking, secret: string, open: OpenDisplay, listeners: Listeners): PassThrough {
  if (listeners.count() >= maxScreens) throw new LeadlineError('unavailable', 'http.busy', { retryAfter: 10 });
  const stream = new PassThrough();
  const write = (text: string): void => {
    if (stream.writableLength + stream.readableLength > maxUnreadBytes) stream.destroy();
    else if (stream.writable) stream.write(text);
  };
  write(`: here\n\n`);
  const leave = ctx.live.subscribe((message) => {
    if (isFor(open, message)) write(message.text);
  });
  const heartbeat = setInterval(() => {
    write(': here\n\n');
    void noteSeen(asking, open).catch(() => undefined);
  }, heartbeatMs);
  const sees = shownBy(open);
  const isStill = async (): Promise<boolean> => {
    const now = await openDisplay(asking, secret).catch((error: unknown) => {
      if (error instanceof LeadlineError) return undefined;
      throw error;
    });
    return now !== undefined && shownBy(now) === sees;
  };
  listeners.add({ stream, isStill });
  stream.once('close', () => {
    leave();
    clearInterval(heartbeat);
  });
  return stream;
}

/** What it shows, and whose numbers. */
function shownBy({ display, screen }: OpenDisplay): string {
  const { last_seen_at: _, ...shown } = display;
  const written = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
  return JSON.stringify([shown, screen.scope], written);
}

/** Says that a screen is on, now and then. */
export async function noteSeen({ control, clock }: Pick<Asking, 'control' | 'clock'>, { display }: OpenDisplay): Promise<void> {
  const now = clock.now();
  const before = seen.get(display.id) ?? display.last_seen_at;
  if (before !== null && now.getTime() - Date.parse(before) < displayLimits.seenEverySeconds * 1000) return;
  seen.set(display.id, now.toISOString());
  await markDisplaySeen(control.db, display.id, now.toISOString());
}

/** When this server last noted each, so that it is not looked up. */
const seen = new Map<string, string>();
