/** Where a chart is drawn, in pixels. */
export interface Surroundings {
  readonly width: number;
  readonly height: number;
  /** Nothing moves. */
  readonly isStill: boolean;
}

/** Under this width there is no room for words beside the lines. */
export const narrow = 420;

/** About how wide a text is, before anything is drawn; letters of all four languages are near enough to each other. */
export function widthOf(text: string, size = 12): number {
  return [...text].length * size * 0.56;
}
