/** Feedback meetings. */
export const errorMeetings = {
  no_meeting: 'Buổi trao đổi này không còn, hoặc bạn không được xem. Hãy tải lại trang.',
  not_yours: 'Nội dung buổi trao đổi chỉ thuộc về hai người tham gia.',
  no_manager: 'Chưa có ai quản lý người này. Trước hết hãy đặt người quản lý hoặc trưởng nhóm ở trang nhân sự.',
  not_leader: 'Buổi trao đổi do chính người đó hoặc người quản lý họ sắp xếp.',
  past: 'Ngày này đã qua. Hãy chọn hôm nay hoặc một ngày sau.',
  over: '{name} đã nghỉ việc: buổi trao đổi này không còn phải thực hiện. Những gì đã ghi vẫn đọc được ở đây.',
  changed_meanwhile: 'Người kia vừa sửa nội dung này. Bản của bạn vẫn còn ở đây; hãy xem cả hai rồi chọn.',
  confirmed: '{names} đã xác nhận nội dung ở đây. Nếu sửa, xác nhận đó bị rút lại: hãy đồng ý rồi lưu lại.',
  too_many: 'Tối đa {most} thỏa thuận: “{title}” là thừa. Những gì bạn gõ vẫn còn; hãy bỏ bớt một, hoặc tạo thành việc cần làm.',
  no_owner: '“{title}” cần một trong hai người chịu trách nhiệm.',
  not_yet: 'Buổi trao đổi không thể đã diễn ra vào một ngày chưa tới.',
  not_held: 'Trước hết hãy cho biết hai người đã gặp nhau ngày nào.',
  answered: '“{title}” đã được theo dõi nên phải giữ lại. Hãy đóng nó là đã bỏ.',
  not_for_all: 'Nhịp của mọi người do ai nhìn thấy tất cả quyết định. Hãy chọn một nhóm của bạn.',
} as const;
