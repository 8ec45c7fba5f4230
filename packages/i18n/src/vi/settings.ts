import type { settings as en } from '../en/settings.ts';
import type { Words } from '../words.ts';

export const settings: Words<typeof en> = {
  organization: 'Tổ chức',
  organizationNote: 'Các con số phụ thuộc vào những mục này. Khi lưu, những số liệu liên quan được tính lại.',
  name: 'Tên',
  currency: 'Tiền tệ',
  currencyNote: 'Mọi tổng số hiển thị theo tiền tệ này',
  country: 'Quốc gia',
  countryNote: 'Quyết định ngày làm việc và ngày nghỉ lễ',
  timezone: 'Múi giờ',
  timezoneNote: 'Lúc một ngày bắt đầu và kết thúc',
  fiscalStart: 'Năm tài chính bắt đầu từ',
  fiscalStartNote: 'Dùng cho quý và năm tài chính',
  recognition: 'Đơn hàng được tính doanh thu khi',
  recognitionNote: 'Ngày đơn hàng được tính',
  rule: {
    order: 'khách đặt hàng',
    fulfilment: 'hàng được giao',
    invoice: 'hóa đơn được xuất',
    payment: 'khách thanh toán',
  },
  winback: 'Coi là quay lại sau số ngày không mua',
  winbackNote: 'Khách mua lại sau số ngày này được tính là khách quay lại',
  inactivity: 'Coi là đã rời bỏ sau số ngày không mua',
  inactivityNote: 'Áp dụng cho khách không có hợp đồng; mỗi nhóm khách hàng có thể có số ngày riêng',
  device: 'Thiết bị này',
  deviceNote: 'Chỉ dành cho bạn, trên trình duyệt này.',
  version: 'Leadline {version}',
  own: {
    title: 'Bắt đầu với dữ liệu của mình',
    text: 'Đây là công ty minh họa, không có thật. Khi xem đủ, hãy cất nó đi; những gì bạn đã tự nhập vẫn được giữ.',
  },
};
