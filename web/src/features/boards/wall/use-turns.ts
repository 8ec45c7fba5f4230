import { useEffect, useState } from 'react';

export interface Turns {
  readonly at: number;
  readonly isPaused: boolean;
}

/** One after the other, each as long as it is said. Arrow keys turn over, the space bar holds. */
export function useTurns(count: number, seconds: number): Turns {
  const [turn, setTurn] = useState({ step: 0, isPaused: false });
  useEffect(() => {
    if (turn.isPaused || count < 2) return;
    const timer = setTimeout(() => setTurn((old) => ({ ...old, step: old.step + 1 })), seconds * 1000);
    return () => clearTimeout(timer);
  }, [turn, count, seconds]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'ArrowRight') setTurn((old) => ({ ...old, step: old.step + 1 }));
      if (event.key === 'ArrowLeft') setTurn((old) => ({ ...old, step: old.step - 1 }));
      if (event.key === ' ') {
        event.preventDefault();
        setTurn((old) => ({ ...old, isPaused: !old.isPaused }));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { at: count === 0 ? 0 : ((turn.step % count) + count) % count, isPaused: turn.isPaused };
}
