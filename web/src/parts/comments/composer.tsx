import type { CommentAbout, Mentionable } from '@leadline/contract';
import { Button, Checkbox, Combobox, Textarea, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/comments/comments.module.css';
import { useCommentAct, useMentionable, type CommentAct } from '#web/parts/comments/use-comments.ts';

export interface Written {
  readonly key: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly isPrivate: boolean;
}

export interface ComposerProps {
  readonly about: CommentAbout;
  readonly label: string;
  readonly send: string;
  readonly actOf: (written: Written) => CommentAct;
  readonly start?: { readonly text: string; readonly mentions: readonly Mentionable[] };
  /** Whether it can be for those alone who are mentioned. */
  readonly canBePrivate?: boolean;
  readonly onCancel?: () => void;
  readonly onSent?: () => void;
}

/** What is typed behind the last `@` before the caret: a name, or the beginning of one. */
const openMention = /(?:^|\s)@(\p{L}*(?: \p{L}+)?)$/u;

/** One field, people mentioned by `@` and their name. What was typed stays until it has arrived. */
export function Composer({ about, label, send, actOf, start, canBePrivate = false, onCancel, onSent }: ComposerProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const act = useCommentAct();
  const [key, setKey] = useState(formKey);
  const [text, setText] = useState(start?.text ?? '');
  const [known, setKnown] = useState<readonly Mentionable[]>(start?.mentions ?? []);
  const [isPrivate, setPrivate] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mentions = known.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
    act.mutate(actOf({ key, text: text.trim(), mentions, isPrivate }), {
      onSuccess: () => {
        setText('');
        setPrivate(false);
        setKey(formKey());
        onSent?.();
      },
    });
  };
  return (
    <form className={classes.composer} onSubmit={submit}>
      <MentionField about={about} label={label} text={text} known={known} onText={setText} onKnown={setKnown} />
      {act.error ? (
        <p className={classes.bad} role="alert">
          {errorText(act.error)}
        </p>
      ) : null}
      <div className={classes.row}>
        {canBePrivate && text !== '' ? (
          <Checkbox size="sm" label={t('comments.private')} checked={isPrivate} onChange={({ currentTarget: { checked } }) => setPrivate(checked)} />
        ) : null}
        <span className={classes.spring} />
        {onCancel ? (
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('comments.cancel')}
          </Button>
        ) : null}
        <Button size="xs" type="submit" loading={act.isPending} disabled={text.trim() === ''}>
          {send}
        </Button>
      </div>
    </form>
  );
}

interface MentionFieldProps {
  readonly about: CommentAbout;
  readonly label: string;
  readonly text: string;
  readonly known: readonly Mentionable[];
  readonly onText: (text: string) => void;
  readonly onKnown: (known: readonly Mentionable[]) => void;
}

function MentionField({ about, label, text, known, onText, onKnown }: MentionFieldProps): ReactNode {
  const { t } = useI18n();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [settled] = useDebouncedValue(typed, 150);
  const offered = useMentionable(about, typed === null ? null : settled);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isOpen = typed !== null && offered.data !== undefined;
  const look = (value: string, caret: number) => {
    const name = openMention.exec(value.slice(0, caret))?.[1];
    const isDone = name === undefined || known.some((one) => name.startsWith(one.name));
    setTyped(isDone ? null : name);
    if (isDone) combobox.closeDropdown();
    else combobox.openDropdown();
  };
  const choose = (id: string) => {
    const person = offered.data?.find((one) => one.id === id);
    const caret = field.current?.selectionStart ?? text.length;
    if (!person || typed === null) return;
    const before = text.slice(0, caret - typed.length);
    onText(`${before}${person.name} ${text.slice(caret)}`);
    onKnown([...known.filter((one) => one.id !== id), person]);
    setTyped(null);
    combobox.closeDropdown();
    const at = before.length + person.name.length + 1;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target withAriaAttributes={isOpen}>
        <Textarea
          ref={field}
          aria-label={label}
          placeholder={t('comments.placeholder')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={2000}
          value={text}
          onChange={({ currentTarget: { value, selectionStart } }) => {
            onText(value);
            look(value, selectionStart);
          }}
          onBlur={() => {
            setTyped(null);
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options aria-label={t('comments.offered')}>
          {offered.data?.map(({ id, name }) => (
            <Combobox.Option key={id} value={id}>
              {name}
            </Combobox.Option>
          ))}
          {offered.data?.length === 0 ? <Combobox.Empty>{t('comments.nobodyFound')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
