/** Who to contact today. */
export const errorNextSteps = {
  not_own: 'Only the person can put away a next step of theirs.',
} as const;
