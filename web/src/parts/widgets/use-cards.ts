import type { Table } from '@leadline/board';
import { useMediaQuery } from '@mantine/hooks';

/** Two numbers stand beside their name on a phone; of twenty nobody reads a card. */
const fewest = 3;
const most = 10;

/** Whether rows stand one below the other: on a phone, where a table would have to be moved sideways. */
export function useCards({ columns }: Pick<Table, 'columns'>): boolean {
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return isPhone && columns.length >= fewest && columns.length <= most;
}
