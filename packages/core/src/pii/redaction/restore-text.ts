import { findPlaceholders, type PlaceholderValues } from './placeholders.ts';
import type { ValueCipher } from './value-cipher.ts';

const sealedPattern = /\[([A-Z][A-Z0-9_]{0,63}):([A-Za-z0-9_-]{38,200000})\]/g;

export type RestoredPart = { start: number; end: number; replacement: string };

/** Where a redacted text is to be changed back. What the key does not know is left as it is and counted in `unknown`. */
export const findRestorable = (
  text: string,
  key: { placeholders: PlaceholderValues; cipher?: ValueCipher },
): { parts: RestoredPart[]; unknown: number } => {
  const parts: RestoredPart[] = [];
  let unknown = 0;
  for (const { start, end, placeholder } of findPlaceholders(text)) {
    const found = Object.hasOwn(key.placeholders, placeholder) ? key.placeholders[placeholder] : undefined;
    if (found) parts.push({ start, end, replacement: found.value });
    else unknown += 1;
  }
  for (const match of text.matchAll(sealedPattern)) {
    const [whole, type = '', sealed = ''] = match;
    const replacement = key.cipher?.decrypt({ type, sealed }) ?? null;
    if (replacement === null) unknown += 1;
    else parts.push({ start: match.index, end: match.index + whole.length, replacement });
  }
  return { parts: parts.sort((left, right) => left.start - right.start), unknown };
};
