import type { Icon } from '@tabler/icons-react';
import { useId } from 'react';
import classes from '#web/ui/big-choices.module.css';

export interface BigChoicesProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly icon?: Icon }[];
  readonly value: T | null;
  readonly error?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** One of a few, each as large as a thumb; with the keyboard as radio buttons. */
export function BigChoices<T extends string>({ label, choices, value, error, onChange }: BigChoicesProps<T>) {
  const name = useId();
  const note = useId();
  return (
    <fieldset className={classes.field} aria-describedby={error === undefined ? undefined : note}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.choices}>
        {choices.map(({ value: own, label: text, icon: Own }) => (
          <label key={own} className={classes.choice}>
            <input type="radio" name={name} value={own} checked={own === value} onChange={() => onChange(own)} className={classes.input} />
            <span className={classes.face}>
              {Own === undefined ? null : <Own size={22} stroke={1.6} aria-hidden />}
              {text}
            </span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={note} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
