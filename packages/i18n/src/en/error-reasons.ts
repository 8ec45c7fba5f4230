/** Reasons that cannot be kept. */
export const errorReasons = {
  not_yours: 'Whose number this is explains it; who leads them may add what they have seen.',
} as const;
