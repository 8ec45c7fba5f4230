import { createContext } from 'react';

/** Where pictures of boards are asked for, and as whom. */
export interface PictureSource {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whoever is signed in; a screen asks as itself. */
export const PictureSourceContext = createContext<PictureSource>({ path: '/api/board-pictures', headers: {} });
