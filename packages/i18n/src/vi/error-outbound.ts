import type { errorOutbound as en } from '../en/error-outbound.ts';
import type { Words } from '../words.ts';

export const errorOutbound: Words<typeof en> = {
  bad_address: 'Đây không phải địa chỉ có thể kết nối.',
  not_https: 'Địa chỉ phải bắt đầu bằng https.',
  private_address: 'Địa chỉ {host} nằm trong mạng nội bộ. Người vận hành máy chủ có thể cho phép bằng LEADLINE_ALLOW_PRIVATE_ADDRESSES.',
  too_slow: 'Bên kia trả lời quá lâu.',
  unreachable: 'Không kết nối được với bên kia.',
  too_large: 'Câu trả lời của bên kia quá dài.',
};
