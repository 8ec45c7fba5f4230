import type { KeyboardEvent } from 'react';

/** Arrow keys walk from the field of the search down the links of the lists and back. */
export function useArrowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const target = event.target as HTMLElement;
    const field = event.currentTarget.querySelector<HTMLElement>('[data-keys="field"]');
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('li > a')];
    const at = links.indexOf(target);
    if (at === -1 && target !== field) return;
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) field?.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  };
}
