import type { errorDisplays as en } from '../en/error-displays.ts';
import type { Words } from '../words.ts';

/** Screens on walls. */
export const errorDisplays: Words<typeof en> = {
  gone: 'Màn hình này không còn hiển thị gì nữa. Người đã lắp có thể tạo liên kết mới.',
  no_display: 'Màn hình này không còn nữa hoặc bạn không được sửa.',
  only_people: 'Màn hình cho thấy những gì người lắp được xem. Hãy đăng nhập với tư cách một người để lắp.',
  no_team: 'Màn hình cho thấy một đội mà bạn xem được toàn bộ. Hãy chọn một đội như vậy.',
  no_timezone: 'Không có múi giờ này. Hãy chọn trong danh sách.',
  no_code: 'Hiện không có màn hình nào hiện mã này. Mã đổi sau {minutes} phút: hãy nhìn lại màn hình.',
  made_already: 'Màn hình này đã có. Liên kết chỉ hiện một lần: nếu mất, hãy tạo cái khác.',
  too_many: 'Đã có {most} màn hình. Hãy thu hồi một cái trước.',
  names_hidden: 'Có tên, mà màn hình này không hiện tên.',
};
