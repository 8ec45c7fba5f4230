/** Lower case without diacritics: `Doanh thu thuần` is found by `thuan`, `Nettó` by `netto`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
