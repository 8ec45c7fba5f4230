/** What goes into a chat, before it is known into which. Names in it are text and nothing else, whatever signs they hold. */
export interface ChatMessage {
  readonly title: string;
  /** Below the title: the team, the day. */
  readonly head: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly link: { readonly text: string; readonly address: string } | null;
  /** PNG, for who takes pictures. */
  readonly picture: Buffer | null;
}

/** Cut between signs, never inside of one. */
export function cutText(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}

/** Control signs, and those that turn the direction of what follows, have no use in a chat. */
export const plainText = (text: string): string => text.replaceAll(/[^\S\n]*[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, (signs) => (signs.includes('\n') ? '\n' : ' ')); // prettier-ignore
