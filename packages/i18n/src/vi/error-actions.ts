/** Actions. */
export const errorActions = {
  no_action: 'Việc này không còn, hoặc bạn không được xem. Hãy tải lại trang.',
  not_yours: 'Kết quả của một việc do người chịu trách nhiệm cho biết.',
  closed: 'Việc này đã đóng. Những gì đã ghi được giữ nguyên.',
  not_asked: 'Chưa tới lúc hỏi. Từ giờ đến đó việc vẫn tiếp tục; hãy đóng là xong hoặc bỏ.',
  no_owner: 'Người chịu trách nhiệm này không có, hoặc bạn không nhìn thấy. Hãy chọn người khác.',
  past: 'Ngày này đã qua. Hãy chọn hôm nay hoặc một ngày sau.',
  no_subject: 'Bạn không được xem đây là con số của ai. Hãy tạo việc mà không kèm con số.',
  no_days: 'Khoảng thời gian này chưa bắt đầu. Hãy chọn khoảng khác.',
} as const;
