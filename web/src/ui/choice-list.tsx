import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from '#web/ui/choice-list.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

export interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One of a few, each a line. */
export function ChoiceList({ label, choices, value, onChoose }: ChoiceListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {choices.map((choice) => (
        <li key={choice.value}>
          <UnstyledButton className={classes.choice} aria-current={choice.value === value} onClick={() => onChoose(choice.value)}>
            <span>
              {choice.label}
              {choice.note ? <span className={classes.note}>{choice.note}</span> : null}
            </span>
            {choice.value === value ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
