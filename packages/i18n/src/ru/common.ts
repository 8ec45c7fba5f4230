import type { common as en } from '../en/common.ts';
import type { Words } from '../words.ts';

export const common: Words<typeof en> = {
  product: { name: 'Leadline', purpose: 'Где вы сейчас, почему и что делать дальше.' },
  language: { en: 'English', vi: 'Tiếng Việt', hu: 'Magyar', ru: 'Русский' },
};
