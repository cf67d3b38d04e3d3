import type { PiiText } from '../engine/pii-text.ts';

/** What may stand between two parts of one mail or web address. */
const joint = /^(?:[.@_+\-~%#?&=/]{1,3}|:\/\/\/?)$/;

/** Ends of bare domains (`acme.io`); longer ones begin with `www` or a scheme, or are words too. */
const domainEnds: ReadonlySet<string> = new Set(
  'com org net edu gov mil int info biz name io ai app dev co uk de at ch fr be nl es it pt pl cz sk hu ro se no dk fi ie eu us ca au nz in jp cn kr br mx ar za ru ua tr gr il sg hk'.split(
    ' ',
  ),
);

/** Marks the tokens that are part of a mail or web address: they are nobody's name. */
export const markLinks = (text: PiiText): Uint8Array => {
  const { count, starts, ends } = text.tokens;
  const links = new Uint8Array(count);
  let first = 0;
  let isLink = false;
  for (let index = 1; index <= count; index += 1) {
    const from = ends[index - 1] ?? 0;
    const to = starts[index] ?? 0;
    // Most tokens are parted by one space or a longer gap: those are told apart without a pattern.
    const gap =
      index < count && to - from <= 4 && text.text.charCodeAt(from) !== 32 ? text.text.slice(from, to) : ' ';
    if (joint.test(gap)) {
      if (gap.includes('@') || gap.includes('://')) isLink = true;
      else if (gap === '.') {
        const next = text.token(index);
        const last = (starts[index + 1] ?? 0) - (ends[index] ?? 0) !== 1 || index + 1 >= count;
        isLink ||=
          text.word(index - 1) === 'www' ||
          (domainEnds.has(next) && (last || text.text.charAt(ends[index] ?? 0) !== '-'));
      }
      continue;
    }
    if (isLink) links.fill(1, first, index);
    first = index;
    isLink = false;
  }
  return links;
};
