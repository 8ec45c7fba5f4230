import type { why as en } from '../en/why.ts';
import type { Words } from '../words.ts';

export const why: Words<typeof en> = {
  title: 'Vì sao thay đổi?',
  wait: 'Đang tìm phần đã thay đổi',
  summary: '{kpi}: trước là {before}, nay là {after} ({change}).',
  changed: '{change} so với kỳ trước.',
  most: 'Phần lớn đến từ {member}: {effect}.',
  against: 'Theo chiều ngược lại là {member}: {effect}.',
  movement: 'Biến động lớn nhất là {member}: {effect}.',
  masked:
    '{direction, select, up {Con số tăng dù kết quả trong từng nhóm giảm: nhiều trường hợp hơn đến từ nhóm có giá trị cao.} other {Con số giảm dù kết quả trong từng nhóm tốt lên: nhiều trường hợp hơn đến từ nhóm có giá trị thấp.}}',
  parts: 'Kết quả trong từng nhóm tốt lên hay kém đi: {rate}. Cơ cấu các nhóm khác đi: {mix}.',
  perDay: 'Mỗi ngày làm việc: trước là {before}, nay là {after}.',
  feast:
    '{feast}: năm trước {before}, năm nay {now}. Tính theo số ngày so với dịp này, cùng khoảng đó ({period}) đạt {value}; so với mức đó, thay đổi là {change}.',
  feastName: { tet: 'Tết Nguyên đán', easter: 'Lễ Phục sinh' },
  by: 'Phân theo',
  effect: 'Tác động',
  rate: 'Do kết quả',
  mix: 'Do cơ cấu',
  others: '{count, plural, other {# nhóm khác}}',
  state: {
    new: 'mới',
    vanished: 'không còn',
  },
  factors: 'Số ngày, số lượng và độ lớn',
  factor: {
    days: 'Ngày làm việc',
    per_day: 'Số lượng mỗi ngày làm việc',
    size: 'Giá trị trung bình',
  },
  signal: {
    outside: 'Mức này vượt ra ngoài dao động thường ngày: trong {count, plural, other {# kỳ}} trước, con số nằm giữa {lower} và {upper}.',
    none: 'Mức này nằm trong dao động thường ngày: trong {count, plural, other {# kỳ}} trước, con số nằm giữa {lower} và {upper}.',
    run: 'Đây là kỳ thứ tám liên tiếp {direction, select, up {cao hơn} other {thấp hơn}} mức trung bình {mean}: có điều gì đó đã thay đổi lâu hơn.',
    running: 'Khi kỳ này kết thúc mới biết đây có vượt ra ngoài dao động thường ngày hay không.',
    few: 'Có quá ít kỳ trước đó để biết đây có vượt ra ngoài dao động thường ngày hay không.',
  },
  obstacle: {
    no_value: 'Một trong hai kỳ không có giá trị nên không có thay đổi nào để phân tích.',
    not_comparable: 'Hai giá trị được tính theo cách khác nhau nên không phân tích được thay đổi.',
    not_splittable:
      'Con số này không phải là tổng của các nhóm (trung vị hay số khách hàng khác nhau đều không phải), nên không thể chia phần thay đổi cho từng nhóm.',
  },
  products: {
    title: 'Số lượng, cơ cấu và giá',
    volume: 'Số lượng nhiều hơn hay ít hơn',
    mix: 'Cơ cấu sản phẩm đắt hơn hay rẻ hơn',
    price: 'Giá của cùng sản phẩm',
    added: 'Sản phẩm mới trong kỳ',
    dropped: 'Sản phẩm không còn bán',
  },
  customers: {
    title: 'Từ khách hàng trước đây đến khách hàng nay',
    opening: 'Trước',
    added: 'Khách hàng mới ({count})',
    wonBack: 'Khách quay lại ({count})',
    expansion: 'Mua nhiều hơn ({count})',
    contraction: 'Mua ít hơn ({count})',
    lost: 'Không còn mua ({count})',
    unknown: 'Không ghi tên khách hàng',
    closing: 'Nay',
  },
  caution: 'Phần này cho thấy thay đổi xảy ra ở đâu, không cho biết vì sao mọi người làm khác đi.',
};
