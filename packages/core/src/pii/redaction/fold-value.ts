/** Letters and digits alone, in lower case: the same for `DE89 3704` and `de89-3704`. */
export const foldValue = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '');
