import type { errorPeople as en } from '../en/error-people.ts';
import type { Words } from '../words.ts';

export const errorPeople: Words<typeof en> = {
  no_person: 'Không có người này, hoặc bạn không được xem.',
  no_team: 'Không có đội này, hoặc bạn không được xem.',
  no_assignment: 'Vai trò này không còn nữa. Hãy tải lại trang.',
  no_absence: 'Ngày nghỉ này không còn nữa. Hãy tải lại trang.',
  unknown_reference: 'Đội, quản lý, địa điểm hoặc lịch đã chọn không còn nữa. Hãy tải lại trang.',
  changed_meanwhile: 'Trong lúc đó có người khác đã sửa thông tin người này. Chưa có gì được lưu; hãy tải lại trang.',
  ends_before_start: 'Ngày cuối nằm trước ngày đầu.',
  overlap: 'Trong đội {team}, người này đã có cùng vai trò vào những ngày đó.',
  over_one: 'Tất cả vai trò cộng lại là {percent} % toàn thời gian. Mỗi ngày chỉ được tối đa 100 %.',
  change_before_start: 'Thay đổi phải sau ngày vai trò bắt đầu. Nếu chính ngày đó bị sai, hãy dùng mục sửa lại.',
  change_after_end: 'Đến lúc đó vai trò đã kết thúc. Hãy thêm vai trò mới.',
  team_closed: 'Vào những ngày đó, đội {team} không còn hoạt động.',
  team_not_yet: 'Vào những ngày đó, đội {team} chưa được lập.',
  manager_circle: '{name} đang do người này quản lý, trực tiếp hoặc qua người khác. Không ai tự quản lý chính mình.',
  email_taken: '{email} đã là của {name}.',
  absence_overlap: 'Cộng với lần nghỉ khác thì vượt quá cả ngày.',
  team_name_taken: 'Ở chỗ này đã có đội “{name}”.',
  team_circle: 'Đội “{name}” đang ở trên “{parent}” nên không thể nằm dưới.',
  team_has_people: 'Lúc đó trong đội “{name}” vẫn còn {count} người. Hãy chọn đội họ chuyển đến.',
  team_has_teams: 'Dưới đội “{name}” còn {count} đội. Hãy chuyển hoặc đóng các đội đó trước.',
  team_to_itself: 'Người của đội bị đóng cần chuyển sang một đội khác.',
};
