import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import classes from '#web/features/kpi-editor/formula-field.module.css';
import type { Suggestion } from '#web/features/kpi-editor/insert-suggestion.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface CompletionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** -1: none. */
  readonly active: number;
  /** Where the formula is drawn: the list opens below it, so that nothing written is hidden, at the place of the name that is begun. */
  readonly anchor: RefObject<HTMLDivElement | null>;
  readonly onChoose: (suggestion: Suggestion) => void;
}

export const optionId = (id: string, index: number): string => `${id}-option-${index}`;

/** What can stand at the cursor: a list below it, on a phone a row of large buttons. */
export function CompletionList({ id, suggestions, active, anchor, onChoose }: CompletionListProps) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const from = suggestions[0]?.from;
  const place = usePlace(anchor, list, from);
  useLayoutEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      className={classes.list}
      role="listbox"
      aria-label={t('kpiEditor.formula.suggestions')}
      hidden={suggestions.length === 0}
      style={place}
    >
      {suggestions.map((suggestion, index) => (
        <li
          key={`${suggestion.kind} ${suggestion.insert}`}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={classes.option}
          data-bare={nameOf(suggestion, t) === undefined || undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <Option suggestion={suggestion} name={nameOf(suggestion, t)} />
        </li>
      ))}
    </ul>
  );
}

function Option({ suggestion, name }: { readonly suggestion: Suggestion; readonly name: string | undefined }) {
  const { t } = useI18n();
  return (
    <>
      {name === undefined ? null : <span className={classes.name}>{name}</span>}
      <span className={classes.insert}>{suggestion.insert}</span>
      <span className={classes.kind}>{t(`kpiEditor.kind.${suggestion.kind}`)}</span>
    </>
  );
}

/** What people call it, where that says more than what is written. */
function nameOf({ label, insert, kind }: Suggestion, t: ReturnType<typeof useI18n>['t']): string | undefined {
  if (kind === 'function') return t(`kpiEditor.function.${insert.replace('(', '') as 'count'}`);
  return label === '' || label === insert || label === insert.replace(/["[\]]/g, '') ? undefined : label;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

function usePlace(anchor: RefObject<HTMLDivElement | null>, list: RefObject<HTMLUListElement | null>, from: number | undefined): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useLayoutEffect(() => {
    const drawn = anchor.current;
    if (!drawn || from === undefined) return;
    const spot = spotOf(drawn, from);
    const box = drawn.getBoundingClientRect();
    const room = box.width - (list.current?.offsetWidth ?? 0);
    setPlace({ left: Math.max(0, Math.min(spot.left - box.left - 12, room)), top: box.height + 2 });
  }, [anchor, list, from]);
  return place;
}

/** Where a character is drawn. */
function spotOf(drawn: HTMLElement, position: number): DOMRect {
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (position <= before + length) {
      const range = document.createRange();
      range.setStart(node, position - before);
      range.collapse(true);
      const [first] = range.getClientRects();
      return first ?? drawn.getBoundingClientRect();
    }
    before += length;
  }
  return drawn.getBoundingClientRect();
}
