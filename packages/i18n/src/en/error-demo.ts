export const errorDemo = {
  not_shown: 'The demo company is not shown here, so there is nothing to set aside.',
  loading: 'The demo company is still being loaded. Try again once its figures are there; nothing was changed.',
} as const;
