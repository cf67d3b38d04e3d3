/** Numbers between 0 and 1, the same ones for the same seed. */
const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Parts of texts from one seed. */
const createParts = (seed: number) => {
  const random = createRandom(seed);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[between(0, items.length - 1)] ?? items[0];
  const fill = (count: number, characters: string) =>
    Array.from({ length: count }, () => characters.charAt(between(0, characters.length - 1))).join('');
  /** `#` a digit, `1` one from 1 to 9, `A` a capital, `h` a hexadecimal digit; the rest as it stands. */
  const mask = (form: string) =>
    form.replace(/[#1Ah]/g, (sign) =>
      fill(
        1,
        { '#': '0123456789', '1': '123456789', A: 'ABCDEFGHJKLMNPRSTUVWXYZ', h: '0123456789abcdef' }[sign] ??
          sign,
      ),
    );
  const two = (least: number, most: number) => String(between(least, most)).padStart(2, '0');
  const day = () => `20${two(10, 25)}-${two(1, 12)}-${two(1, 28)}`;
  const article = (form: string) => {
    const digits = mask(form);
    const sum = Array.from(digits).reduce(
      (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3),
      0,
    );
    return digits + String((10 - (sum % 10)) % 10);
  };
  return { between, pick, mask, two, day, article };
};

type Parts = ReturnType<typeof createParts>;

/** A kind of text without personal numbers, and the types that its own content may be (dates, links). */
type Kind = { kind: string; may?: readonly string[]; make: (parts: Parts) => string };

const labelled = (
  kind: string,
  labels: readonly [string, ...string[]],
  forms: readonly [string, ...string[]],
): Kind => ({
  kind,
  make: ({ pick, mask }) =>
    `${pick(labels)} ${mask(pick(forms))} ${pick(['', 'today', 'was sent', 'liegt vor', 'est prêt'])}`,
});

const kinds: readonly Kind[] = [
  labelled(
    'order',
    [
      'Order',
      'order no.',
      'Order #',
      'Bestellung Nr.',
      'Commande n°',
      'Pedido n.º',
      'Ordine n.',
      'Bestelling',
      'PO',
    ],
    ['1#####', '#########', '1#########', 'AA-######', '###-#######-#######', '####-####', '###-###-####'],
  ),
  labelled(
    'invoice',
    [
      'Invoice',
      'Invoice No:',
      'Inv#',
      'Rechnung Nr.',
      'Rechnungsnummer',
      'Facture n°',
      'Fattura n.',
      'Faktura nr',
    ],
    ['2024-#####', '2024/####', '1#######', '1#########', 'INV-######', '##-#######', 'A########'],
  ),
  labelled(
    'article',
    ['SKU', 'Part', 'Part No.', 'Item', 'Artikelnr.', 'Model', 'Modell', 'Cat. no.', 'P/N'],
    [
      'AA-####-AA',
      'AAA#####',
      '###-##-####',
      'A#######A',
      '#####-###',
      'AA ######',
      '########A',
      '##.###.###',
    ],
  ),
  labelled(
    'serial',
    ['Serial', 'S/N', 'serial number', 'Seriennummer', 'SN:', 'n° de série', 'Lot', 'batch'],
    ['AA########', 'A##AA####', '##########', '1###########', 'AAA-###-###', '####-####-####', 'AA#######'],
  ),
  labelled(
    'tracking',
    ['Tracking', 'tracking number:', 'Sendungsnummer', 'parcel', 'waybill', 'AWB'],
    [
      '1ZAAA###########',
      '############',
      '###############',
      '####################',
      'AA#########AA',
      '#### #### ####',
    ],
  ),
  labelled(
    'ticket',
    ['ticket', 'case', 'issue', 'bug', 'Vorgang', 'Aktenzeichen', 'Ref.:', 'reference', 'booking', 'PR'],
    ['AAA-####', '######', '1#######', '####/##', '1########', '1#########'],
  ),
  labelled(
    'count',
    ['We counted', 'There were', 'It has', 'Es gab', 'n ='],
    ['1#####', '1######', '1########', '1#########'],
  ),
  labelled(
    'hash',
    ['commit', 'sha256', 'md5', 'etag', 'rev', 'trace'],
    ['hhhhhhh', 'hhhhhhhhhhhhhhhh', 'h'.repeat(32), 'h'.repeat(40), 'hhhhhhhh-hhhh-4hhh-ahhh-hhhhhhhhhhhh'],
  ),
  labelled('color', ['color', 'background:', 'fill='], ['hhhhhh', 'hhh', 'hhhhhhhh']),
  labelled(
    'log',
    ['pid', 'port', 'seq=', 'offset:', 'size', 'line', 'row'],
    ['####', '1####', '1#######', '1#########'],
  ),
  labelled(
    'science',
    ['gene', 'PMID', 'arXiv', 'doi', 'strain'],
    ['AAA#', '########', '####.#####', '10.####/AAA.######', 'AA_######'],
  ),
  {
    kind: 'version',
    make: ({ pick, between }) =>
      `${pick(['Version', 'v', 'release', 'firmware', 'upgrade to', 'build', 'Driver'])} ${between(0, 30)}.${between(0, 99)}.${between(0, 255)}${pick(['', `.${between(0, 255)}`, '-rc.1'])}`,
  },
  {
    kind: 'timestamp',
    may: ['DATE_TIME'],
    make: ({ pick, mask, day, two }) =>
      `${pick(['at', 'logged', 'ts='])} ${pick([mask('17########'), mask('17###########'), `${day()}T${two(0, 23)}:${two(0, 59)}:00Z`])}`,
  },
  {
    kind: 'coordinates',
    make: ({ between, mask, pick }) =>
      `${pick(['at', 'GPS', 'lat/lon'])} ${between(0, 89)}.${mask('######')}, -${between(0, 179)}.${mask('######')}`,
  },
  {
    kind: 'book',
    make: ({ pick, article }) =>
      `${pick(['ISBN', 'EAN', 'GTIN', ''])} ${article(pick(['978#########', '40##########', '50##########']))}`,
  },
  {
    kind: 'amount',
    make: ({ pick, mask }) =>
      `${pick(['Total', 'costs', 'Betrag', 'Montant'])} ${mask(pick(['$1##,###,###', '€ 1##.###,##', '1## ### ### EUR', '1# ### ### ### Kč', "CHF 1##'###.##", '1######## dollars']))}`,
  },
  {
    kind: 'range',
    may: ['DATE_TIME'],
    make: ({ pick, between }) =>
      `${pick(['pages', 'pp.', 'the years', 'Seiten'])} ${between(1000, 2020)}-${between(1000, 2024)}`,
  },
  {
    kind: 'file',
    make: ({ pick, mask, day }) =>
      `${pick(['IMG_', 'scan', 'report-', 'WhatsApp Image '])}${pick([mask('####'), mask('########'), mask('##########'), day().replaceAll('-', '')])}.${pick(['jpg', 'pdf', 'csv'])}`,
  },
  {
    kind: 'link',
    may: ['URL'],
    make: ({ pick, mask }) =>
      `see https://example.org/${pick(['item', 'issues', 'p'])}/${mask(pick(['1########', '1#########', '###-##-####', '###-###-####']))}?t=1`,
  },
  {
    kind: 'address',
    may: ['EMAIL_ADDRESS'],
    make: ({ day }) => `news.${day().replaceAll('-', '')}@example.org`,
  },
  {
    kind: 'time',
    may: ['DATE_TIME'],
    make: ({ pick, between, two }) =>
      `${pick(['at', 'um', 'à', 'from'])} ${between(0, 23)}:${two(0, 59)}${pick(['', '-12:30', ' Uhr'])}`,
  },
  {
    kind: 'measure',
    make: ({ pick, mask }) =>
      `${pick(['size', 'Maße', 'resolution', 'weighs'])} ${mask(pick(['1## x 1## x 1## mm', '1###x1###', '1##.### kg', '1##### km']))}`,
  },
  {
    kind: 'norm',
    may: ['DATE_TIME'],
    make: ({ pick, mask }) =>
      `${pick(['DIN EN ISO', 'RFC', 'IEC', 'Directive', 'Regulation (EC) No'])} ${mask(pick(['####-1:2015', '####', '2016/679', '####/2008']))}`,
  },
  {
    kind: 'product',
    make: ({ pick, mask }) =>
      `the ${pick(['Canon EOS', 'Galaxy', 'Boeing', 'ThinkPad', 'GeForce RTX'])} ${mask(pick(['A###', '###', '###A', 'A-####', '####AA']))}`,
  },
];

/** Texts that hold no personal number, `each` of every kind. */
export const makeOtherNumbers = ({ seed, each }: { seed: number; each: number }) => {
  const parts = createParts(seed);
  return kinds.flatMap(({ kind, may = [], make }) =>
    Array.from({ length: each }, () => ({ kind, may: new Set(may), text: make(parts) })),
  );
};
