import type { LogKind, LogPurpose } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import type { Result } from '#web/features/log/log-draft.ts';
import { localText } from '#web/features/log/log-draft.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** What the form calls things; where it has no word of its own, the one of the records. */
export function useLogWords() {
  const { t, word, locale } = useI18n();
  const value = (column: string, one: string): string => word(`entity.activity.value.${column}.${one}`, one);
  return {
    kind: (kind: LogKind): string => (kind === 'task' ? t('log.prepare') : kind === 'visit' ? t('log.visit') : value('kind', kind)),
    result: (kind: LogKind, result: Result): string => {
      if (result === 'none') return t('log.sent');
      if (result === 'conversation') return t(kind === 'meeting' || kind === 'visit' ? 'log.held' : kind === 'call' ? 'log.talked' : 'log.answered');
      if (result === 'no_answer' && kind === 'visit') return t('log.nobodyThere');
      return ['no_show', 'rescheduled', 'cancelled_by_customer', 'cancelled_by_us'].includes(result)
        ? value('status', result)
        : value('outcome', result);
    },
    purpose: (purpose: LogPurpose): string => value('purpose', purpose),
    channel: (channel: string): string => value('channel', channel),
    direction: (direction: string): string => value('direction', direction),
    initiator: (initiator: string): string => value('initiator', initiator),
    column: (name: string): string => word(`entity.activity.column.${name}`, name),
    /** A moment of this device, or a day. */
    moment: (at: string): string => {
      const [day, time] = at.length === 10 ? [at, undefined] : localText(at).split('T');
      return time === undefined ? formatDate(locale, day!) : `${formatDate(locale, day!)} ${time}`;
    },
  };
}
