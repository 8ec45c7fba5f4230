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
};
