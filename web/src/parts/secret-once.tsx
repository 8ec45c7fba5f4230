import { Button, Modal, TextInput } from '@mantine/core';
import classes from '#web/parts/secret-once.module.css';
import { CopyButton } from '#web/ui/copy-button.tsx';

export interface SecretOnceProps {
  readonly secret: string;
  readonly words: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly done: string;
  };
  readonly onDone: () => void;
}

/** What is shown once and never again: it goes with a button only, not with a stray click. */
export function SecretOnce({ secret, words, onDone }: SecretOnceProps) {
  return (
    <Modal opened onClose={onDone} title={words.title} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <p className={classes.text}>{words.text}</p>
      <TextInput
        data-autofocus
        label={words.label}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        classNames={{ input: classes.secret ?? '' }}
      />
      <div className={classes.foot}>
        <CopyButton text={secret} label={words.copy} done={words.copied} />
        <Button onClick={onDone}>{words.done}</Button>
      </div>
    </Modal>
  );
}
