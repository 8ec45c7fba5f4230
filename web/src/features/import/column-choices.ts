import type { InspectedFile } from '@leadline/contract';

/** The columns of a file, each once. */
export function columnChoices(file: InspectedFile): { value: string; label: string }[] {
  return [...new Set(file.columns.map((column) => column.name))].map((name) => ({ value: name, label: name }));
}
