/** Letters and digits become `sign`, of the last ones `keepLast` stay; never more than half of them. */
export const maskValue = (value: string, options: { sign: string; keepLast: number }): string => {
  const signs = [...value];
  const isHidden = (sign: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(sign);
  const count = signs.filter(isHidden).length;
  let left = count - Math.min(options.keepLast, Math.floor(count / 2));
  return signs
    .map((sign) => {
      if (!isHidden(sign)) return sign;
      left -= 1;
      return left >= 0 ? options.sign : sign;
    })
    .join('');
};
