/** Notes on the charts of the demo company. */
export const demoNote = {
  tet: {
    title: 'Tết',
    text: 'Lunar new year: shops and offices in Vietnam were closed or half empty; before it people bought presents.',
  },
  hanoi: {
    title: '10 % off in Hà Nội',
    text: 'The shop in Hà Nội gave 10 % off for four weeks; the one in Hồ Chí Minh City went on as before.',
  },
  gyor: {
    title: 'Tasting table in Győr',
    text: 'For four weeks customers in Győr could taste the beans before they bought.',
  },
} as const;
