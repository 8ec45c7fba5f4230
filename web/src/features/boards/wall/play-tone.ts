/** Three notes upwards: C, E, G. */
const notes = [523.25, 659.25, 783.99] as const;
const noteSeconds = 0.18;
const loudness = 0.12;

let sounds: AudioContext | undefined;

/** Browsers let a page sound only after somebody touched it: the first key or click makes it ready. */
export function readySound(): () => void {
  const ready = (): void => {
    sounds ??= new AudioContext();
    if (sounds.state === 'suspended') void sounds.resume();
  };
  const gestures = ['keydown', 'pointerdown'] as const;
  for (const gesture of gestures) window.addEventListener(gesture, ready);
  return () => {
    for (const gesture of gestures) window.removeEventListener(gesture, ready);
  };
}

/** A short quiet sound; none where the browser does not allow it yet. */
export function playTone(): void {
  if (sounds?.state !== 'running') return;
  for (const [index, frequency] of notes.entries()) {
    const from = sounds.currentTime + index * noteSeconds;
    const [note, volume] = [sounds.createOscillator(), sounds.createGain()];
    note.frequency.value = frequency;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudness, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, from + 3 * noteSeconds);
    note.connect(volume).connect(sounds.destination);
    note.start(from);
    note.stop(from + 3 * noteSeconds);
  }
}
