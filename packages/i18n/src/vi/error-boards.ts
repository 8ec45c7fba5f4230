import type { errorBoards as en } from '../en/error-boards.ts';
import type { Words } from '../words.ts';

export const errorBoards: Words<typeof en> = {
  no_board: 'Bảng này không còn nữa, hoặc bạn không được xem.',
  no_version: 'Phiên bản này của bảng không còn được lưu.',
  not_yours: 'Chỉ người tạo bảng hoặc người được giao quyền mới sửa được bảng. Hãy tạo bản sao để sửa theo ý bạn.',
  not_for_all: 'Chỉ người xem được toàn tổ chức mới đưa bảng cho tất cả mọi người. Hãy chọn một đội, hoặc giữ riêng cho bạn.',
  no_team: 'Đội này không có, hoặc bạn không xem được. Hãy chọn đội khác.',
  too_many: 'Đã có {most} bảng. Hãy bỏ bớt một bảng trước.',
  changed_meanwhile: 'Trong lúc đó người khác đã lưu bảng này. Thay đổi của bạn vẫn còn đây: lưu thành bản sao, hoặc mở bản mới hơn.',
  not_whole: 'Bảng này không khớp: có ô nằm ngoài bảng hoặc không thuộc phần nào. Chưa lưu gì.',
  mixed_units: 'Hai con số này khác đơn vị nên không cộng trừ được.',
  not_cumulative: 'KPI này không cộng dồn theo thời gian nên không vẽ lũy kế được. Hãy xem theo từng kỳ.',
  only_people: 'Danh sách này chỉ lọc được theo đội và người. Hãy bỏ các bộ lọc khác.',
  workload_past: 'Khối lượng việc nhìn về phía trước. Hãy chọn kỳ chưa kết thúc.',
  no_picture: 'Hình này không còn, hoặc bạn không được xem. Hãy chọn hình khác.',
  picture_kind: 'Đây không phải hình PNG, JPEG, WebP hay GIF. Hãy lưu thành một trong các dạng đó rồi chọn lại.',
  picture_damaged: 'Hình này bị hỏng hoặc bị cắt cụt. Hãy lưu lại rồi chọn lần nữa.',
  picture_moving: 'Hình trên bảng không chuyển động. Hãy lưu một khung hình rồi chọn khung đó.',
  picture_large: 'Hình lớn hơn {most} MB. Hãy thu nhỏ rồi chọn lại.',
  picture_sides: 'Hình có một cạnh hơn {most} điểm ảnh. Hãy thu nhỏ rồi chọn lại.',
  pictures_full: 'Hình của mọi bảng cộng lại được {most} MB, hình này không còn chỗ. Hãy bỏ những hình không ai cần.',
};
