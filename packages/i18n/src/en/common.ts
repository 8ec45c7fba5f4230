export const common = {
  product: { name: 'Leadline' },
  language: { en: 'English', vi: 'Tiếng Việt', hu: 'Magyar', ru: 'Русский' },
} as const;
