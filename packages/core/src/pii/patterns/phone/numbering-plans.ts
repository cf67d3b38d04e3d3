import { type CountryCode, getCountries, getCountryCallingCode, Metadata } from 'libphonenumber-js/max';

/** The part of the library's plan that its types leave out. */
type PlanDetails = {
  nationalNumberPattern(): string;
  nationalPrefix(): string | undefined;
  possibleLengths(): number[];
  types(): unknown;
  type(name: string): { pattern(): string } | undefined;
};

/** How numbers are made up in one region. */
type NumberingPlan = {
  /** What is dialled before a national number within the region (`0`), or nothing. */
  trunkPrefix: string;
  lengths: ReadonlySet<number>;
  /** Of any kind of line in use, without the trunk prefix. */
  isNational(digits: string): boolean;
};

const lineKinds = [
  'FIXED_LINE',
  'MOBILE',
  'TOLL_FREE',
  'SHARED_COST',
  'PREMIUM_RATE',
  'VOIP',
  'UAN',
  'PERSONAL_NUMBER',
];

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const openPlan = (region: CountryCode): NumberingPlan => {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(region);
  const details = metadata.numberingPlan as unknown as PlanDetails;
  const general = whole(details.nationalNumberPattern());
  const kinds = lineKinds.flatMap((kind) => {
    const pattern = details.type(kind)?.pattern();
    return pattern ? [whole(pattern)] : [];
  });
  return {
    trunkPrefix: details.nationalPrefix() ?? '',
    lengths: new Set(details.possibleLengths()),
    isNational: (digits) =>
      general.test(digits) && (kinds.length === 0 || kinds.some((kind) => kind.test(digits))),
  };
};

const plans = new Map<string, NumberingPlan>();

const findPlan = (region: CountryCode): NumberingPlan => {
  const known = plans.get(region);
  if (known) return known;
  const made = openPlan(region);
  plans.set(region, made);
  return made;
};

let regionsByCode: Map<string, CountryCode[]> | undefined;

const listRegions = (): Map<string, CountryCode[]> => {
  const made = new Map<string, CountryCode[]>();
  for (const region of getCountries()) {
    const code = getCountryCallingCode(region);
    made.set(code, [...(made.get(code) ?? []), region]);
  }
  return made;
};

/** What an international number (digits without `+`) is: of a plan, of a known code only, or of none. */
export const judgeInternational = (digits: string): 'valid' | 'possible' | 'unknown' => {
  regionsByCode ??= listRegions();
  for (let length = 1; length <= 3; length += 1) {
    const regions = regionsByCode.get(digits.slice(0, length));
    if (!regions) continue;
    const national = digits.slice(length);
    // A trunk prefix that should not be there (`+44 0 20 …`) is often written all the same.
    const forms = national.startsWith('0') ? [national, national.slice(1)] : [national];
    const has = (test: (plan: NumberingPlan, form: string) => boolean) =>
      regions.some((region) => forms.some((form) => test(findPlan(region), form)));
    if (has((plan, form) => plan.isNational(form))) return 'valid';
    return has((plan, form) => plan.lengths.has(form.length)) ? 'possible' : 'unknown';
  }
  return 'unknown';
};

/** Whether digits as they are dialled within a region are a number of it. Lengths are looked at first: they cost least. */
export const isNationalNumber = (digits: string, region: string): boolean => {
  const { trunkPrefix, lengths, isNational } = findPlan(region as CountryCode);
  const rest = digits.length - trunkPrefix.length;
  if (trunkPrefix !== '' && lengths.has(rest) && digits.startsWith(trunkPrefix)) {
    if (isNational(digits.slice(trunkPrefix.length))) return true;
  }
  return lengths.has(digits.length) && isNational(digits);
};
