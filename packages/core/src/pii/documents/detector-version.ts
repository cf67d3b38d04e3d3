/**
 * Raise this when recognisers, word lists or what is looked at change: contents are then looked at again where the
 * workspace wants that, and told to be outdated elsewhere. A test holds it against what is found in made texts.
 */
export const detectorVersion = 2;
