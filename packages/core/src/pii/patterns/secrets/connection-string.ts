import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { isPlaceholder } from './entropy.ts';

const schemeUnit = /[a-z0-9+.-]/i;
const longestScheme = 32;
/** A name or none, a password, a host or several (`@one:27017,two:27017`) and what follows them. */
const credentials =
  /[^\s/@:"'<>]{0,128}:([^\s/@"'<>]{1,256})@(?:[\w.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?(?:,[\w.-]{1,253}(?::\d{1,5})?){0,8}(?:[/?#][^\s"'<>`]{0,2048})?/iy;

/** Points and brackets at the end are the sentence's. */
const sentenceEnd = /[.,;:!?)\]}]+$/;

const readAt = (text: string, sign: number): PiiCandidate | null => {
  let start = sign;
  while (start > 0 && sign - start < longestScheme && schemeUnit.test(text.charAt(start - 1))) start -= 1;
  while (start < sign && !/[a-z]/i.test(text.charAt(start))) start += 1;
  if (start === sign) return null;
  credentials.lastIndex = sign + 3;
  const found = credentials.exec(text);
  if (!found || isPlaceholder(found[1] ?? '')) return null;
  const end = sign + 3 + found[0].replace(sentenceEnd, '').length;
  const because = 'the address of a service with a password in it';
  return { type: 'SECRET', start, end, score: piiScores.certain, verified: true, because };
};

/** Addresses of databases and other services with the password for them (`postgres://app:…@db/orders`). Source: RFC 3986, 3.2.1. */
export const connectionStringRecognizer: Recognizer = {
  name: 'connection-string',
  types: ['SECRET'],
  description: 'addresses of databases and other services with a password in them',
  method: 'pattern',
  patterns: [schemeUnit, credentials, sentenceEnd],
  find: (text) => text.positions('://').flatMap((sign) => readAt(text.text, sign) ?? []),
};
