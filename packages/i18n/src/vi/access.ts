import type { access as en } from '../en/access.ts';
import type { Words } from '../words.ts';

export const access: Words<typeof en> = {
  role: {
    administrator: 'Quản trị viên',
    leadership: 'Ban lãnh đạo',
    manager: 'Quản lý',
    team_lead: 'Trưởng nhóm',
    member: 'Thành viên đội',
    finance: 'Tài chính và lương',
    auditor: 'Kiểm toán viên',
    screen: 'Màn hình treo tường',
  },
  sees: {
    administrator: 'Xem mọi thứ và thiết lập mọi thứ',
    leadership: 'Xem toàn công ty',
    manager: 'Xem một đội và mọi đội bên dưới',
    team_lead: 'Xem một đội',
    member: 'Xem số của chính mình',
    finance: 'Xem toàn công ty, sau này cả lương',
    auditor: 'Xem mọi thứ và ai đã đổi gì, không đổi gì',
    screen: 'Hiện số của một đội, không có bản ghi',
  },
  permission: {
    numbers: { read: 'Xem số liệu' },
    records: { read: 'Xem từng bản ghi' },
    kpis: { write: 'Tạo và sửa KPI' },
    data: { import: 'Đưa dữ liệu vào', operate: 'Vận hành: tạo lại dữ liệu, sao lưu, chỉ số máy chủ' },
    settings: { write: 'Đổi thiết lập' },
    people: { read: 'Xem người và đội', write: 'Đổi người và quyền của họ' },
    tokens: { write: 'Tạo mã truy cập' },
    audit: { read: 'Xem sổ ghi thay đổi' },
    personal: { erase: 'Xuất và xóa dữ liệu cá nhân' },
    targets: { write: 'Giao chỉ tiêu và KPI cho mọi người' },
    periods: { close: 'Chốt kỳ' },
  },
  roleOf: '{role}, {team}',
};
