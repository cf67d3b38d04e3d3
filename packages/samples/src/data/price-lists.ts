import type { ContractPrice } from '../model/contract.ts';

type Entry = readonly [itemId: string, description: string, unit: string, unitPrice: string];

const toPrices = (options: { taxRate: string; entries: readonly Entry[] }): ContractPrice[] =>
  options.entries.map(([itemId, description, unit, unitPrice]) => ({
    itemId,
    description,
    unit,
    unitPrice,
    taxRate: options.taxRate,
  }));

export const nordlichtPrices = toPrices({
  taxRate: '19',
  entries: [
    ['UR-110', 'Unterhaltsreinigung Büroflächen', 'Std.', '27.40'],
    ['UR-120', 'Unterhaltsreinigung Laborbereiche', 'Std.', '34.80'],
    ['GR-210', 'Glasreinigung innen und außen', 'qm', '1.85'],
    ['GR-220', 'Rahmenreinigung', 'lfm', '0.95'],
    ['SR-310', 'Grundreinigung Hartböden einschließlich Pflegefilm', 'qm', '3.60'],
    ['SR-320', 'Teppichreinigung Sprühextraktion', 'qm', '4.25'],
    ['WD-410', 'Winterdienst Räumen und Streuen', 'Einsatz', '68.00'],
    ['GP-510', 'Grünpflege, Rasenschnitt mit Abfuhr', 'qm', '0.42'],
    ['HM-610', 'Handwaschseife, Kanister 10 l', 'Stk.', '31.50'],
  ],
});

export const brightwaterPrices = toPrices({
  taxRate: '20',
  entries: [
    ['SUP-L1', 'Service desk support, first line', 'hour', '48.00'],
    ['SUP-L2', 'Systems engineering support, second line', 'hour', '72.50'],
    ['SUP-ON', 'On-site engineer, business hours', 'hour', '89.00'],
    ['HST-VM4', 'Virtual server, 4 vCPU and 16 GB memory', 'month', '118.00'],
    ['HST-VM8', 'Virtual server, 8 vCPU and 32 GB memory', 'month', '214.00'],
    ['HST-STO', 'Block storage, replicated', 'TB', '63.20'],
    ['BCK-STD', 'Nightly backup with 30 days of retention', 'TB', '27.75'],
    ['SEC-MON', 'Security monitoring per endpoint', 'month', '6.40'],
    ['LIC-365', 'Productivity suite licence, business tier', 'user', '17.10'],
    ['NET-VPN', 'Managed VPN gateway', 'month', '95.00'],
  ],
});

const fastened = toPrices({
  taxRate: '19',
  entries: [
    ['4017-0816', 'Sechskantschraube DIN 933 M8x16 verzinkt', 'Pck.', '7.35'],
    ['4017-0830', 'Sechskantschraube DIN 933 M8x30 verzinkt', 'Pck.', '8.90'],
    ['4017-1040', 'Sechskantschraube DIN 933 M10x40 verzinkt', 'Pck.', '13.65'],
    ['4762-0620', 'Zylinderschraube ISO 4762 M6x20 A2', 'Pck.', '9.40'],
    ['4762-0830', 'Zylinderschraube ISO 4762 M8x30 A2', 'Pck.', '12.20'],
    ['7089-0800', 'Unterlegscheibe ISO 7089 für M8', 'Pck.', '3.15'],
    ['7089-1000', 'Unterlegscheibe ISO 7089 für M10', 'Pck.', '3.95'],
    ['4032-0800', 'Sechskantmutter ISO 4032 M8', 'Pck.', '4.10'],
    ['4032-1000', 'Sechskantmutter ISO 4032 M10', 'Pck.', '5.60'],
    ['7380-0516', 'Linsenkopfschraube ISO 7380 M5x16 A2', 'Pck.', '8.25'],
    ['2010-0330', 'Spiralbohrer HSS-Co 3,3 mm', 'Stk.', '2.85'],
    ['2010-0680', 'Spiralbohrer HSS-Co 6,8 mm', 'Stk.', '5.40'],
    ['2010-0850', 'Spiralbohrer HSS-Co 8,5 mm', 'Stk.', '7.95'],
    ['2020-M080', 'Maschinengewindebohrer M8 für Sacklöcher', 'Stk.', '21.60'],
    ['2020-M100', 'Maschinengewindebohrer M10 für Sacklöcher', 'Stk.', '26.30'],
    ['2105-0010', 'Kühlschmierstoff, Konzentrat, Kanister 10 l', 'Stk.', '118.40'],
    ['2105-0205', 'Hydrauliköl HLP 46, Fass 205 l', 'Stk.', '612.00'],
    ['3001-0009', 'Schutzhandschuh Nitril Gr. 9', 'Paar', '1.95'],
    ['3001-0010', 'Schutzhandschuh Nitril Gr. 10', 'Paar', '1.95'],
    ['3010-0001', 'Schutzbrille klar, beschlagfrei', 'Stk.', '6.80'],
    ['3020-0003', 'Gehörschutzstöpsel mit Band', 'Paar', '0.78'],
    ['3030-0042', 'Sicherheitsschuh S3 Gr. 42', 'Paar', '79.90'],
    ['3030-0044', 'Sicherheitsschuh S3 Gr. 44', 'Paar', '79.90'],
    ['5005-0040', 'Schleifscheibe K40, Durchmesser 125 mm', 'Stk.', '1.48'],
    ['5005-0080', 'Schleifscheibe K80, Durchmesser 125 mm', 'Stk.', '1.42'],
    ['5010-0125', 'Trennscheibe Edelstahl 125 x 1,0 mm', 'Stk.', '1.69'],
    ['6001-0050', 'Putztuchrolle blau, zweilagig, 1000 Blatt', 'Rolle', '14.20'],
    ['6004-0500', 'Bremsenreiniger Sprühdose 500 ml', 'Dose', '3.20'],
  ],
});

/** From this day on the raised prices of the industrial supplier hold. */
const priceRiseOn = '2025-07-01';

const bearing = (options: {
  itemId: string;
  description: string;
  before: string;
  after: string;
}): ContractPrice[] => {
  const common = { itemId: options.itemId, description: options.description, unit: 'Stk.', taxRate: '19' };
  return [
    { ...common, unitPrice: options.before, validFrom: '2025-01-01', validTo: '2025-06-30' },
    { ...common, unitPrice: options.after, validFrom: priceRiseOn, validTo: '2026-12-31' },
  ];
};

/** Priced by period: these four stand twice in the list. */
const kesslerPeriodPrices: ContractPrice[] = [
  ...bearing({
    itemId: '6204-2RS',
    description: 'Rillenkugellager 6204-2RS',
    before: '4.60',
    after: '5.15',
  }),
  ...bearing({
    itemId: '6305-2RS',
    description: 'Rillenkugellager 6305-2RS',
    before: '9.80',
    after: '10.95',
  }),
];

export const kesslerPrices: ContractPrice[] = [...fastened, ...kesslerPeriodPrices];

export const harlowPrices = toPrices({
  taxRate: '0',
  entries: [
    ['PPR-2010', 'Copy paper, letter size, 10 reams', 'case', '42.75'],
    ['PPR-2020', 'Copy paper, legal size, 10 reams', 'case', '54.90'],
    ['TNR-4410', 'Toner cartridge, black, high yield', 'each', '96.40'],
    ['TNR-4420', 'Toner cartridge, color set of three', 'set', '241.00'],
    ['FLD-1105', 'Hanging folders, box of 25', 'box', '13.85'],
    ['PEN-0310', 'Gel pens, blue, dozen', 'doz', '11.20'],
    ['DSK-7001', 'Desk pad, recycled leather', 'each', '18.60'],
    ['CHR-8105', 'Task chair with lumbar support', 'each', '189.00'],
    ['WTB-5500', 'Whiteboard, magnetic, 4 by 6 ft', 'each', '164.25'],
  ],
});

const tiers = (options: {
  itemId: string;
  description: string;
  single: string;
  many: string;
}): ContractPrice[] => {
  const common = { itemId: options.itemId, description: options.description, unit: 'Probe', taxRate: '8.1' };
  return [
    { ...common, unitPrice: options.single, minQuantity: '1', maxQuantity: '49' },
    { ...common, unitPrice: options.many, minQuantity: '50' },
  ];
};

const alpinaTierPrices: ContractPrice[] = [
  ...tiers({
    itemId: 'LA-101',
    description: 'Keimzahlbestimmung Oberfläche',
    single: '38.00',
    many: '32.50',
  }),
  ...tiers({ itemId: 'LA-102', description: 'Endotoxinbestimmung LAL', single: '74.00', many: '66.00' }),
];

export const alpinaPrices: ContractPrice[] = [
  ...alpinaTierPrices,
  ...toPrices({
    taxRate: '8.1',
    entries: [
      ['KA-201', 'Kalibrierung Messschieber bis 300 mm', 'Stk.', '46.00'],
      ['KA-202', 'Kalibrierung Drehmomentschlüssel', 'Stk.', '92.00'],
      ['KA-203', 'Kalibrierung Temperaturfühler, drei Punkte', 'Stk.', '118.50'],
      ['MT-301', 'Zugversuch nach ISO 6892-1', 'Probe', '145.00'],
      ['BE-401', 'Prüfbericht, zweisprachig', 'Stk.', '85.00'],
      ['FA-501', 'Probenabholung Raum Zürich', 'Fahrt', '54.00'],
    ],
  }),
];

export const veridianPrices = toPrices({
  taxRate: '21',
  entries: [
    ['BX-3020', 'Folding carton 300 x 200 x 150 mm, double wall', 'pcs', '0.84'],
    ['BX-4030', 'Folding carton 400 x 300 x 250 mm, double wall', 'pcs', '1.27'],
    ['BX-6040', 'Folding carton 600 x 400 x 400 mm, double wall', 'pcs', '2.46'],
    ['FM-0500', 'Stretch film 500 mm, 23 micron', 'roll', '7.90'],
    ['FM-0100', 'Bubble film 1.0 x 100 m', 'roll', '24.60'],
    ['TP-0050', 'Paper tape 50 mm x 66 m', 'roll', '2.15'],
    ['PL-1208', 'Pallet 1200 x 800 mm, heat treated', 'pcs', '13.40'],
    ['FL-0010', 'Filling chips, compostable, 500 l', 'bag', '19.80'],
    ['LB-0102', 'Label thermal 102 x 152 mm, 1000 per roll', 'roll', '11.35'],
  ],
});

/** Services of sellers that stand in no contract. */
export const outsidePrices = {
  harlow: {
    itemId: 'CFE-9040',
    description: 'Espresso machine descaling kit',
    unit: 'each',
    unitPrice: '34.50',
    taxRate: '0',
  },
  veridian: {
    itemId: 'SV-9901',
    description: 'Express handling surcharge',
    unit: 'pcs',
    unitPrice: '185.00',
    taxRate: '21',
  },
} satisfies Record<string, ContractPrice>;

export const lindnerPrices = toPrices({
  taxRate: '19',
  entries: [
    ['D-11', 'Gebrauchsanweisung A5, 16 Seiten, geheftet', 'Stk.', '0.92'],
    ['D-14', 'Visitenkarten 4/4-farbig, 300 g', 'Satz', '38.00'],
    ['D-20', 'Satz und Korrektur', 'Std.', '64.00'],
  ],
});
