import type { Icon } from '@tabler/icons-react';
import { useEffect } from 'react';
import { playTone } from '#web/features/boards/wall/play-tone.ts';
import classes from '#web/features/boards/wall/wall.module.css';

/** How it is celebrated; what the system of the screen says about motion goes before. */
export interface CelebrationStyle {
  readonly hasSound: boolean;
  readonly hasMotion: boolean;
}

interface CelebrationProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string | null;
  readonly amount: string | null;
  /** Who did it, where they agreed to be named. */
  readonly name?: string | null;
  readonly celebrates: CelebrationStyle;
}

/** Something was reached: said over the whole screen for a moment. */
export function Celebration({ icon: Picture, title, text, amount, name = null, celebrates: { hasSound, hasMotion } }: CelebrationProps) {
  useEffect(() => {
    if (hasSound) playTone();
  }, [hasSound, title, text, amount]);
  return (
    <div className={classes.celebration} role="status" data-motion={hasMotion || undefined}>
      <Picture size={56} stroke={1.4} aria-hidden />
      <strong>{title}</strong>
      {name === null ? null : <span className={classes.celebrated}>{name}</span>}
      {text === null ? null : <span>{text}</span>}
      {amount === null ? null : <span className={classes.celebrated}>{amount}</span>}
    </div>
  );
}
