/** Feedback meetings. */
export const meetings = {
  file: {
    summary: 'Visszajelző beszélgetés: {employee} és {manager}',
    text: 'A napirend készen áll a Leadline-ban. Ami elhangzik, kettejük között marad.',
  },
} as const;
