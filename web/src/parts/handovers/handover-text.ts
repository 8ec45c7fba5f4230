import type { HandoverItem, HandoverState, HandoverSummary } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import type { StatusKind } from '#web/ui/status.tsx';

const kinds: Readonly<Record<HandoverState, StatusKind>> = {
  offered: 'none',
  asked: 'watch',
  accepted: 'reached',
  declined: 'none',
  withdrawn: 'none',
};

/** A handover in words: who and whom, which customers, from when, how it stands. */
export function useHandoverText() {
  const { t, locale } = useI18n();
  return {
    pair: ({ giver, receiver }: HandoverSummary) => t('handovers.pair', { giver: giver.name, receiver: receiver.name }),
    customers: ({ firstNames, customers }: HandoverSummary) => {
      const names = firstNames.join(', ');
      const more = customers - firstNames.length;
      return more > 0 ? t('handovers.more', { names, count: more }) : names;
    },
    day: ({ startsOn, on }: HandoverSummary) =>
      startsOn === null ? t('handovers.wanted', { day: formatDate(locale, on) }) : t('handovers.from', { day: formatDate(locale, startsOn) }),
    status: ({ state }: HandoverSummary) => ({ kind: kinds[state], word: t(`handovers.state.${state}`) }),
    item: ({ code, text }: HandoverItem) => (text !== '' || code === null ? text : t(`handovers.check.${code}`)),
  };
}
