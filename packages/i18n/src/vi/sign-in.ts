import type { signIn as en } from '../en/sign-in.ts';
import type { Words } from '../words.ts';

export const signIn: Words<typeof en> = {
  title: 'Đăng nhập',
  email: 'Địa chỉ thư',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  account: {
    menu: 'Tài khoản của bạn: {name}',
    signOut: 'Đăng xuất',
    asOther: 'Xem với tư cách người khác',
  },
  demo: {
    title: 'Xem thử',
    text: 'Bạn đang xem dữ liệu mẫu: công ty và người trong đó là hư cấu. Hãy chọn xem với tư cách ai; mỗi người thấy những gì vai trò cho phép.',
    or: 'Người có tài khoản riêng',
    coming: 'Người của công ty mẫu đang đến…',
  },
  setUp: {
    title: 'Thiết lập Leadline',
    text: 'Bạn trở thành quản trị viên đầu tiên. Sau đó bạn có thể cho người khác vào.',
    person: 'Bạn',
    company: 'Công ty của bạn',
    name: 'Tên của bạn',
    passwordNote: 'Ít nhất 12 ký tự. Vài từ liền nhau vừa tốt vừa dễ nhớ.',
    submit: 'Tạo tài khoản và bắt đầu',
    noToken: 'Trang này mở từ địa chỉ mà Leadline in ra khi khởi động.',
    hint: 'Chưa ai thiết lập Leadline. Hãy mở địa chỉ nó đã in ra khi khởi động.',
  },
  step: {
    title: 'Nhập mã',
    text: 'Mở ứng dụng tạo mã trên điện thoại, hoặc dùng một mã khôi phục.',
    code: 'Mã',
    submit: 'Tiếp tục',
    back: 'Bắt đầu lại',
  },
  enrol: {
    title: 'Thiết lập xác minh hai bước',
    text: 'Ở đây mọi người đều cần. Chỉ mất một phút và cần một ứng dụng tạo mã trên điện thoại.',
    begin: 'Bắt đầu',
  },
  forgotten: {
    open: 'Quên mật khẩu?',
    title: 'Chọn mật khẩu mới',
    text: 'Nhập địa chỉ thư của bạn. Nếu có tài khoản với địa chỉ này, bạn sẽ nhận thư có liên kết.',
    submit: 'Gửi liên kết',
    sent: 'Nếu có tài khoản với địa chỉ này, thư có liên kết đang được gửi. Có thể mất vài phút; hãy xem cả thư mục thư rác.',
    back: 'Về trang đăng nhập',
    ask: 'Quên mật khẩu? Quản trị viên có thể đưa bạn liên kết để chọn mật khẩu mới.',
  },
  join: {
    title: 'Chào mừng {name}',
    text: 'Chọn mật khẩu cho {email} là bạn vào được.',
    password: 'Mật khẩu',
    submit: 'Lưu mật khẩu và vào',
    invalid: 'Lời mời này không dùng được',
  },
  reset: {
    title: 'Chọn mật khẩu mới',
    text: 'Cho {email}. Bạn sẽ được đăng xuất ở mọi nơi khác.',
    password: 'Mật khẩu mới',
    invalid: 'Liên kết này không dùng được',
  },
  toSignIn: 'Đến trang đăng nhập',
};
