import { UnstyledButton } from '@mantine/core';
import type { FormulaFinding } from '@leadline/contract';
import { useId, useRef, useState, type KeyboardEvent, type Ref, type RefObject } from 'react';
import { CompletionList, optionId } from '#web/features/kpi-editor/completion-list.tsx';
import classes from '#web/features/kpi-editor/formula-field.module.css';
import { highlight } from '#web/features/kpi-editor/highlight.ts';
import { insertSuggestion, isClosedAlready, type Edited, type Suggestion } from '#web/features/kpi-editor/insert-suggestion.ts';
import { IssueList } from '#web/features/kpi-editor/issue-list.tsx';
import { useCompletion } from '#web/features/kpi-editor/use-completion.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import linkClasses from '#web/ui/link.module.css';

export interface FormulaFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly issues: readonly FormulaFinding[];
}

/** A text of the formula language: coloured, its faults underlined, with suggestions at the cursor for keyboard, mouse and touch. */
export function FormulaField({ value, onChange, issues }: FormulaFieldProps) {
  const { t } = useI18n();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const looks = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState(0);
  const [list, setList] = useState<'closed' | 'typing' | 'asked'>('closed');
  const isOpen = list !== 'closed';
  const [chosen, setChosen] = useState<number>();
  const found = useCompletion(value, position, isOpen);
  // Signs alone are no help to somebody who is writing.
  const suggestions = list === 'typing' && found.every(({ kind }) => kind === 'symbol') ? [] : found;
  const isBegun = suggestions[0] !== undefined && suggestions[0].from < suggestions[0].to;
  const active = chosen ?? (isBegun ? 0 : -1);
  const faults = issues.filter(({ from, to }) => to > from);
  const isBad = issues.some((issue) => !isMild(issue));

  const write = (edited: Edited) => {
    replaceText(area.current, edited, onChange);
    setPosition(edited.position);
    setChosen(undefined);
  };
  const accept = (suggestion: Suggestion) => {
    write(insertSuggestion(value, suggestion));
    setList('asked');
  };
  const open = () => {
    area.current?.focus();
    setPosition(area.current?.selectionStart ?? value.length);
    setList('asked');
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const done = keyAction(event, { isShown: isOpen && suggestions.length > 0, count: suggestions.length, active });
    if (event.key === ')' && isClosedAlready(value, position) && event.currentTarget.selectionEnd === position) {
      event.preventDefault();
      event.currentTarget.setSelectionRange(position + 1, position + 1);
    }
    if (!done) return;
    event.preventDefault();
    if (done.kind === 'open') open();
    if (done.kind === 'close') setList('closed');
    if (done.kind === 'move') setChosen(done.to);
    if (done.kind === 'accept') accept(suggestions[active]!);
  };

  return (
    <div>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={id}>
          {t('kpiEditor.formula.label')}
        </label>
        <UnstyledButton className={linkClasses.link ?? ''} fz="sm" onPointerDown={(event) => event.preventDefault()} onClick={open}>
          {t('kpiEditor.formula.suggest')}
        </UnstyledButton>
      </div>
      <div
        className={classes.box}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setList('closed');
        }}
      >
        <div className={classes.stack} data-bad={isBad || undefined}>
          <Looks ref={looks} value={value} faults={faults} />
          <textarea
            ref={area}
            id={id}
            className={classes.text}
            value={value}
            rows={2}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            placeholder={t('kpiEditor.formula.placeholder')}
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={isOpen && active >= 0 && suggestions[active] ? optionId(id, active) : undefined}
            aria-invalid={isBad}
            aria-describedby={`${id}-issues ${id}-hint`}
            onChange={(event) => {
              onChange(event.currentTarget.value);
              setPosition(event.currentTarget.selectionStart);
              setChosen(undefined);
              setList('typing');
            }}
            onSelect={(event) => setPosition(event.currentTarget.selectionStart)}
            onKeyDown={onKey}
          />
        </div>
        <CompletionList id={id} suggestions={isOpen ? suggestions : []} active={active} anchor={looks} onChoose={accept} />
      </div>
      <p className={classes.hint} id={`${id}-hint`} aria-live="polite">
        {isOpen && suggestions.length > 0 ? t('kpiEditor.formula.keys', { count: suggestions.length }) : t('kpiEditor.formula.hint')}
      </p>
      <div id={`${id}-issues`} role="status">
        <IssueList
          issues={issues}
          onGo={({ from, to }) => select(area, from, to)}
          onFix={({ from, to }, name) => write({ text: value.slice(0, from) + name + value.slice(to), position: from + name.length })}
        />
      </div>
    </div>
  );
}

/** Nothing is wrong yet where the text only is not finished. */
export function isMild({ code }: Pick<FormulaFinding, 'code'>): boolean {
  return code === 'unexpected_end' || code === 'empty' || code === 'unclosed_text' || code === 'unclosed_name';
}

interface LooksProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly value: string;
  readonly faults: readonly FormulaFinding[];
}

/** The same text behind the field, in colours; it also gives the field its height. */
function Looks({ ref, value, faults }: LooksProps) {
  return (
    <div ref={ref} className={classes.looks} aria-hidden>
      {highlight(value, faults).map((piece, index) => (
        <span key={index} className={classes.piece} data-look={piece.look} data-faulty={piece.isFaulty || undefined}>
          {piece.text}
        </span>
      ))}
      {'\u200b'}
    </div>
  );
}

type Action = { readonly kind: 'open' | 'close' | 'accept' } | { readonly kind: 'move'; readonly to: number };

function keyAction(
  event: KeyboardEvent,
  { isShown, count, active }: { readonly isShown: boolean; readonly count: number; readonly active: number },
): Action | undefined {
  if (event.key === ' ' && event.ctrlKey) return { kind: 'open' };
  if (!isShown) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'move', to: (active + 1) % count };
    case 'ArrowUp':
      return active < 0 ? undefined : { kind: 'move', to: (active + count - 1) % count };
    case 'Escape':
      return { kind: 'close' };
    case 'Enter':
    case 'Tab':
      return active < 0 || event.shiftKey ? undefined : { kind: 'accept' };
    default:
      return undefined;
  }
}

/** Writes as if it were typed, so that undo takes it back. */
function replaceText(area: HTMLTextAreaElement | null, { text, position }: Edited, onChange: (value: string) => void): void {
  if (!area) return onChange(text);
  area.focus();
  area.select();
  // The only way that keeps the browser's list of what can be undone.
  if (document.execCommand('insertText', false, text)) return area.setSelectionRange(position, position);
  onChange(text);
  requestAnimationFrame(() => area.setSelectionRange(position, position));
}

function select(area: RefObject<HTMLTextAreaElement | null>, from: number, to: number): void {
  area.current?.focus();
  area.current?.setSelectionRange(from, to);
}
