import { useEffect, useRef, useState } from 'react';
import { newlyReached, reachedOf } from '#web/features/boards/wall/reached.ts';
import type { Answered } from '#web/parts/boards/use-boards.ts';

/** How long a reached goal is celebrated. */
const celebratedMs = 12_000;

/** A widget whose target was reached a moment ago; goals alone are celebrated, nobody is compared (§9.6). */
export function useCelebration(answers: ReadonlyMap<string, Answered> | undefined): Answered | null {
  const before = useRef<ReadonlyMap<string, boolean>>(new Map());
  const [celebrated, setCelebrated] = useState<Answered | null>(null);
  useEffect(() => {
    if (!answers) return;
    const now = reachedOf(answers);
    const [first] = newlyReached(before.current, now);
    before.current = new Map([...before.current, ...now]);
    if (first !== undefined) setCelebrated(answers.get(first) ?? null);
  }, [answers]);
  useEffect(() => {
    if (!celebrated) return;
    const timer = setTimeout(() => setCelebrated(null), celebratedMs);
    return () => clearTimeout(timer);
  }, [celebrated]);
  return celebrated;
}
