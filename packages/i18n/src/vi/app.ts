import type { app as en } from '../en/app.ts';
import type { Words } from '../words.ts';

export const app: Words<typeof en> = {
  skip: 'Chuyển đến nội dung',
  places: 'Các mục',
  place: {
    myDay: 'Ngày của tôi',
    scorecards: 'Thẻ điểm',
    recognition: 'Ghi nhận',
    followUp: 'Theo dõi',
    goals: 'Mục tiêu',
    boards: 'Bảng điều khiển',
    data: 'Dữ liệu',
    library: 'Thư viện',
    people: 'Nhân sự',
    settings: 'Cài đặt',
    find: 'Tìm',
    more: 'Thêm',
  },
  close: 'Đóng',
  save: 'Lưu',
  saved: 'Đã lưu.',
  demo: 'Công ty minh họa',
  find: {
    open: 'Tìm kiếm',
    hint: 'Tìm bảng, chỉ số, nhân viên, đội, địa điểm hoặc trang',
    results: 'Kết quả',
    none: 'Không có gì tên là “{asked}”. Thử gõ phần đầu của tên.',
    kind: {
      board: 'Bảng',
      kpi: 'Chỉ số',
      person: 'Nhân viên',
      team: 'Đội',
      location: 'Địa điểm',
      page: 'Trang',
    },
  },
  language: {
    label: 'Ngôn ngữ',
    choose: 'Ngôn ngữ: {language}',
  },
  theme: {
    label: 'Giao diện',
    auto: 'Theo thiết bị',
    light: 'Sáng',
    dark: 'Tối',
    toLight: 'Chuyển sang giao diện sáng',
    toDark: 'Chuyển sang giao diện tối',
  },
  live: {
    lost: 'Mất kết nối với máy chủ. Số liệu giữ nguyên và hệ thống tự thử lại.',
    busy: 'Máy chủ đang có nhiều việc. Số liệu giữ nguyên và trang sẽ tự hỏi lại.',
    updated: 'Số liệu vừa cập nhật: {time}',
  },
  wait: {
    page: 'Đang chuẩn bị trang…',
  },
  missing: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể gõ sai, hoặc nội dung ở đây không còn. Dữ liệu không mất gì.',
    action: 'Về bảng điều khiển',
  },
  error: {
    title: 'Không hiển thị được trang này',
    unknown: 'Trang này gặp lỗi. Dữ liệu vẫn nguyên. Hãy tải lại trang; nếu lỗi lặp lại, báo cho người quản trị Leadline.',
    noConnection: 'Máy chủ không phản hồi. Chưa có gì thay đổi. Hãy kiểm tra Leadline có đang chạy không; trang sẽ tự thử lại.',
    again: 'Thử lại',
  },
  table: {
    sort: 'Sắp xếp theo {column}',
  },
};
