/** The outcome of `promise`, or null where it takes longer than `ms`: a page that is busy answers nothing. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  promise.catch(() => {}); // When the page is closed over it, nobody listens any more.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
