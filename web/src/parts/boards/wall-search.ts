/** What the address of a wall says: which boards one after the other, how long each slide stays, and what is celebrated. It can be kept as a bookmark of the screen. */
export interface WallSearch {
  readonly board?: readonly string[];
  readonly seconds?: number;
  /** Won deals are celebrated, with what they are worth or without. */
  readonly wins?: 'deal' | 'amount';
  readonly sound?: 'yes';
  readonly motion?: 'no';
}

/** Ten seconds to five minutes. */
export const slideSeconds = [10, 20, 30, 60, 120, 300] as const;
export const usualSeconds = 20;
/** Whether won deals are celebrated, and with what they are worth. */
export const winChoices = ['off', 'deal', 'amount'] as const;
const mostBoards = 20;

export function readWall(raw: Readonly<Record<string, unknown>>): WallSearch {
  const boards = (Array.isArray(raw['board']) ? raw['board'] : [raw['board']]).filter(
    (id): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id),
  );
  const seconds = Number(raw['seconds']);
  const wins = raw['wins'];
  return {
    ...(boards.length > 0 ? { board: [...new Set(boards)].slice(0, mostBoards) } : {}),
    ...(slideSeconds.some((each) => each === seconds) ? { seconds } : {}),
    ...(wins === 'deal' || wins === 'amount' ? { wins } : {}),
    ...(raw['sound'] === 'yes' ? { sound: 'yes' } : {}),
    ...(raw['motion'] === 'no' ? { motion: 'no' } : {}),
  };
}
