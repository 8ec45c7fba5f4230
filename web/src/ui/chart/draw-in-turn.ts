interface Waiting {
  readonly element: Element;
  readonly draw: () => void;
}

/** So long charts are drawn at a stretch, before the page gets a chance to show them and to hear what a hand does. */
const sliceMs = 30;
const waiting = new Set<Waiting>();
let isDue = false;

/** Has a chart drawn in its turn: what is on the screen at once, a few at a time, the rest when nothing else is to be done. @returns takes it back */
export function drawInTurn(element: Element, draw: () => void): () => void {
  const one = { element, draw };
  waiting.add(one);
  if (!isDue) soon();
  return () => void waiting.delete(one);
}

function soon(): void {
  isDue = true;
  setTimeout(drawSome);
}

function whenIdle(): void {
  isDue = true;
  // Safari has none.
  if ('requestIdleCallback' in window) requestIdleCallback(drawSome, { timeout: 500 });
  else setTimeout(drawSome, 50);
}

const isSeen = ({ element }: Waiting): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

function drawSome(): void {
  isDue = false;
  const seen = [...waiting].filter(isSeen);
  const until = performance.now() + sliceMs;
  try {
    for (const one of seen.length > 0 ? seen : [...waiting].slice(0, 1)) {
      if (waiting.delete(one)) one.draw();
      if (performance.now() > until) break;
    }
  } finally {
    if (waiting.size > 0) ([...waiting].some(isSeen) ? soon : whenIdle)();
  }
}

// On paper everything is seen.
window.addEventListener('beforeprint', () => {
  for (const one of waiting) {
    waiting.delete(one);
    one.draw();
  }
});
