export const common = {
  product: { name: 'Leadline', purpose: 'Where you stand, why, and what to do next.' },
  language: { en: 'English', vi: 'Tiếng Việt', hu: 'Magyar', ru: 'Русский' },
} as const;
