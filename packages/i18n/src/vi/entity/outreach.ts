import type { outreachEntities as en } from '../../en/entity/outreach.ts';
import type { Words } from '../../words.ts';

export const outreachEntities: Words<typeof en> = {
  script: {
    one: 'Kịch bản',
    many: 'Kịch bản',
    column: {
      name: 'Tên',
      edition: 'Phiên bản',
      language: 'Ngôn ngữ',
      valid_from: 'Hiệu lực từ',
      valid_to: 'Hiệu lực đến',
    },
  },
  email_message: {
    one: 'Email',
    many: 'Email',
    column: {
      user_id: 'Người gửi',
      campaign_id: 'Chiến dịch',
      variant: 'Tiêu đề thử nghiệm',
      contact_id: 'Người nhận',
      shared_id: 'Cùng một email gửi nhiều người',
      subject: 'Tiêu đề',
      sent_at: 'Gửi lúc',
      delivered_at: 'Đến nơi lúc',
      bounced_at: 'Bị trả lại lúc',
      bounce_kind: 'Lý do bị trả lại',
      is_auto_reply: 'Trả lời tự động',
      link_count: 'Số liên kết trong email',
      hour_of_day: 'Giờ trong ngày',
      account_id: 'Khách hàng',
      recipient: 'Khách hàng hay khách tiềm năng',
      is_delivered: 'Đã đến người nhận',
      is_opened: 'Có người mở',
      is_reported_open: 'Được báo là đã mở',
      is_machine_only: 'Chỉ máy mở',
      is_clicked: 'Có người bấm liên kết',
      is_replied: 'Có người trả lời',
      replied_on: 'Ngày trả lời',
    },
    value: {
      bounce_kind: {
        hard: 'Địa chỉ không tồn tại',
        soft: 'Tạm thời không gửi được',
        blocked: 'Bị chặn',
        other: 'Khác',
      },
      recipient: {
        customer: 'Khách hàng',
        prospect: 'Khách tiềm năng',
      },
    },
  },
  email_event: {
    one: 'Sự kiện email',
    many: 'Sự kiện email',
    column: {
      message_id: 'Email',
      kind: 'Việc xảy ra',
      occurred_at: 'Thời điểm',
      is_machine: 'Do máy',
      machine_reason: 'Loại máy',
      url: 'Liên kết',
      user_id: 'Người gửi',
      contact_id: 'Người nhận',
      campaign_id: 'Chiến dịch',
    },
    value: {
      kind: {
        open: 'Mở email',
        click: 'Bấm liên kết',
        reply: 'Trả lời',
        unsubscribe: 'Hủy nhận email',
        complaint: 'Báo thư rác',
      },
      machine_reason: {
        apple_mpp: 'Bảo vệ riêng tư của Apple Mail',
        scanner: 'Phần mềm quét an ninh',
        proxy: 'Máy chủ trung gian tải ảnh',
        auto_reply: 'Trả lời tự động',
      },
    },
  },
  lead_owner_history: {
    one: 'Người phụ trách khách tiềm năng',
    many: 'Người phụ trách khách tiềm năng',
    column: {
      lead_id: 'Khách tiềm năng mới',
      user_id: 'Người phụ trách',
      valid_from: 'Từ ngày',
      valid_to: 'Đến ngày',
    },
  },
  opportunity_owner_history: {
    one: 'Người phụ trách thương vụ',
    many: 'Người phụ trách thương vụ',
    column: {
      opportunity_id: 'Thương vụ',
      user_id: 'Người phụ trách',
      valid_from: 'Từ ngày',
      valid_to: 'Đến ngày',
    },
  },
};
