import type { errorAccess as en } from '../en/error-access.ts';
import type { Words } from '../words.ts';

export const errorAccess: Words<typeof en> = {
  sign_in: 'Vui lòng đăng nhập trước.',
  not_permitted: 'Vai trò của bạn không cho phép việc này. Quản trị viên có thể thay đổi.',
  wrong_password: 'Địa chỉ thư và mật khẩu không khớp nhau.',
  too_many_tries: 'Thử quá nhiều lần. Vui lòng đợi {retryAfter, plural, other {# giây}}.',
  no_demo: 'Không có ai để xem thử.',
  wrong_setup_token: 'Địa chỉ này đã được dùng hoặc không phải địa chỉ mới nhất. Hãy khởi động lại Leadline: nó sẽ in ra địa chỉ mới.',
  set_up_first: 'Trước hết hãy tạo quản trị viên của mình: mở địa chỉ mà Leadline in ra khi khởi động. Nếu không, sau đó sẽ không ai đăng nhập được.',
  no_account: 'Không có tài khoản này.',
  email_taken: '{email} thuộc về tài khoản khác.',
  last_administrator: 'Đây là quản trị viên cuối cùng. Hãy chỉ định người khác trước.',
  needs_team: 'Hãy chọn đội cho vai trò này.',
};
