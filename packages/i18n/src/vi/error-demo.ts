import type { errorDemo as en } from '../en/error-demo.ts';
import type { Words } from '../words.ts';

export const errorDemo: Words<typeof en> = {
  not_shown: 'Công ty minh họa không hiển thị ở đây nên không có gì để cất đi.',
  loading: 'Công ty minh họa vẫn đang được nạp. Hãy thử lại khi đã có số liệu; chưa có gì thay đổi.',
};
