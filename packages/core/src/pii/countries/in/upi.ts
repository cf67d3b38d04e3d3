import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';

/** Handles of payment providers behind the `@`. Source: NPCI, list of UPI third-party applications and their handles. */
const handles =
  /(?:ok(?:axis|hdfcbank|icici|sbi|bizaxis)|ybl|ibl|axl|paytm|pt(?:axis|hdfc|sbi|yes)|upi|[a-z]?apl|axis(?:bank|b|gold|mobile)?|hdfc(?:bank|bankjd)?|icici|sbi|kotak(?:811)?|kmbl|barodampay|cnrb|pnb|idfc(?:bank|first)?|indus|federal|fbl|rbl|yes(?:bank|pay|bankltd|g)?|jupiteraxis|freecharge|fam|waaxis|wahdfcbank|waicici|wasbi|slice|naviaxis|timecosmos|airtel|postbank|unionbank|uboi|aubank|dbs|citi|hsbc|sc(?:bl)?|abfspay|ikwik|jsb|equitas|idbi|iob|uco|mahb|centralbank|cboi|allbank|dlb|kbl|kvb|tjsb|utbi|vijb)(?![\p{L}\d@_]|[.-]{1,3}[\p{L}\d])/iuy;

/** Characters before the `@`. */
const least = 2;
const most = 64;
const nameUnit = /[a-z0-9._-]/i;

const readAt = (text: string, at: number): PiiCandidate | null => {
  handles.lastIndex = at + 1;
  if (!handles.test(text)) return null;
  const end = handles.lastIndex;
  let start = at;
  while (start > 0 && at - start <= most && nameUnit.test(text.charAt(start - 1))) start -= 1;
  while (start < at && /[._-]/.test(text.charAt(start))) start += 1;
  const length = at - start;
  if (length < least || length > most || /[\p{L}\p{N}@]/u.test(text.charAt(start - 1))) return null;
  return { type: 'IN_UPI', start, end, score: piiScores.strong, verified: true };
};

/** Addresses of the Unified Payments Interface of India (`name@okaxis`), which have no point as those of e-mail have. */
export const inUpi: Recognizer = {
  name: 'in-upi',
  types: ['IN_UPI'],
  description: 'payment addresses of India by the handle of their provider',
  languages: ['en', 'hi'],
  countries: ['IN'],
  method: 'pattern',
  patterns: [handles, nameUnit],
  context: {
    en: ['upi', 'upi id', 'vpa', 'payment address', 'pay', 'gpay', 'phonepe', 'bhim'],
    hi: ['यूपीआई'],
  },
  find: (text: PiiText) => text.positions('@').flatMap((at) => readAt(text.text, at) ?? []),
};
