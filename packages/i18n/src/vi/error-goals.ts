import type { errorGoals as en } from '../en/error-goals.ts';
import type { Words } from '../words.ts';

export const errorGoals: Words<typeof en> = {
  no_goal: 'Mục tiêu này không còn nữa hoặc bạn không được xem. Hãy tải lại trang.',
  not_yours: 'Bạn được đọc mục tiêu này. Người giao chỉ tiêu cho đối tượng của mục tiêu mới được sửa, người phụ trách mới được cập nhật.',
  no_parent: 'Mục tiêu cấp trên không còn nữa. Hãy chọn mục tiêu khác.',
  circle: '“{name}” đã nằm dưới mục tiêu này. Một mục tiêu không thể đứng trên chính nó: hãy chọn mục tiêu cấp trên khác.',
  not_counted: 'Điều gì được tính vào “{name}” do người được sửa mục tiêu đó quyết định. Hãy đặt mục tiêu của bạn bên dưới với trọng số 0.',
  no_owner: 'Người phụ trách này không còn hoặc bạn không được xem. Hãy chọn người khác.',
  unknown_part: 'Một phần không còn nữa. Hãy tải lại trang; nội dung bạn nhập vẫn ở đây cho đến lúc đó.',
  part_missing: '“{name}” thuộc mục tiêu đã bắt đầu. Hãy bỏ ra kèm lý do thay vì xóa.',
  adds_nowhere: '“{name}” cộng vào một phần không có trong mục tiêu cấp trên. Hãy chọn phần khác.',
  adds_differently: '“{name}” không thể cộng vào “{whole}”: số cộng với số, tiền cộng với tiền cùng loại.',
  not_smart: 'Còn {count} tiêu chí chưa đạt. Không mất gì cả: hãy sửa điều được nêu, hoặc giữ làm bản nháp.',
  changed_meanwhile: 'Trong lúc đó người khác đã sửa mục tiêu này. Bản của bạn vẫn được giữ ở đây; hãy xem cả hai rồi chọn.',
  over: 'Mục tiêu này đã kết thúc và đã tổng kết. Tiếp theo là một mục tiêu khác.',
  not_begun: 'Mục tiêu này vẫn là bản nháp. Hãy bắt đầu trước.',
  not_over: 'Mục tiêu này kéo dài đến {day}. Trước đó chỉ có thể bỏ.',
  not_draft: 'Chỉ xóa được bản nháp. Hãy bỏ mục tiêu kèm lý do.',
  has_below: 'Có mục tiêu nằm dưới mục tiêu này. Hãy chuyển chúng trước.',
  not_told: 'Giá trị của “{name}” lấy từ dữ liệu hoặc từ các mục tiêu bên dưới: không ai nhập tay.',
};
