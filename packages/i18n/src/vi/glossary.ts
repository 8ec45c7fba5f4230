import type { glossary as en } from '../en/glossary.ts';
import { meaning } from './glossary/meaning.ts';
import { synonym } from './glossary/synonym.ts';
import { term } from './glossary/term.ts';
import type { Words } from '../words.ts';

export const glossary: Words<typeof en> = {
  title: 'Bảng thuật ngữ',
  text: 'Mỗi điều một từ. Nghĩa ghi ở đây áp dụng ở mọi nơi.',
  search: 'Tìm thuật ngữ',
  none: 'Không có thuật ngữ nào hợp với “{asked}”.',
  weCall: 'Ở đây “{asked}” gọi là:',
  languages: 'Hiện các ngôn ngữ khác',
  more: 'Các thuật ngữ khác',
  moreText: 'Nghĩa đúng như tên gọi.',
  alsoCalled: 'Nơi khác còn gọi: {others}',
  term,
  meaning,
  synonym,
};
