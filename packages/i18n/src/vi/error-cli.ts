import type { errorCli as en } from '../en/error-cli.ts';
import type { Words } from '../words.ts';

export const errorCli: Words<typeof en> = {
  unknown_action: 'Lệnh không làm được việc đó. Lệnh biết: {known}.',
  unknown_command: 'Không có lệnh {name}. Xem tất cả các lệnh: leadline help',
  bad_options: '{problem} Xem tất cả tùy chọn: leadline help {command}',
  missing_argument: 'Còn thiếu. Cách dùng: {usage}',
  surplus_argument: 'Thừa {argument}. Cách dùng: {usage}',
  bad_choice: '{option} không thể là {value}. Có thể dùng: {choices}',
  bad_number: '{option} phải là số nguyên từ {least, number} đến {most, number}, không phải {value}.',
  bad_period: '{value} không phải là một kỳ. Ví dụ: 2026-06, 2026-Q2, this-month, last-12-months, 2026-01-01..2026-03-31, all',
  bad_where: '{value} không phải là bộ lọc. Ví dụ: team=North,South, person=Anna Kiss',
  unknown_dimension: 'Không có chiều {name}. Hiện có: {known}',
  unknown_member: 'Không có ai hay gì tên là {name} trong {dimension}.',
  ambiguous_member: '{name} không phải là tên chính xác của một mục trong {dimension}. Có thể là: {candidates}',
  no_such_file: 'Không có tệp hay thư mục {path}.',
  no_files: 'Không có bảng nào (csv, tsv, txt) trong {paths}.',
  one_of: 'Chỉ được ghi một trong các tùy chọn này: {options}',
  only_with: '{option} chỉ dùng được cùng với {other}',
  bad_recipe_file: '{path} không phải là một cách ghép cột: {problem}',
  server_running: 'Một máy chủ đang mở thư mục dữ liệu này tại {address}. Hãy dừng nó trước.',
  not_empty: 'Thư mục dữ liệu {folder} đã có dữ liệu. Công ty mẫu chỉ nạp vào thư mục trống.',
  unknown_kpi_action: 'Lệnh kpi có: {known}.',
  kpi_incomplete: 'Hãy cho biết nội dung và lý do thay đổi: --formula, --name, --reason.',
  bad_words: 'Hãy ghi theo dạng ngôn ngữ=nội dung: {value}.',
};
