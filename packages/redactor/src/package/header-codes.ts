import { type Slot, toSlot } from './segment.ts';

/** Codes of headers and footers: a section, a font, a size, a colour, a number of pages. `&&` is a sign of the text. */
const codes =
  /(?:&amp;|&#38;|&#x26;)(?:(?:"|&quot;|&#34;)[^"&]*(?:"|&quot;|&#34;)|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Za-z])/g;

/** What people read of a sheet's header or footer: a code before a name (`&LAda`) is no letter of it. */
export const splitHeaderCodes = (xml: string, slot: Slot): (Slot | string)[] => {
  const pieces: (Slot | string)[] = [];
  const raw = xml.slice(slot.start, slot.end);
  if (raw.startsWith('<![CDATA[')) return [slot];
  let at = 0;
  const add = (from: number, to: number): void => {
    if (to > from)
      pieces.push(
        toSlot({ xml, start: slot.start + from, end: slot.start + to, isCdata: false, tagEnd: slot.tagEnd }),
      );
  };
  for (const match of raw.matchAll(codes)) {
    add(at, match.index);
    const isSection = /[LCR]$/.test(match[0]) && !match[0].endsWith('"');
    if (isSection) pieces.push('\n');
    at = match.index + match[0].length;
  }
  add(at, raw.length);
  return pieces.some((piece) => typeof piece !== 'string') ? pieces : [slot];
};
