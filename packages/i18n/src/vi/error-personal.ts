import type { errorPersonal as en } from '../en/error-personal.ts';
import type { Words } from '../words.ts';

export const errorPersonal: Words<typeof en> = {
  no_person: 'Bản ghi này không ứng với người nào. Có thể xóa dữ liệu của người liên hệ, khách hàng tiềm năng mới và khách hàng cá nhân.',
  reason_missing: 'Hãy nêu lý do: lý do được giữ trong nhật ký thay đổi.',
  reason_names_person: 'Lý do có tên của người đó. Hãy nêu lý do mà không ghi tên, số điện thoại hay địa chỉ.',
  no_retention: 'Không đặt được thời hạn cho {entity}.',
};
