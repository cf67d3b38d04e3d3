/** Raise this when recognisers, word lists or what is looked at change: contents are then looked at again. */
export const detectorVersion = 1;
