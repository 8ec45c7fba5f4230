/** Who has which KPIs, and the frame of the pages about what is expected. */
export const assignments = {
  frame: {
    title: 'Targets',
    parts: 'Parts of the targets pages',
    part: {
      targets: 'Targets',
      kpis: 'Who has which KPIs',
      norms: 'Contact norms',
    },
  },
} as const;
