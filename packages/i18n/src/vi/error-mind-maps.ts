import type { errorMindMaps as en } from '../en/error-mind-maps.ts';
import type { Words } from '../words.ts';

export const errorMindMaps: Words<typeof en> = {
  no_map: 'Sơ đồ tư duy này không còn, hoặc bạn không được xem.',
  not_yours: 'Người tạo sơ đồ, hoặc người đặt chỉ tiêu cho những người dùng nó, mới được đổi tên và xóa.',
  no_team: 'Không có đội này, hoặc bạn không được xem. Hãy chọn đội khác.',
  too_many: 'Đã có {most} sơ đồ tư duy. Hãy xóa bớt một sơ đồ.',
  no_words: 'Hãy viết một vài từ trước.',
  too_long: 'Một ý tưởng có nhiều nhất {most} ký tự; ý này có {count}. Hãy rút ngắn; không mất gì cả.',
  full: 'Một sơ đồ tư duy chứa được {most} ý tưởng. Hãy xóa bớt hoặc bắt đầu sơ đồ khác.',
  bad_key: 'Không thêm được ý tưởng này. Hãy thêm lại.',
  parent_gone: '“{name}” vừa bị xóa. Lời của bạn vẫn còn: hãy đặt ở chỗ khác.',
  node_gone: '“{name}” vừa bị xóa.',
  no_node: 'Ý tưởng này không còn nữa.',
  changed_meanwhile: 'Vừa có người viết khác ở đây. Hãy xem cả hai rồi chọn.',
  first_stays: '“{name}” là trung tâm của sơ đồ: nó ở nguyên chỗ.',
  circle: '“{name}” không thể nằm dưới chính nó: “{parent}” thuộc nhánh của nó.',
  moved_meanwhile: 'Vừa có người chuyển “{name}”. Hãy xem chỗ mới của nó.',
  branch_changed: 'Vừa có người đổi “{name}” hoặc phần bên dưới. Hãy xem lại trước khi xóa.',
  is_linked: '“{name}” đã thành mục tiêu hoặc KPI rồi.',
};
