/** What the address of a wall says: which boards one after the other, and how long each slide stays. It can be kept as a bookmark of the screen. */
export interface WallSearch {
  readonly board?: readonly string[];
  readonly seconds?: number;
}

/** Ten seconds to five minutes. */
export const slideSeconds = [10, 20, 30, 60, 120, 300] as const;
export const usualSeconds = 20;
const mostBoards = 20;

export function readWall(raw: Readonly<Record<string, unknown>>): WallSearch {
  const boards = (Array.isArray(raw['board']) ? raw['board'] : [raw['board']]).filter(
    (id): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id),
  );
  const seconds = Number(raw['seconds']);
  return {
    ...(boards.length > 0 ? { board: [...new Set(boards)].slice(0, mostBoards) } : {}),
    ...(slideSeconds.some((each) => each === seconds) ? { seconds } : {}),
  };
}
