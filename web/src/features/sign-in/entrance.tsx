import type { ReactNode } from 'react';
import classes from '#web/features/sign-in/sign-in.module.css';
import { useTitle } from '#web/lib/use-title.ts';
import { LanguageSelect } from '#web/ui/language-select.tsx';

export interface EntranceProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly children: ReactNode;
}

/** A page before one has come in: the mark, one thing to do, the language. */
export function Entrance({ title, text, children }: EntranceProps) {
  useTitle(title);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/mark.svg" alt="" width={40} height={40} />
        <h1 className={classes.title}>{title}</h1>
        {text ? <p className={classes.text}>{text}</p> : null}
        {children}
      </div>
      <div className={classes.language}>
        <LanguageSelect />
      </div>
    </main>
  );
}
