const bullet = /^(?:[•◦▪‣●○■□▫·∙–—*-]|\uf0b7|o(?= \S))\s+\S/;
const numbered = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+\S/i;

/** How a line begins an item of a list, or null. */
export const listMarkerOf = (text: string): 'bullet' | 'number' | null =>
  bullet.test(text) ? 'bullet' : numbered.test(text) ? 'number' : null;

const bare = /^(?:[•◦▪‣●○■□▫·∙–—*-]|\uf0b7|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])$/i;

/** Whether a line is nothing but the sign of an item, whose text stands apart to its right. */
export const isBareMarker = (text: string): boolean => bare.test(text);

const outline = /^\(?(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|\d{1,3}\)|[a-z][.)]|[ivx]{1,4}[.)])\)?$/i;

/** Whether a word is the sign of an item or the number of a clause, such as `3.2`; an amount may look like one. */
export const isItemMark = (word: string): boolean => bare.test(word) || outline.test(word);
