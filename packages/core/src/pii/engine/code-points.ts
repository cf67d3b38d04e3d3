/** Turns UTF-16 offsets of a text into offsets in code points, which is how other languages count. */
export const createCodePointOffsets = (text: string): ((offset: number) => number) => {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const pairs: number[] = [];
  for (let at = 0; at < text.length - 1; at += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) pairs.push(at);
  }
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    // Pairs that begin before the offset have two units for one code point.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
};
