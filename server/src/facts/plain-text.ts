/** Case and diacritics aside, as people search: `Nguyễn` is found by `nguyen`, `Đà Nẵng` by `da nang`, `Ё` by `е`. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll('ł', 'l').replaceAll('ø', 'o').trim();
}
