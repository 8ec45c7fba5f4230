import type { demoNote as en } from '../en/demo-note.ts';
import type { Words } from '../words.ts';

export const demoNote: Words<typeof en> = {
  tet: {
    title: 'Tết Nguyên đán',
    text: 'Cửa hàng và văn phòng ở Việt Nam đóng cửa hoặc vắng khách; trước đó mọi người mua quà biếu.',
  },
  hanoi: {
    title: 'Giảm 10 % ở Hà Nội',
    text: 'Cửa hàng Hà Nội giảm giá 10 % trong bốn tuần; cửa hàng Thành phố Hồ Chí Minh vẫn bán như trước.',
  },
  gyor: {
    title: 'Bàn nếm thử ở Győr',
    text: 'Trong bốn tuần khách ở Győr được nếm thử cà phê trước khi mua.',
  },
};
