import { collectEnglishWords } from '../words/english-words.ts';
import { collectPersonNames } from '../words/person-names.ts';
import { foreignLanguages, foreignWord } from './foreign-words.ts';
import { germanNoun } from './german-compounds.ts';
import { legalTerm } from './legal-terms.ts';
import { organizationPhrases, personPhrases, placePhrases } from './phrases.ts';
import type { Random } from './random.ts';
import { createTechnicalWords } from './technical-words.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');
const germanWeekdays = 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag'.split('|');
const roles =
  'CEO|CFO|Chief Executive Officer|Director|Managing Director|Vice President|Senior Engineer|Project Manager|Sales Manager|Head of Marketing|Account Executive|Software Developer|Secretary|Treasurer|Partner|Counsel|Consultant|Analyst|Nurse|Attorney|Editor|spokesman|spokeswoman|president|chairman|lawyer|manager|director|chief executive|prime minister|professor|founder|analyst|teacher|assistant|Office Manager|Geschäftsführer|Leiterin Einkauf|Directeur|Gerente|Responsabile Vendite'.split(
    '|',
  );
const jobLevels =
  'Senior|Junior|Lead|Chief|Deputy|Assistant|Associate|Head|Principal|Certified|Clinical|Technical|Industrial|Regional|Executive|General|Freelance|Retired|Registered|Licensed'.split(
    '|',
  );
const jobFields =
  'sales|software|network|data|security|marketing|accounting|human resources|quality control|customer service|construction|tax|legal|medical records|office|product|research|field service|purchasing|logistics|school|event|travel|insurance claims|real estate|machine tool|computer systems|public relations|financial|environmental|electrical|sheet metal|food service|child care|dental|X-ray|veterinary|flight|truck|fashion|web|graphic|interior|land|art|music|math|bank|loan|budget|policy|transport'.split(
    '|',
  );
const jobNouns =
  'manager|engineer|specialist|technician|analyst|consultant|officer|administrator|assistant|coordinator|supervisor|inspector|operator|clerk|agent|designer|developer|director|representative|planner|writer|editor|teacher|worker|attendant|surveyor|adviser|examiner|mechanic|driver|installer|cleaner|instructor|therapist|nurse|chemist|programmer|auditor|buyer|broker|teller|packer|machinist|electrician|plumber|carpenter|welder|painter|librarian|archivist|curator|actuary|architect|paralegal|optician|dietitian|paramedic|pilot|cashier|waiter|chef|baker|butcher|tailor|florist|gardener|farmer|fisher|miner|roofer|mason|translator|interpreter|photographer|journalist|economist|statistician|geologist|biologist|psychologist|sociologist|counselor|professor|dean|secretary|receptionist|bookkeeper|accountant'.split(
    '|',
  );
const products =
  'iPhone 15|Galaxy S24|ThinkPad X1|PlayStation 5|Model 3|Golf GTI|Windows 11|Office 365|MacBook Pro|Kindle|Nespresso|Air Max|Corolla|Civic|Fender Stratocaster|Walkman|Roomba|Photoshop|Excel|Minecraft|Tetris|Java|Python 3|Big Mac|Happy Meal|laptop|printer|toner|desk lamp|USB cable|office chair|paper A4|screws M6|bicycle|garden hose|blue pen|monitor 27"|steel pipe|olive oil|coffee beans|headphones|Sourdough Bread|Wireless Mouse|Ceramic Mug|Cotton Shirt|LED Bulb|Premium Plan|Starter Kit|Service Fee|Hourly Rate|Monthly Subscription'.split(
    '|',
  );
const small = ['of', 'and', 'the', 'for', 'in', 'to', 'with', 'on', 'a'];

const acronyms =
  'ASAP|ATM|PIN|FAQ|PDF|HR|IT|OK|USD|EUR|GBP|DNA|HIV|AIDS|TV|GPS|DIY|FYI|ETA|RSVP|PS|VIP|WiFi|API|URL|SQL|HTML|CSS|JSON|XML|USB|CPU|GPU|RAM|PC|CD|DVD|MP3|ID|IBAN|BIC|SWIFT|VAT|GDP|CEO|CFO|CTO|B2B|KPI|ROI|NDA|SLA|PO|RFP|EOD|TBD|TBA|AKA|BTW|IMO|LOL|OMG|WTF|DM|QR|SMS|MMS|SIM|VPN|LED|LCD|AC|DC|AM|PM|BC|AD|II|III|IV|VI|VII|IX|XII|MRI|CT|ECG|ICU|ER|BMI|PCR|COPD|PhD|MBA|BSc|MD|MSc|SSN|DOB|POC|GDPR|HIPAA|ISO 9001|Covid|COVID-19|Type A|X-ray|T-shirt|e-mail|No|Yes|N/A|NaN|null'.split(
    '|',
  );

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
  const word = () =>
    random.chance(0.02) ? random.pick(acronyms) : random.pick(random.chance(0.7) ? frequent : words);
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
  const technical = createTechnicalWords(random);
  const both = [...collectEnglishWords().words.keys()].filter(
    (each) => each.length > 2 && (people.given.get(capitalize(each)) ?? 0) >= 2,
  );
  const makers: Record<string, () => string> = {
    tech: technical.word,
    Tech: technical.Word,
    SHORT: technical.short,
    species: technical.species,
    model: technical.model,
    bothsmall: () => random.pick(both),
    BothPlain: () => capitalize(random.pick(both)),
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
    did: () => random.pick(personPhrases.split('|')),
    'org-did': () => random.pick(organizationPhrases.split('|')),
    'place-is': () => random.pick(placePhrases.split('|')),
    Nomen: () => germanNoun(random),
    ...Object.fromEntries(
      foreignLanguages.flatMap((language) => [
        [language, () => foreignWord(language, random)],
        [capitalize(language), () => capitalize(foreignWord(language, random))],
      ]),
    ),
    Term: () => legalTerm(random),
    ACR: () => random.pick(acronyms),
    zip: () =>
      random.pick([
        digits(5),
        digits(4),
        `${digits(5)}-${digits(4)}`,
        `${digits(3)} ${digits(2)}`,
        `${digits(4)} ${letters()}`,
        `${letters()}${digits(1)} ${digits(1)}${letters()}`,
      ]),
    Word: () => capitalize(word()),
    word,
    Title: title,
    product: () => random.pick(products),
    job: () => {
      const job = random.pick([
        () => `${random.pick(jobFields)} ${random.pick(jobNouns)}`,
        () => `${random.pick(jobLevels)} ${random.pick(jobFields)} ${random.pick(jobNouns)}`,
        () => `${random.pick(jobLevels)} ${random.pick(jobNouns)}`,
        () => random.pick(jobNouns),
        () => random.pick(roles),
        () => `${random.pick(jobNouns)} and ${random.pick(jobNouns)}`,
      ])();
      return random.chance(0.6)
        ? capitalize(job)
        : job.replace(
            /(^| )([a-z])(?!nd )/g,
            (_, space: string, letter: string) => space + letter.toUpperCase(),
          );
    },
    role: () => random.pick(roles),
    sep: () => random.pick(['|', '·', '-', '•', '–', ',']),
  };
  return (name) => {
    const make = makers[name];
    if (!make) throw new Error(`no slot is called {${name}}`);
    return make();
  };
};
