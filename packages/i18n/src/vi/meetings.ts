/** Feedback meetings. */
export const meetings = {
  file: {
    summary: 'Trao đổi phản hồi: {employee} và {manager}',
    text: 'Nội dung chuẩn bị đã có sẵn trong Leadline. Những gì nói ra chỉ giữa hai người.',
  },
} as const;
