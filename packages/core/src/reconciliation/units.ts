import { foldText } from './fold-text.ts';

/**
 * Units that mean the same, in folded spelling (see `foldText`); the first is the canonical one. Upper-case codes
 * of UN/ECE Recommendation 20 stand in lower case. Related units (hour and day, gram and kilogram) are different
 * on purpose: nothing is ever converted.
 */
const synonyms: readonly (readonly string[])[] = [
  'piece pieces pc pcs pce ea each unit units stk stck stuck stucke st c62 h87 xpp item items nos no qty',
  'hour hours h hr hrs hur std stde stunde stunden hourly heure heures',
  'day days d tag tage day dy pt personentag personentage manday mandays persondays personday daily jour jours',
  'week weeks wk wee woche wochen weekly',
  'month months mo mon mth monat monate monatlich monthly mois',
  'quarter quarters quartal quartale quarterly qan vierteljahr',
  'year years yr ann jahr jahre jahrlich yearly annual annually',
  'minute minutes min minuten',
  'kilogram kilograms kilogramm kg kgm kilo kilos kgs',
  'gram grams gramm g grm',
  'tonne tonnes tonnen t tne ton tons',
  'litre litres liter liters l ltr',
  'millilitre millilitres milliliter ml mlt',
  'metre metres meter meters m mtr lfm lfdm laufmeter',
  'centimetre centimetres zentimeter cm cmt',
  'millimetre millimetres millimeter mm mmt',
  'kilometre kilometres kilometer kilometers km kmt',
  'squaremetre m2 qm mtk squaremetres squaremeter squaremeters quadratmeter sqm',
  'cubicmetre m3 cbm mtq cubicmetres cubicmeter cubicmeters kubikmeter',
  'kilowatthour kwh kilowatthours kilowattstunde kilowattstunden',
  'flat flatrate lumpsum ls pauschal pauschale psch psl lump fixed fixedprice',
  'pack packs package packages packung packungen pk pkg xpk pa paket pakete pkt pack',
  'box boxes bx xbx karton kartons carton cartons ctn xct kiste kisten schachtel',
  'pallet pallets palette paletten xpx pal',
  'roll rolls rolle rollen xro ro',
  'set sets satz satze',
  'pair pairs paar paare pr npr',
  'licence licences license licenses lizenz lizenzen lic',
  'user users nutzer benutzer seat seats',
  'word words wort worter worte',
  'page pages seite seiten',
  'percent % prozent p1',
].map((row) => row.split(' '));

const canonical = new Map(
  synonyms.flatMap((row) => row.map((unit) => [foldText(unit), row[0] ?? unit] as const)),
);

const filler = new Set(['per', 'pro', 'je', 'a', 'the', 'eur', 'usd', 'gbp', 'chf', '€', '$', '£', '1']);

/** The one name of a unit: `Std.`, `HUR` and `per hour` are `hour`. A unit that is not in the table is kept folded. */
export const canonicalUnit = (unit: string): string => {
  const words = foldText(unit)
    .split(/[^\p{L}\p{N}%€$£]+/u)
    .filter((word) => word !== '' && !filler.has(word));
  const joined = words.join('');
  return canonical.get(joined) ?? joined;
};

/** `unstated`: one side names no unit. `unclear`: they differ, but at least one is not in the table. */
export type UnitRelation = 'same' | 'unstated' | 'unclear' | 'different';

const known = new Set(canonical.values());

export const relateUnits = (left: string | null, right: string | null): UnitRelation => {
  const [a, b] = [canonicalUnit(left ?? ''), canonicalUnit(right ?? '')];
  if (a === '' || b === '') return 'unstated';
  if (a === b) return 'same';
  return known.has(a) && known.has(b) ? 'different' : 'unclear';
};
