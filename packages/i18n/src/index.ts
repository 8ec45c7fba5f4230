import type { en } from './en/index.ts';
import type { Path } from './words.ts';

export { locales, type Locale, isLocale } from './locale.ts';
export { translate, type MessageParameters } from './translate.ts';

/** Every message key there is, for example `common.product.name`. */
export type MessageKey = Path<typeof en>;
