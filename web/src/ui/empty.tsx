import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '#web/ui/empty.module.css';

export interface EmptyProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: ReactNode;
  readonly level?: 1 | 2 | 3;
}

/** Says what will stand here, why it does not, and the one thing that changes it. */
export function Empty({ icon: Picture, title, text, action, level = 1 }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.empty} data-level={level}>
      <Picture size={level === 1 ? 40 : 28} stroke={1.2} aria-hidden className={classes.icon} />
      <Heading className={classes.title}>{title}</Heading>
      <div className={classes.text}>{text}</div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
