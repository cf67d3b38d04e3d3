/** Points; the standard stops at 14,400 units of a page, a poster of 350 m at 1,000,000. */
const maxPageSide = 1_000_000;

/** Whether a page can be laid out and shown: places on one of 10^9 points have no exact number any more. */
export const hasUsableSize = (page: { width: number; height: number }): boolean =>
  page.width > 0 && page.height > 0 && page.width <= maxPageSide && page.height <= maxPageSide;
