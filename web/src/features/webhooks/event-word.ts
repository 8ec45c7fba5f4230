import type { MessageKey } from '@leadline/i18n';
import type { I18n } from '#web/lib/i18n.tsx';

/** What an event is called; its own name where there is no word for it. */
export function eventWord(t: I18n['t'], event: string): string {
  return t(`webhooksPage.event.${event.replace('.', '_')}` as MessageKey);
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
