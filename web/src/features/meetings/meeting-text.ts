import type { MeetingSummary } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import type { StatusKind } from '#web/ui/status.tsx';

const kinds: Readonly<Record<MeetingSummary['state'], StatusKind>> = {
  planned: 'none',
  due: 'watch',
  overdue: 'behind',
  held: 'on_track',
  confirmed: 'reached',
  closed: 'none',
};

type Stated = Pick<MeetingSummary, 'state' | 'isExcused' | 'dueOn' | 'heldOn' | 'left'>;

/** A meeting in words. */
export function useMeetingText() {
  const { t, locale } = useI18n();
  return {
    status: ({ state, isExcused }: Stated) => {
      const isAway = isExcused && (state === 'overdue' || state === 'due' || state === 'planned');
      return { kind: isAway ? ('none' as const) : kinds[state], word: t(isAway ? 'meetings.state.excused' : `meetings.state.${state}`) };
    },
    day: ({ state, dueOn, heldOn }: Stated): string => {
      if (heldOn !== null) return t('meetings.heldOn', { day: formatDate(locale, heldOn) });
      if (dueOn === null) return t('meetings.noDay');
      return state === 'closed'
        ? t('meetings.wasDueOn', { day: formatDate(locale, dueOn) })
        : t('meetings.dueOn', { day: formatDate(locale, dueOn) });
    },
    pair: ({ employee, manager }: Pick<MeetingSummary, 'employee' | 'manager'>): string =>
      manager === null ? employee.name : t('meetings.pair', { employee: employee.name, manager: manager.name }),
  };
}
