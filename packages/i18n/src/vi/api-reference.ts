import type { apiReference as en } from '../en/api-reference.ts';
import type { Words } from '../words.ts';

export const apiReference: Words<typeof en> = {
  title: 'Chương trình có thể hỏi gì',
  text: 'Mọi việc trang web làm được, chương trình cũng làm được. Mỗi yêu cầu phải kèm một mã truy cập.',
  link: 'Cho chương trình',
  linkNote: 'Mã truy cập, webhook và những gì có thể hỏi',
  document: 'Dạng tài liệu OpenAPI',
  tokens: 'Tạo mã',
  try: 'Thử trên dòng lệnh',
  tryNote: 'Thay ll_… bằng mã của bạn',
  find: 'Tìm đường dẫn',
  found: '{count} đường dẫn',
  none: 'Không có đường dẫn phù hợp.',
  who: { anybody: 'Ai cũng được', signed_in: 'Người đã đăng nhập; không dùng mã', permission: 'Cần quyền: {permission}' },
  place: { path: 'Trong đường dẫn', query: 'Sau dấu hỏi', header: 'Tiêu đề' },
  required: 'bắt buộc',
  optional: 'không bắt buộc',
  example: 'Ví dụ',
  schema: 'Tất cả các trường (JSON Schema)',
};
