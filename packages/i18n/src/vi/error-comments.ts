import type { errorComments as en } from '../en/error-comments.ts';
import type { Words } from '../words.ts';

export const errorComments: Words<typeof en> = {
  people_only: 'Chỉ người đã đăng nhập mới đọc và viết bình luận, không phải chương trình hay màn hình.',
  nothing: 'Nội dung này không còn nữa, hoặc bạn không được xem.',
  no_thread: 'Các bình luận này không còn nữa, hoặc bạn không được xem.',
  no_comment: 'Bình luận này không còn nữa, hoặc không phải của bạn.',
  gone: 'Bình luận này đã được rút lại rồi.',
  not_theirs: 'Có người bạn nhắc tên không được xem mục này. Hãy bỏ tên đó ra, hoặc trao đổi cách khác. Nội dung bạn viết vẫn còn đây.',
  nobody: 'Bình luận riêng cần có người nhận: hãy nhắc ít nhất một người bằng @ và tên.',
  choose_team: 'Con số này là của nhiều nhóm gộp lại. Hãy chọn một nhóm trước, rồi bạn có thể bình luận.',
};
