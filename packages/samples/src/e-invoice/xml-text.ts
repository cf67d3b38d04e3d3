import type { Party } from '../model/party.ts';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Postal code and town apart, for addresses that begin with the code. */
export const toPostal = (party: Party): { code: string; town: string } => {
  const match = /^(\d{4,5}) (.+)$/.exec(party.town);
  return { code: match?.[1] ?? '', town: match?.[2] ?? party.town };
};

/** UN/ECE Recommendation 20 and 21 codes of the units in the price lists. */
const unitCodes: Record<string, string> = {
  'Stk.': 'H87',
  'Std.': 'HUR',
  'Pck.': 'XPK',
  Paar: 'PR',
  Rolle: 'XRO',
  Dose: 'XCX',
  pcs: 'H87',
  roll: 'XRO',
  bag: 'XBG',
};

/** The code of a unit; `C62` (one) for what has none. */
export const toUnitCode = (unit: string): string => unitCodes[unit] ?? 'C62';
