/** So many answers are given at first, and twice as many each time after the browser has had time to paint. */
const AT_FIRST = 20;

/** In ms: a page that is hidden paints nothing. */
const PATIENCE = 100;

/** Holds answers back, by turns: rendered all in one go, a page's first face would come with its last. */
export function inTurns<T>(answers: readonly Promise<T>[]): Promise<T>[] {
  const given: Promise<T>[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  for (let size = AT_FIRST; given.length < answers.length; size *= 2) {
    const next = answers.slice(given.length, given.length + size);
    const now = turn;
    const some = next.map(async (answer) => (await Promise.all([answer, now]))[0]);
    given.push(...some);
    turn = Promise.allSettled(some).then(nextFrames);
  }
  return given;
}

/** One frame is for React to paint, and one for what the pictures' loading changes. */
function nextFrames(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
