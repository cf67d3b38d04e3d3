import { collectEnglishWords } from '../words/english-words.ts';
import { collectPersonNames } from '../words/person-names.ts';
import type { Random } from './random.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');
const germanWeekdays = 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag'.split('|');
const roles =
  'CEO|CFO|Chief Executive Officer|Director|Managing Director|Vice President|Senior Engineer|Project Manager|Sales Manager|Head of Marketing|Account Executive|Software Developer|Secretary|Treasurer|Partner|Counsel|Consultant|Analyst|Nurse|Attorney|Editor|spokesman|spokeswoman|president|chairman|lawyer|manager|director|chief executive|prime minister|professor|founder|analyst|teacher|assistant|Office Manager|Geschäftsführer|Leiterin Einkauf|Directeur|Gerente|Responsabile Vendite'.split(
    '|',
  );
const products =
  'iPhone 15|Galaxy S24|ThinkPad X1|PlayStation 5|Model 3|Golf GTI|Windows 11|Office 365|MacBook Pro|Kindle|Nespresso|Air Max|Corolla|Civic|Fender Stratocaster|Walkman|Roomba|Photoshop|Excel|Minecraft|Tetris|Java|Python 3|Big Mac|Happy Meal|laptop|printer|toner|desk lamp|USB cable|office chair|paper A4|screws M6|bicycle|garden hose|blue pen|monitor 27"|steel pipe|olive oil|coffee beans|headphones|Sourdough Bread|Wireless Mouse|Ceramic Mug|Cotton Shirt|LED Bulb|Premium Plan|Starter Kit|Service Fee|Hourly Rate|Monthly Subscription'.split(
    '|',
  );
const small = ['of', 'and', 'the', 'for', 'in', 'to', 'with', 'on', 'a'];

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Slots that are no names: dates, numbers, words. */
export const createPlainSlots = (random: Random): ((name: string) => string) => {
  const people = collectPersonNames();
  const isName = (word: string) =>
    (people.given.get(capitalize(word)) ?? people.given.get(word) ?? 0) >= 2 ||
    (people.surnames.get(capitalize(word)) ?? 0) >= 2;
  const words = [...collectEnglishWords().words]
    .filter(([word, degree]) => degree >= 3 && word.length > 2 && !isName(word))
    .map(([word]) => word);
  const frequent = [...collectEnglishWords().words]
    .filter(([word, degree]) => degree >= 4 && word.length > 1 && !isName(word))
    .map(([word]) => word);
  const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
  const word = () => random.pick(random.chance(0.7) ? frequent : words);
  const upTo = (limit: number) => 1 + random.below(limit);
  const year = () => String(1880 + random.below(150));
  const pad = (number: number) => String(number).padStart(2, '0');
  const date = () =>
    random.pick([
      () => `${random.pick(months)} ${upTo(28)}, ${year()}`,
      () => `${upTo(28)} ${random.pick(months)} ${year()}`,
      () => `${pad(upTo(28))}/${pad(upTo(12))}/${year()}`,
      () => `${year()}-${pad(upTo(12))}-${pad(upTo(28))}`,
      () => `${pad(upTo(28))}.${pad(upTo(12))}.${year()}`,
      () => `${random.pick(months).slice(0, 3)} ${upTo(28)}`,
      () => `${random.pick(months)} ${upTo(28)}${random.pick(['st', 'nd', 'th'])}`,
    ])();
  const title = () => {
    const parts = [capitalize(random.pick(words))];
    const length = 1 + random.below(4);
    while (parts.length < length)
      parts.push(random.chance(0.3) ? random.pick(small) : capitalize(random.pick(words)));
    if (parts.length > 1) parts.push(capitalize(random.pick(words)));
    return parts.join(' ');
  };
  const money = () =>
    `${random.pick(['$', '€', '£', 'USD ', 'EUR ', '$'])}${upTo(9999)}${random.pick(['', '.00', '.50', ',000', ' million', `.${digits(2)}`])}`;
  const phone = () =>
    random.pick([
      () => `(${digits(3)}) ${digits(3)}-${digits(4)}`,
      () => `+${upTo(98)} ${digits(2)} ${digits(3)} ${digits(4)}`,
      () => `${digits(3)}-${digits(3)}-${digits(4)}`,
      () => `0${digits(3)} ${digits(6)}`,
      () => `${digits(3)}.${digits(3)}.${digits(4)}x${digits(3)}`,
      () => `+44 (0)${digits(2)} ${digits(4)} ${digits(4)}`,
    ])();
  const letters = () =>
    String.fromCharCode(65 + random.below(26)) + String.fromCharCode(65 + random.below(26));
  const makers: Record<string, () => string> = {
    month: () => random.pick(months),
    weekday: () => random.pick(weekdays),
    'weekday-de': () => random.pick(germanWeekdays),
    date,
    year,
    time: () =>
      random.pick([
        `${upTo(12)} pm`,
        `${upTo(12)}:${digits(1)}0`,
        `${pad(upTo(23))}:${pad(upTo(59))}`,
        'noon',
        `${upTo(12)} o'clock`,
      ]),
    n: () => String(upTo(9)),
    nn: () => String(10 + random.below(89)),
    money,
    phone,
    url: () =>
      `${random.pick(['www.', 'https://', 'https://www.', ''])}${random.pick(words)}${random.pick(['.com', '.org', '.de', '.co.uk', '.net/info', '.io'])}`,
    id: () =>
      random.pick([
        `${letters()}-${digits(5)}`,
        digits(8),
        `${letters()}${digits(6)}`,
        `${digits(4)}-${digits(4)}`,
        digits(16),
        `#${digits(5)}`,
        `INV-${digits(4)}`,
      ]),
    Word: () => capitalize(word()),
    word,
    Title: title,
    product: () => random.pick(products),
    role: () => random.pick(roles),
    sep: () => random.pick(['|', '·', '-', '•', '–', ',']),
  };
  return (name) => {
    const make = makers[name];
    if (!make) throw new Error(`no slot is called {${name}}`);
    return make();
  };
};
