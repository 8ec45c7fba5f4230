import type { errorInbox as en } from '../en/error-inbox.ts';
import type { Words } from '../words.ts';

export const errorInbox: Words<typeof en> = {
  no_such_upload: 'Tệp {digest} chưa được tải lên.',
  upload_too_large: 'Tệp lớn hơn {limitMegabytes} MB.',
  disk_full: 'Ổ đĩa gần đầy. Chưa thể nhận dữ liệu mới cho đến khi có chỗ trống; dữ liệu đã nhận vẫn an toàn.',
  key_reused: 'Idempotency-Key này đã được dùng cho nội dung khác. Hãy dùng khóa mới.',
  busy: 'Quá nhiều dữ liệu được gửi đến cùng lúc. Vui lòng thử lại sau giây lát.',
  behind: 'Dữ liệu nhận trước đó vẫn đang được xử lý. Vui lòng thử lại sau {retryAfter} giây.',
  unavailable: 'Hiện không thể lưu dữ liệu mới. Dữ liệu đã được xác nhận không bị mất.',
  no_such_entry: 'Nội dung cần hoàn tác không tồn tại.',
  no_such_import: 'Không có lần nhập dữ liệu nào có mã {id}.',
  not_undoable: 'Không thể hoàn tác lần nhập này: việc nhập chưa hoàn tất hoặc đã được hoàn tác.',
  interrupted: 'Việc nhập bị gián đoạn trước khi các tệp được lưu an toàn. Vui lòng nhập lại.',
  not_processed: 'Một lỗi khiến dữ liệu này chưa được xử lý. Dữ liệu vẫn được giữ và sẽ được thử lại khi tạo lại số liệu.',
  not_applying: 'Hiện không thể xử lý dữ liệu đã nhận nên chưa thể nhận thêm. Dữ liệu đã được xác nhận không bị mất.',
  shorter_than_facts:
    'Hộp nhận dữ liệu bị mất mục: chỉ còn đến mục {inbox}, trong khi {facts} mục đã được xử lý. Hãy khôi phục bản sao lưu mới nhất, hoặc tạo lại số liệu để tiếp tục với những gì còn trong hộp.',
  newer: 'Hộp nhận dữ liệu {file} được ghi bởi phiên bản Leadline mới hơn. Hãy cài phiên bản mới hơn.',
  damaged: 'Không mở được hộp nhận dữ liệu {file} ({reason}). Hãy khôi phục bản sao lưu mới nhất.',
  lost_entries: 'Hộp nhận dữ liệu {file} đã mất những mục đã được xác nhận ({reason}). Hãy khôi phục bản sao lưu mới nhất.',
  entry_damaged: 'Mục {seq} trong hộp nhận dữ liệu bị hỏng nên các mục sau nó không được xử lý. Hãy khôi phục bản sao lưu mới nhất.',
  upload_damaged: 'Tệp đã tải lên {digest} bị hỏng nên các mục sau nó không được xử lý. Hãy lấy lại tệp từ bản sao lưu.',
  item_unknown_entity: 'Bản ghi {position}: không có loại dữ liệu {entity}.',
  item_unknown_column: 'Bản ghi {position}: {entity} không có cột {column}.',
  item_derived_column: 'Bản ghi {position}: cột {column} do Leadline tự tính nên không thể gửi lên.',
  item_missing: 'Bản ghi {position}: cột {column} là bắt buộc.',
  item_bad_text: 'Bản ghi {position}: giá trị của cột {column} không phải là văn bản có thể lưu.',
  item_bad_number: 'Bản ghi {position}: {value} ở cột {column} không phải là số.',
  item_bad_integer: 'Bản ghi {position}: {value} ở cột {column} không phải là số nguyên.',
  item_bad_date: 'Bản ghi {position}: {value} ở cột {column} không phải là ngày (ví dụ đúng: 2026-01-31).',
  item_bad_moment: 'Bản ghi {position}: {value} ở cột {column} không phải là ngày hoặc thời điểm (ví dụ đúng: 2026-01-31T14:30:00+07:00).',
  item_bad_boolean: 'Bản ghi {position}: {value} ở cột {column} không phải là đúng hoặc sai (true, false).',
  item_bad_weekdays:
    'Bản ghi {position}: {value} ở cột {column} không phải là bảy số từ 0 đến 100 cho thứ Hai đến Chủ nhật, trong đó ít nhất một số lớn hơn 0.',
  item_out_of_range: 'Bản ghi {position}: {value} ở cột {column} quá lớn hoặc quá nhỏ.',
};
