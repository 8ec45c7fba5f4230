/** Where a screen without a seat begins, as it is typed with a remote control. */
export const screenAddress = (): string => `${location.host}/screen`;
