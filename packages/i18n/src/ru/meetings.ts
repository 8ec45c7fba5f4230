/** Feedback meetings. */
export const meetings = {
  file: {
    summary: 'Встреча обратной связи: {employee} и {manager}',
    text: 'Повестка уже готова в Leadline. Сказанное остаётся между вами двоими.',
  },
} as const;
