import { organizations as known } from '../curated/organizations.ts';
import { splitList } from '../words/split-list.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

const suffixes =
  'Inc|Inc.|Incorporated|Ltd|Ltd.|Limited|LLC|L.L.C.|LLP|PLC|plc|Corp|Corp.|Corporation|Co.|& Co.|Company|Group|Holdings|GmbH|AG|GmbH & Co. KG|KG|SE|S.A.|SA|SARL|SAS|S.p.A.|S.r.l.|SL|S.L.|BV|B.V.|NV|AB|A/S|AS|Oy|Kft.|Sp. z o.o.|s.r.o.|d.o.o.|Pty Ltd|Pvt. Ltd.|Ltda'.split(
    '|',
  );
const nouns =
  'Systems|Solutions|Technologies|Industries|Partners|Associates|Consulting|Services|Capital|Ventures|Labs|Media|Energy|Foods|Motors|Pharmaceuticals|Logistics|Software|Networks|Bank|Insurance|Robotics|Studios|Interactive|Analytics|Dynamics|Healthcare|Airlines|Airways|Steel|Electric|Textiles|Shipping|Publishing|Records|Pictures|Brewing|Hotels|Properties|Estates|Construction|Engineering|Design|Digital|Global|International|Worldwide|Data|Finance|Financial|Mutual|Credit Union|Savings Bank|Trust|Foundation|Institute|Society|Association|Council|Federation|Orchestra|Theatre|Museum|Hospital|Clinic|Medical Center|College|Academy|School|High School|University|Community Orchestra|Research Group|Housing Association|Police Department|City Council|Fire Department|Public Library|Football Club|FC|United|Bakery|Pharmacy|Garage|Dental|Law|Legal|Realty'.split(
    '|',
  );
const words =
  'Blue|Green|Red|Silver|Golden|Bright|Clear|True|Open|First|Prime|Summit|Pioneer|Liberty|Evergreen|Horizon|Beacon|Atlas|Apex|Vertex|Nova|Stellar|Quantum|Fusion|Alpha|Omega|Delta|Vector|Matrix|Cloud|Stream|River|Ocean|Mountain|Forest|Stone|Iron|Copper|Crystal|Diamond|Falcon|Eagle|Lion|Tiger|Wolf|Fox|Bear|Phoenix|Dragon|Sun|Moon|Star|Sky|Solar|Lunar|Urban|Metro|Central|Northern|Southern|Western|Eastern|Pacific|Atlantic|National|United|American|European|General|Advanced|Applied|Integrated|Modern|New|Royal|Imperial|Heritage|Legacy|Social|Health|Clean|Power|Smart|Rapid|Swift|Data|Net|Web|Mobile|Digital|Secure|Trusty|Happy|Little|Big|Simple|Fresh|Pure|Natural|Organic|Insight|Impact|Spark|Catalyst|Bridge|Harbor|Gate|Tower|Anchor|Compass|Lantern|Maple|Oak|Cedar|Willow|Ember|Frost|Storm|Thunder|Velocity|Zenith|Orbit'.split(
    '|',
  );
const endings =
  'Investments|Unlimited|Research|Management|Funding|Lending|Learning|Maps|Health|Security|Care|Score|Club|Watch|Exchange|Market|Fund|Climate|Water|Metrics|Insights|Advisors|Realtors|Supply|Trading|Transport|Freight|Optics|Plastics|Materials|Semiconductors|Supercomputing|Computing|Biotech|Genomics|Therapeutics|Diagnostics|Wireless|Telecom|Broadcasting|Outfitters|Apparel|Brands|Beverages|Farms|Dairy|Seafood|Catering|Events|Tours|Travel|Resorts|Fitness|Gaming|Toys|Jewelers|Furniture|Interiors|Roofing|Plumbing|Auto|Tires|Petroleum|Mining|Metals|Chemicals|Paper|Packaging|Printing|Graphics|Photo|Film|Theatres|Opera|Choir|Band|Church|Parish|Synagogue|Mosque|Temple|Mission|Ministries|Charities|Alliance|Coalition|Initiative|Network|Forum|Center|Centre|Commission|Authority|Board|Bureau|Agency|Service|Corps|Division|Command|Laboratory|Observatory|Archive|Gallery|Zoo|Aquarium|Abstracts Service|News|Radio|Daily|Weekly|Gazette|Journal|Review|Magazine|Books|Press|Express|Direct|Online|Plus|One|Now|Go|Hub'.split(
    '|',
  );
const stems =
  'zen|lum|vex|nor|kal|tri|syn|opt|cog|ver|aqu|ter|gal|axi|qua|bio|neo|pro|omn|uni|inf|tel|med|agr|fin|tec|dat|log|net|zil|hub|snap|pix|loop|mint|rova|tiva|cera|lexi|domo|foli|kiva|juno'.split(
    '|',
  );
const tails =
  'ix|ia|ora|io|ium|eon|ara|iva|ify|ly|ster|co|tek|ware|soft|corp|gen|nix|dyne|logic|point|works|base|link|wave|force|path|port|scape|yx|el|is|on|us'.split(
    '|',
  );
const heads = [
  'Bank of',
  'University of',
  'Ministry of',
  'Institute of',
  'Museum of',
  'Hospital of',
  'Department of',
  'Society of',
  'Port of',
  'Church of',
  'Office of',
  'School of',
];
const subjects = [
  'Health',
  'Finance',
  'Defence',
  'Education',
  'Justice',
  'Modern Art',
  'Science',
  'Technology',
  'Agriculture',
  'Labor',
  'Physics',
  'Transport',
  'Energy',
  'the Interior',
  'Natural History',
  'Economics',
  'Engineering',
  'Public Health',
];

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

type Sources = {
  random: Random;
  person: () => Person;
  city: () => string;
  country: () => string;
  /** An English word in lower case. */
  word: () => string;
};

/** Draws organisations: well-known ones, and made-up ones of the forms that organisations take. */
export const createOrganizations = (options: Sources) => {
  const { random, person, city, country, word } = options;
  const plainWord = () => capitalize(word());
  const knownNames = splitList(known);
  const surname = () => person().surname;
  const coined = () => {
    const name = capitalize(
      random.pick(stems) + (random.chance(0.3) ? random.pick(stems) : '') + random.pick(tails),
    );
    return random.chance(0.15) ? name.toUpperCase() : name;
  };
  const camel = () => random.pick(words) + random.pick(words);
  const acronym = () =>
    Array.from({ length: 2 + random.below(3) }, () => String.fromCharCode(65 + random.below(26))).join('');
  const plain = () => `${random.pick(words)} ${random.pick(nouns)}`;
  const withSuffix = (name: string) => `${name}${random.pick([' ', ' ', ', '])}${random.pick(suffixes)}`;
  const forms: (() => string)[] = [
    () => random.pick(knownNames),
    () => random.pick(knownNames),
    () => random.pick(knownNames),
    () => withSuffix(random.pick(knownNames)),
    () => `${surname()} ${random.pick(nouns)}`,
    () => withSuffix(surname()),
    () =>
      `${surname()} ${random.pick(['&', 'and', 'und', 'et', '&', 'y', '-'])} ${surname()}`.replace(
        ' - ',
        '-',
      ),
    () =>
      `${surname()} ${random.pick(['&', 'and'])} ${random.pick(['Sons', 'Partners', 'Associates', 'Co', 'Daughters', 'Company'])}`,
    () => withSuffix(`${surname()} & ${surname()}`),
    () => `${surname()}, ${surname()} and ${surname()}`,
    () => `${surname()}-${surname()}`,
    () => `${surname()} ${random.pick(suffixes)}`,
    plain,
    plain,
    () => withSuffix(plain()),
    () => `${random.pick(words)} ${plain()}`,
    () => `${city()} ${random.pick(nouns)}`,
    () =>
      `${random.pick(heads)} ${random.chance(0.5) ? random.pick(subjects) : random.chance(0.5) ? city() : country()}`,
    coined,
    coined,
    () => withSuffix(coined()),
    () => `${coined()} ${random.pick(nouns)}`,
    camel,
    () => withSuffix(camel()),
    acronym,
    () => `${plainWord()} ${plainWord()}`,
    () => `${plainWord()} ${random.pick(endings)}`,
    () => `${surname()} ${random.pick(endings)}`,
    () => `${coined()} ${random.pick(endings)}`,
    () => capitalize(word() + word()),
    () => capitalize(word() + word()),
    () => capitalize(word() + random.pick(tails)),
    () => `${plainWord()} ${plainWord()} ${random.pick(endings)}`,
    () => `${surname()} ${surname()}`,
    () => `${random.pick(words)} ${random.pick(endings)}`,
    () => plainWord() + plainWord(),
    () => `${acronym()} ${random.pick([...nouns, ...suffixes])}`,
    () =>
      `The ${random.pick(words)} ${random.pick(['Company', 'Group', 'Foundation', 'Trust', 'Society', 'Institute', 'Times', 'Post', 'Club', 'Theatre'])}`,
    () =>
      `${surname()}'s ${random.pick(['Bakery', 'Diner', 'Garage', 'Pizza', 'Coffee', 'Books', 'Restaurant', 'Pharmacy'])}`,
    () => `${random.pick(words)}${random.pick(['.com', '.io', '.ai', ' 24', '2000'])}`,
    () => `St. ${person().given}'s ${random.pick(['Hospital', 'Church', 'School', 'College'])}`,
  ];
  /** A firm that is called by its partners. */
  const firm = () =>
    random.pick([
      () => `${surname()}, ${surname()} and ${surname()}`,
      () => `${surname()}, ${surname()} & ${surname()}`,
      () => `${surname()}, ${surname()} and ${surname()} ${random.pick(suffixes)}`,
      () => `${surname()} and ${surname()}`,
      () => `${surname()} & ${surname()}`,
      () => `${surname()}-${surname()}`,
      () => `${surname()} ${random.pick(nouns)}`,
    ])();
  /** A name that was made for a company, without anything that says so. */
  const madeUp = () =>
    random.pick([
      coined,
      coined,
      camel,
      () => capitalize(word() + word()),
      () => capitalize(word() + random.pick(tails)),
      () => `${plainWord()} ${plainWord()}`,
      plainWord,
    ])();
  return { draw: () => random.pick(forms)(), firm, madeUp };
};
