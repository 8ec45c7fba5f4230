import type { demo as en } from '../en/demo.ts';
import type { Words } from '../words.ts';

export const demo: Words<typeof en> = {
  note: 'Đây là dữ liệu minh họa: công ty này không có thật.',
  begin: 'Bắt đầu với dữ liệu của mình',
  title: 'Bắt đầu với dữ liệu của mình',
  text: 'Leadline sẽ trống và là của bạn. Vài mục dưới đây quyết định cách đọc và tính dữ liệu; sau này đều có thể đổi trong phần cài đặt.',
  name: 'Tên doanh nghiệp',
  goes: 'Sẽ không còn',
  goesText: 'Mọi thứ của công ty minh họa: bản ghi, nhân viên, số liệu và cài đặt.',
  stays: 'Được giữ lại',
  staysImports: '{count, plural, other {# lần nhập do bạn thực hiện. Các tệp được đọc lại theo cài đặt này.}}',
  staysSent: 'Những gì chương trình khác đã gửi tới Leadline và các công thức nhập bạn đã lưu.',
  confirm: 'Cất dữ liệu minh họa và bắt đầu',
  cancel: 'Xem tiếp',
  loading: 'Công ty minh họa vẫn đang được nạp; bạn có thể bắt đầu khi đã có số liệu.',
  again: 'Bạn có thể xem lại công ty minh họa bất cứ lúc nào, trong một thư mục riêng:',
};
