import type { errorShares as en } from '../en/error-shares.ts';
import type { Words } from '../words.ts';

/** Links to boards. */
export const errorShares: Words<typeof en> = {
  gone: 'Liên kết này không còn hiển thị gì nữa. Hãy xin liên kết mới từ người đã gửi.',
  only_people: 'Liên kết cho thấy số liệu của người tạo ra nó. Hãy đăng nhập với tư cách một người để tạo.',
  no_widget: 'Một trong các ô đã chọn không còn trên bảng này. Hãy tải lại bảng.',
  names_people: '{title} có tên người hoặc khách hàng. Hãy cho phép hiện tên trong liên kết này hoặc bỏ ô đó ra.',
  on_page_only: '{title} được tạo riêng cho từng người đọc nên không chia sẻ qua liên kết được.',
  too_many: 'Đã có {most} liên kết đang mở tới bảng này. Hãy thu hồi một liên kết trước.',
  no_share: 'Liên kết này không còn nữa hoặc bạn không được xem.',
  too_often: 'Xem quá nhiều lần trong thời gian ngắn. Vui lòng đợi {retryAfter} giây.',
  not_allowed: 'Tổ chức của bạn không hiển thị gì khi chưa đăng nhập. Quản trị viên có thể đổi điều đó trong phần cài đặt.',
};
