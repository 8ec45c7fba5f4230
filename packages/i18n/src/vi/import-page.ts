import type { importPage as en } from '../en/import-page.ts';
import type { Words } from '../words.ts';

export const importPage: Words<typeof en> = {
  title: 'Đưa dữ liệu vào',
  text: 'Dùng nguyên tệp xuất từ CRM hoặc phần mềm bán hàng. Bạn sẽ thấy từng dòng trở thành gì trước khi có bất kỳ thay đổi nào, và lần nhập nào cũng hoàn tác được.',
  drop: {
    title: 'Thả tệp CSV vào đây hoặc chọn tệp',
    more: 'Thêm tệp',
    text: 'Có thể chọn nhiều tệp cùng lúc: các tệp liên quan sẽ được ghép với nhau.',
  },
  doing: {
    uploading: 'Đang tải tệp lên…',
    inspecting: 'Đang xem nội dung các tệp…',
    checking: 'Đang chạy thử, chưa thay đổi gì…',
    starting: 'Đang bắt đầu nhập…',
  },
  start: 'Nhập dữ liệu',
  startRows: 'Nhập {rows} dòng',
  check: 'Chạy thử lại',
  reset: 'Làm lại từ đầu',
  undo: 'Hoàn tác',
  recipe: {
    save: 'Lưu thành công thức nhập',
    name: 'Tên công thức nhập',
    choose: 'Dùng công thức đã lưu',
  },
  reading: {
    title: 'Cách đọc giá trị',
    note: 'Áp dụng cho mọi tệp, trừ cột đã tự cho biết cách đọc.',
    ownCurrency: 'Theo cài đặt ({currency})',
    sourceNote: 'Là một phần mã nhận diện bản ghi: lần sau giữ nguyên',
  },
  delimiter: {
    comma: 'Dấu phẩy',
    semicolon: 'Dấu chấm phẩy',
    tab: 'Dấu tab',
    bar: 'Dấu gạch đứng',
  },
  file: {
    rows: '{rows} dòng, {columns} cột',
    rowsAtLeast: 'ít nhất {rows} dòng, {columns} cột',
    unknown: 'Chưa nhận ra',
    showRows: 'Cách đọc tệp và những dòng đầu',
    hideRows: 'Ẩn',
    preview: 'Những dòng đầu của {file}',
  },
  output: {
    add: 'Mỗi dòng tạo thêm một loại bản ghi',
    choose: 'Chọn mỗi dòng là gì',
    remove: 'Không tạo loại bản ghi này',
    fields: '{count} trường',
  },
  mapping: {
    raw: 'Trong tệp',
    read: 'Đọc thành',
    add: 'Lấy thêm một trường',
  },
  report: {
    check: 'Kết quả nếu nhập',
    done: 'Kết quả',
    files: 'Số dòng theo tệp',
    makes: 'Bản ghi:',
    rejected: 'Dòng bị từ chối: {count}',
  },
  past: {
    more: 'Xem các lần trước',
    title: 'Đã nhập trước đây',
    note: 'Hoàn tác sẽ gỡ mọi thứ của lần nhập đó và giữ nguyên phần còn lại.',
    files: 'Tệp',
    when: 'Khi nào',
    status: 'Trạng thái',
  },
  run: {
    title: 'Lần nhập',
    progress: 'Tiến độ',
    rows: 'Đã xử lý {rows} dòng.',
    leave: 'Có thể rời trang này; việc nhập vẫn tiếp tục.',
    board: 'Xem tình hình',
    more: 'Nhập thêm',
    undone: 'Lần nhập này đã được hoàn tác: không còn được tính nữa.',
  },
};
