import type { template as en } from '../en/template.ts';
import type { Words } from '../words.ts';

export const template: Words<typeof en> = {
  sales_manager: { name: 'Quản lý bán hàng' },
  business_development: { name: 'Phát triển kinh doanh' },
  sales_system_7: { name: '7 chỉ số quản lý hệ thống bán hàng' },
  ten_sales_kpis: { name: '10 chỉ số bán hàng' },
  icebreaker: { name: 'Nhân viên tiếp cận khách tiềm năng' },
  hunter: { name: 'Nhân viên bán hàng cho khách mới' },
  farmer: { name: 'Nhân viên chăm sóc khách hàng hiện tại' },
  account_executive: { name: 'Nhân viên bán hàng toàn quy trình' },
  head_of_sales: { name: 'Trưởng bộ phận bán hàng' },
  store_retail: { name: 'Bán lẻ tại cửa hàng và ngoài thị trường' },
  marketing: { name: 'Tiếp thị' },
  goal: {
    more_sales: 'bán được nhiều hơn',
    new_customers: 'có thêm khách hàng mới',
    keep_customers: 'giữ khách hàng',
    sell_more: 'bán thêm cho khách hàng hiện tại',
    better_margin: 'lãi nhiều hơn trên mỗi đơn hàng',
    more_activity: 'tiếp cận nhiều khách hàng hơn mỗi ngày',
    faster: 'phản hồi và chốt nhanh hơn',
    satisfied_team: 'đội ngũ hài lòng với công việc',
  },
  reason: {
    measures_goal: 'Cho thấy trực tiếp có đạt mục tiêu không: {goal}.',
    drives_goal: 'Tác động đến “{kpi}”: hãy thay đổi chỉ số này trước.',
    of_role: 'Thường dùng cho vai trò này: có thể tác động bằng công việc của chính mình.',
    daily_lever: 'Có thể theo dõi và thay đổi mỗi ngày.',
    quality_of: 'Cho thấy “{kpi}” có chất lượng chứ không chỉ nhiều.',
  },
  preset: {
    b2b: { name: 'Bán cho doanh nghiệp', sentence: 'Thương vụ kéo dài nhiều tuần hoặc tháng, có hóa đơn, liên hệ đều đặn.' },
    retail_field: { name: 'Cửa hàng và bán hàng ngoài thị trường', sentence: 'Nhiều đơn nhỏ mỗi ngày trong tuần, đi thăm khách, nhiều địa điểm.' },
    consumables: { name: 'Hàng mua đi mua lại', sentence: 'Khách đặt hàng vài tuần một lần; sớm nhận ra ai ngừng mua.' },
    services: { name: 'Dịch vụ', sentence: 'Công việc làm cho khách, được tính khi hoàn thành.' },
    subscriptions: { name: 'Thuê bao và hợp đồng', sentence: 'Thanh toán định kỳ, gia hạn, khách hàng gắn bó nhiều năm.' },
  },
  setting: {
    inactivityWindowDays: 'Số ngày không mua để coi là mất khách',
    recognition: 'Khi nào tính doanh thu',
    workweek: 'Tuần làm việc',
    entities: 'Các loại dữ liệu được dùng',
  },
  workweek: {
    monday_to_friday: 'thứ Hai đến thứ Sáu',
    monday_to_saturday: 'thứ Hai đến thứ Bảy',
    every_day: 'mọi ngày trong tuần',
  },
  recognition: {
    order: 'khi đặt hàng',
    fulfilment: 'khi giao hàng',
    invoice: 'khi xuất hóa đơn',
    payment: 'khi thanh toán',
  },
  obligation: {
    mandatory: 'Bắt buộc',
    optional: 'Tùy chọn',
    primary: 'Kết quả chính',
  },
  cadence: {
    daily: 'hằng ngày',
    weekly: 'hằng tuần',
    monthly: 'hằng tháng',
    quarterly: 'hằng quý',
    yearly: 'hằng năm',
  },
};
