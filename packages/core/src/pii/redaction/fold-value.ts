const wordSign = /[\p{L}\p{N}\p{M}]/u;

export const isWordSign = (sign: string): boolean => wordSign.test(sign);

/** Letters and digits alone, in lower case: the same for `DE89 3704` and `de89-3704`. */
export const foldValue = (value: string): string => {
  let folded = '';
  for (const sign of value.normalize('NFC')) if (wordSign.test(sign)) folded += sign.toLowerCase();
  return folded;
};
