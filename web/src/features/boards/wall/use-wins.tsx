import type { WinsResponse } from '@leadline/contract';
import { formatMoney } from '@leadline/i18n';
import { IconConfetti } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Celebration, type CelebrationStyle } from '#web/features/boards/wall/celebration.tsx';
import { newWins, type WonNow } from '#web/features/boards/wall/new-wins.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** How long each is celebrated. */
const celebratedMs = 10_000;

/** Deals won since the wall came up, one after the other. */
function useWonNow(answer: WinsResponse | undefined): WonNow | null {
  const known = useRef<Set<string> | null>(null);
  const [waiting, setWaiting] = useState<readonly WonNow[]>([]);
  useEffect(() => {
    if (!answer) return;
    const fresh = newWins(known.current, answer.wins);
    known.current = new Set([...(known.current ?? []), ...answer.wins.map(({ key }) => key)]);
    if (fresh.length > 0) setWaiting((old) => [...old, ...fresh]);
  }, [answer]);
  const first = waiting[0] ?? null;
  useEffect(() => {
    if (!first) return;
    const timer = setTimeout(() => setWaiting((old) => old.slice(1)), celebratedMs);
    return () => clearTimeout(timer);
  }, [first]);
  return first;
}

interface WinsProps {
  readonly answer: WinsResponse | undefined;
  readonly withAmount: boolean;
  readonly celebrates: CelebrationStyle;
}

/** A deal that was won a moment ago. Who won it is said only where they agreed: nobody is compared (§9.6). */
export function Wins({ answer, withAmount, celebrates }: WinsProps) {
  const { t, locale } = useI18n();
  const won = useWonNow(answer);
  if (!won || !answer) return null;
  const amount = won.win?.amount ?? null;
  return (
    <Celebration
      key={won.key}
      icon={IconConfetti}
      title={t('wall.won', { count: won.count })}
      text={won.win?.title ?? null}
      amount={withAmount && amount !== null ? formatMoney(locale, amount, answer.currency, { decimals: 0 }) : null}
      name={won.win?.winner ?? null}
      celebrates={celebrates}
    />
  );
}
