import type { DisplayAnswer, PairingAnswer } from '@leadline/contract';
import { useEffect, useState } from 'react';
import { askScreen } from '#web/features/boards/screen/ask-screen.ts';
import classes from '#web/features/boards/screen/screen.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';

const askEveryMs = 4_000;
const inTroubleMs = 15_000;

/** Shows a code until somebody has typed it, a new one when its time is over. */
export function PairScreen({ onPaired }: { readonly onPaired: (secret: string) => void }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [pairing, setPairing] = useState<PairingAnswer | null>(null);
  const [error, setError] = useState<Error | null>(null);
  useTitle(t('screens.pair.title'));
  useEffect(() => {
    if (pairing !== null) return;
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void => {
      callApi<PairingAnswer>('/api/display/pairing', { method: 'POST' }).then(
        (answer) => {
          if (!isHere) return;
          setError(null);
          setPairing(answer);
        },
        (trouble: Error) => {
          if (!isHere) return;
          setError(trouble);
          timer = setTimeout(begin, inTroubleMs);
        },
      );
    };
    begin();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [pairing]);
  useEffect(() => {
    if (pairing === null) return;
    const timer = setInterval(() => {
      askScreen<DisplayAnswer>(pairing.secret, '/api/display').then(
        () => onPaired(pairing.secret),
        () => undefined,
      );
    }, askEveryMs);
    const over = setTimeout(() => setPairing(null), pairing.lastsMinutes * 60_000);
    return () => {
      clearInterval(timer);
      clearTimeout(over);
    };
  }, [pairing, onPaired]);
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{t('screens.pair.title')}</h1>
      {pairing ? (
        <>
          <p className={classes.text}>{t('screens.pair.how')}</p>
          <p className={classes.code}>{`${pairing.code.slice(0, 4)} ${pairing.code.slice(4)}`}</p>
          <p className={classes.small}>{t('screens.pair.lasts', { count: pairing.lastsMinutes })}</p>
        </>
      ) : null}
      {error ? (
        <p className={classes.text} role="alert">
          {errorText(error)}
        </p>
      ) : null}
    </main>
  );
}
