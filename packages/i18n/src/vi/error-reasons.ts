import type { errorReasons as en } from '../en/error-reasons.ts';
import type { Words } from '../words.ts';

export const errorReasons: Words<typeof en> = {
  not_yours: 'Người phụ trách con số này giải thích; người quản lý họ có thể ghi thêm điều đã thấy.',
};
