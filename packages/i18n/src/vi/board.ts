import type { board as en } from '../en/board.ts';
import type { Words } from '../words.ts';

export const board: Words<typeof en> = {
  title: 'Tình hình hiện tại',
  sentence: {
    none: '{kpi} trong {period}: chưa có dữ liệu.',
    value: '{state, select, running {{kpi} {period} đến nay: {value}.} all {{kpi} từ trước đến nay: {value}.} other {{kpi} {period}: {value}.}}',
    flat: '{state, select, running {{kpi} {period} đến nay: {value}, bằng {before} với cùng số ngày làm việc.} other {{kpi} {period}: {value}, bằng {before}.}}',
    change:
      '{state, select, running {{kpi} {period} đến nay: {value}, {way, select, more {cao hơn} other {thấp hơn}} {change} so với {before} cùng số ngày làm việc.} other {{kpi} {period}: {value}, {way, select, more {cao hơn} other {thấp hơn}} {change} so với {before}.}}',
    won: 'Đã chốt thành công {won} thương vụ.',
    decided: 'Đã chốt thành công {won} thương vụ, chiếm {rate} số thương vụ đã có kết quả.',
  },
  section: {
    money: 'Tiền',
    deals: 'Thương vụ và con người',
    contacts: 'Khách tiềm năng mới và hoạt động',
    missing: '{reason}: {kpis}.',
    bring: 'Đưa dữ liệu vào',
  },
  state: {
    off: 'Đã tắt',
    offText: 'Chỉ số này đã được tắt nên không hiển thị số.',
    archivedText: 'Chỉ số đã được đưa vào kho lưu trữ và không còn được tính.',
    goneText: 'Chỉ số này không còn nữa.',
    problem: 'Công thức có vấn đề: {message}',
    kept: 'Đang hiển thị phiên bản {version}, phiên bản gần nhất còn dùng được.',
    none: 'Không có phiên bản trước nào dùng được nên chưa có số.',
    open: 'Mở trang của chỉ số',
  },
  against: 'so với {period}',
  asOf: 'tính đến {time}',
  compareBoth: 'Kỳ trước và năm trước',
  status: {
    noTarget: 'Chưa có chỉ tiêu',
  },
  tile: {
    open: '{name}: {value}, {period}. Giải thích con số này',
  },
  scope: {
    label: 'Phạm vi của trang',
    all: {
      team: 'Tất cả các đội',
      location: 'Tất cả địa điểm',
      person: 'Tất cả nhân viên',
    },
    present: 'Theo tổ chức hiện tại',
    organisation: 'Đội và địa điểm của nhân viên',
    asItWas: 'Như lúc đó',
    asItWasNote: 'Tính theo nơi nhân viên thuộc về vào ngày đó',
    presentNote: 'Tính theo nơi nhân viên thuộc về hôm nay, cả cho quá khứ',
    clear: 'Bỏ lọc',
  },
  period: {
    label: 'Kỳ',
    named: 'Tháng, quý hoặc năm cụ thể',
    choose: 'Chọn',
    years: 'Năm',
    quarters: 'Quý',
    months: 'Tháng',
    from: 'Từ ngày',
    to: 'Đến ngày',
    apply: 'Xem',
  },
  months: {
    title: '{kpi} theo tháng',
    note: 'Cột bắt đầu từ 0. Tháng ngoài kỳ đã chọn có màu nhạt hơn.',
    noteRunning: 'Cột bắt đầu từ 0. Tháng đang diễn ra có gạch chéo; tháng ngoài kỳ đã chọn có màu nhạt hơn.',
    month: 'Tháng',
  },
  chart: {
    asTable: 'Dạng bảng',
    asChart: 'Dạng biểu đồ',
    label: '{title}. Biểu đồ; dùng phím mũi tên để di chuyển giữa các cột, Enter để mở. {summary}',
  },
  persons: {
    title: 'Theo nhân viên bán hàng',
  },
  locations: {
    title: 'Theo địa điểm bán hàng',
  },
  table: {
    total: 'Tổng',
    all: 'Xem tất cả ({count})',
    fewer: 'Thu gọn',
    missing: 'Không có dữ liệu trong kỳ nên không hiển thị: {kpis}.',
  },
  funnel: {
    title: 'Từ khách tiềm năng đến khách hàng',
    note: 'Khách tiềm năng mới đến trong: {period}. Mỗi bước đếm những người đã đi đến bước đó cho tới nay.',
    new: 'Khách tiềm năng mới',
    reached: 'Đã tiếp cận',
    opportunity: 'Có thương vụ',
    customer: 'Trở thành khách hàng',
    ofAll: '{share} số khách tiềm năng mới',
    ofPrevious: '{share} của bước trước',
    wider: 'Nhiều hơn bước trước: một số đã đến bước này mà bước trước không được ghi nhận.',
    running: 'Tính đến nay: khách tiềm năng gần đây vẫn còn thời gian để trở thành khách hàng.',
  },
  empty: {
    title: 'Nơi đây sẽ cho thấy tình hình của doanh nghiệp',
    text: 'Doanh thu, thương vụ, con người và địa điểm; mỗi con số mở được đến từng bản ghi. Chưa có dữ liệu nào được nhập: hãy đưa vào tệp xuất từ CRM hoặc cửa hàng, đúng như đang có.',
    action: 'Nhập tệp dữ liệu',
    importing: 'Đang đọc dữ liệu',
    importingText: 'Bảng sẽ tự hiện số liệu ngay khi có những bản ghi đầu tiên.',
  },
};
