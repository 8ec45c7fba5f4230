/** Chats that boards and alerts are sent to. */
export const channels = {
  testText: 'This is a test: “{name}” is connected.',
} as const;
