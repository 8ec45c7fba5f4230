/** Feedback meetings. */
export const meetings = {
  file: {
    summary: 'Feedback meeting: {employee} and {manager}',
    text: 'The agenda is ready in Leadline. What is said stays between the two of you.',
  },
} as const;
