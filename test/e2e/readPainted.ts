/** What is painted in each avatar of the page: the colour in the corner of its photo, or its letters; null where nothing can be read. Runs in the page itself. */
export function readPainted(): (string | null)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-graph-avatar]')].map((avatar) => {
    const picture = avatar.querySelector('img');
    if (avatar.dataset.content !== 'photo' || !picture) return avatar.textContent;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0, 1, 1, 0, 0, 1, 1);
    const [red, green, blue, alpha] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return alpha ? [red, green, blue].join() : null;
  });
}
