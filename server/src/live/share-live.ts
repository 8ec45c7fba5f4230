import type { Progress } from '@leadline/contract';
import type { Channel } from './channel.ts';
import type { LiveHub } from './live-hub.ts';
import type { ProgressBoard } from './progress-board.ts';

/** What is published here reaches the pages of every server. @param onMissed events may have been missed */
export function shareLive(hub: LiveHub, channel: Channel, onMissed: () => void): LiveHub {
  channel.subscribe((message) => {
    if (message === null) onMissed();
    else if (message.kind === 'live') hub.publish(message.event, message.data as never);
  });
  return {
    ...hub,
    publish: (event, data) => {
      hub.publish(event, data);
      channel.send({ kind: 'live', event, data });
    },
  };
}

/** What runs on one server is seen on every one. */
export function shareProgress(board: ProgressBoard, channel: Channel): ProgressBoard {
  channel.subscribe((message) => {
    if (message?.kind !== 'progress') return;
    if (message.progress === null) board.remove(message.id);
    else board.set(message.progress);
  });
  const tell = (id: string, progress: Progress | null): void => channel.send({ kind: 'progress', id, progress });
  return {
    list: board.list,
    set: (progress) => {
      board.set(progress);
      tell(progress.id, progress);
    },
    remove: (id) => {
      board.remove(id);
      tell(id, null);
    },
  };
}
