/** The library's mark: somebody, who is there. */
export const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="28" viewBox="0 0 32 32">' +
  '<circle cx="16" cy="16" r="16" fill="#5b4bd6"/><circle cx="16" cy="12.4" r="5" fill="#fff"/>' +
  '<path d="M6.6 25.4a9.6 8 0 0 1 18.8 0A16 16 0 0 1 16 28.4a16 16 0 0 1-9.4-3Z" fill="#fff"/>' +
  '<circle cx="26" cy="26" r="6" fill="#fff"/><circle cx="26" cy="26" r="4.4" fill="#1aa367"/></svg>';

/** An SVG as an address for pictures. */
export const dataUrl = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
