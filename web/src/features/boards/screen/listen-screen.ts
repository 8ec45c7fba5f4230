import { headersOf } from '#web/features/boards/screen/ask-screen.ts';

export interface ScreenListener {
  /** The stream is open: what happened meanwhile may have been missed. */
  readonly onOpen: () => void;
  readonly onEvent: (event: string, data: string) => void;
  readonly onLost: () => void;
}

/** Nothing is heard for so long: the connection is dead, whatever it says. The server says something every fifteen seconds. */
const silenceMs = 45_000;
const retryMs = 2_000;

/** Listens as a screen until it is told to stop; connects anew after a loss, not all screens at the same moment. */
export function listenAsScreen(secret: string, listener: ScreenListener): () => void {
  const stop = new AbortController();
  void (async () => {
    while (!stop.signal.aborted) {
      await listenOnce(secret, listener, stop.signal).catch(() => undefined);
      if (stop.signal.aborted) return;
      listener.onLost();
      await new Promise((resolve) => setTimeout(resolve, retryMs + Math.random() * retryMs));
    }
  })();
  return () => stop.abort();
}

async function listenOnce(secret: string, { onOpen, onEvent }: ScreenListener, signal: AbortSignal): Promise<void> {
  const own = new AbortController();
  const end = (): void => own.abort();
  signal.addEventListener('abort', end);
  let timer = setTimeout(end, silenceMs);
  try {
    const answer = await fetch('/api/display/live', { headers: headersOf(secret), signal: own.signal });
    if (!answer.ok || !answer.body) return;
    onOpen();
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(end, silenceMs);
      text += value;
      const messages = text.split('\n\n');
      text = messages.pop()!;
      for (const message of messages) tell(message, onEvent);
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

function tell(message: string, onEvent: ScreenListener['onEvent']): void {
  const event = /^event: (.*)$/m.exec(message)?.[1];
  if (event !== undefined) onEvent(event, /^data: (.*)$/m.exec(message)?.[1] ?? '');
}
