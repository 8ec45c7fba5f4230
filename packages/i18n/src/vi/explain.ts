import type { explain as en } from '../en/explain.ts';
import type { Words } from '../words.ts';

export const explain: Words<typeof en> = {
  formula: 'Cách tính',
  inputs: 'Số liệu đầu vào',
  input: 'Số liệu',
  records: 'Bản ghi',
  value: 'Giá trị',
  exclusions: 'Những gì không được tính',
  noExclusions: 'Không bỏ sót bản ghi nào.',
  exclusion: '{entity}: {count, number} – {reason}',
  scope: 'Phạm vi và thời gian',
  without: 'trừ',
  organisation: 'Tổ chức',
  asOf: 'Dữ liệu tính đến',
  dataThrough: 'Có dữ liệu đến ngày',
  version: 'Phiên bản công thức',
  by: 'Phân nhóm theo',
  byNothing: 'Không phân nhóm',
  about: 'Xem thêm về chỉ số này',
  asPage: 'Mở thành trang riêng',
  moment: {
    start: 'đầu kỳ',
    previous: '{count, plural, =1 {kỳ trước} other {{count} kỳ trước}}',
    year_before: 'cùng kỳ năm trước',
    trailing_day: '{count, plural, other {{count} ngày gần nhất}}',
    trailing_month: '{count, plural, other {{count} tháng gần nhất}}',
    month_back: '{count, plural, =0 {tháng cuối} other {{count} tháng trước tháng cuối}}',
    rest: 'phần còn lại của kỳ',
    whole: 'cả kỳ',
    ever: 'từ đầu đến nay',
  },
  /** Of the whole a part is compared with. */
  regardless: 'không phân biệt {dimensions}',
};
