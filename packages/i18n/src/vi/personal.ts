import type { personal as en } from '../en/personal.ts';
import type { Words } from '../words.ts';

export const personal: Words<typeof en> = {
  title: 'Dữ liệu cá nhân',
  text: 'Ai yêu cầu thì được nhận toàn bộ thông tin đang giữ về mình dưới dạng tệp, hoặc được xóa thông tin đó.',
  exportTable: 'Lưu tất cả dạng bảng (CSV)',
  exportFull: 'Lưu tất cả đầy đủ (JSON)',
  erase: 'Xóa dữ liệu về người này…',
  eraseTitle: 'Xóa những gì đang giữ về {name}',
  warning: 'Không thể hoàn tác. Tên, số điện thoại, địa chỉ và ghi chú tự do mất hẳn, kể cả trong các tệp đã nhập.',
  reaches: 'Thông tin được xóa khỏi các bản ghi: {records}.',
  stays: 'Bản thân các bản ghi vẫn còn, không có thông tin đó: không con số nào thay đổi.',
  idStays:
    'Mã của bản ghi trong nguồn được giữ lại vì các con số dựa vào nó: {ids}. Nếu mã đó chính là tên hoặc địa chỉ thì hãy đổi mã trong nguồn trước.',
  backups: '{count, plural, other {# bản sao lưu cũ}} vẫn còn dữ liệu về người này: {folders}. Khi khôi phục, dữ liệu sẽ được xóa lại.',
  reason: 'Lý do',
  reasonNote: 'Được giữ trong nhật ký thay đổi. Không ghi tên, số điện thoại hay địa chỉ.',
  sure: 'Tôi đã kiểm tra đây đúng là người cần xóa',
  keep: 'Giữ lại',
  eraseNow: 'Xóa vĩnh viễn',
  done: '{records, plural, other {# bản ghi}} không còn thông tin về người này. Không con số nào thay đổi.',
  erasedBefore: 'Không còn giữ thông tin nào về người này: thông tin đã được xóa trước đó.',
  gone: 'đã xóa',
};
