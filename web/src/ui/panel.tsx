import { useId, type ReactNode } from 'react';
import classes from '#web/ui/panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** One line under the title: what is shown, of when. */
  readonly note?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3;
}

/** A titled part of a page, set apart by a hairline. */
export function Panel({ title, note, action, children, level = 3 }: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <div>
          <Heading className={classes.title} id={id}>
            {title}
          </Heading>
          {note ? <p className={classes.note}>{note}</p> : null}
        </div>
        {action ? <div className={classes.action}>{action}</div> : null}
      </header>
      {children}
    </section>
  );
}
