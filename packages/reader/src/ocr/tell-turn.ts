import type { GrayPicture, QuarterTurn } from './gray-picture.ts';
import { surveyPicture } from './survey.ts';

/** How far clockwise a picture is to be turned to stand upright; not at all where nothing can tell it. */
export const tellTurn = async (picture: GrayPicture): Promise<QuarterTurn> => {
  try {
    const { turn } = await surveyPicture({ picture, mayTurn: true });
    return turn;
  } catch {
    // The same failure left the page unread, and so unturned.
    return 0;
  }
};
