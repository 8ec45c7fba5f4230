/** Handovers of customers. */
export const errorHandovers = {
  no_handover: 'Lần bàn giao này không còn, hoặc bạn không được xem. Hãy tải lại trang.',
  not_yours: 'Chỉ hai người liên quan, hoặc người quản lý của người bàn giao, mới thực hiện được bước này.',
  same_person: 'Người này đang phụ trách các khách hàng đó. Hãy chọn người khác.',
  receiver_gone: '{name} đã nghỉ việc, hoặc sẽ nghỉ trước ngày đó. Hãy chọn người đang làm việc vào ngày đó.',
  no_role: '{name} chưa có vai trò vào ngày đó nên chưa thể phụ trách khách hàng. Trước hết hãy giao vai trò ở trang nhân sự.',
  past: 'Ngày này đã qua. Hãy chọn hôm nay hoặc một ngày sau: những gì đã bán trước đó vẫn thuộc về người đã bán.',
  closed_month: 'Ngày này nằm trong một tháng đã chốt. Hãy chọn một ngày sau đó.',
  no_customer: 'Một trong các khách hàng này không còn, hoặc bạn không được xem. Hãy tải lại trang.',
  not_owned: 'Vào ngày đó {name} không phụ trách tất cả các khách hàng này: {customers}. Hãy bỏ họ ra, hoặc chọn ngày khác.',
  taken: 'Đã có người đang bàn giao: {customers}. Hãy bỏ họ ra, hoặc chờ câu trả lời.',
  changed_meanwhile: 'Trong lúc đó đã có người trả lời. Hãy xem tình trạng hiện tại.',
  no_words: 'Hãy nói ngắn gọn bạn muốn biết điều gì, hoặc vì sao.',
  owner_changed: 'Hiện nay người khác đang phụ trách {customers}. Hãy rút lại đề nghị này và lập đề nghị mới không có họ.',
} as const;
