import type { Random } from './random.ts';

const roles =
  'Discloser|Disclosing Party|Receiving Party|Recipient|Releasee|Releasor|Contractor|Consultant|Stockholder|Shareholder|Indemnitee|Indemnitor|Designee|Assignee|Licensee|Grantee|Participant|Executive|Employee|Employer|Purchaser|Bidder|Offeror|Obligor|Holder|Member|Director|Officer|Agent|Representative|Affiliate|Subsidiary|Successor|Guarantor|Third Party|First Party|Second Party|Covered Person|Board|Committee|Administrator|Custodian|Insurer|Carrier|Vendor|Landlord|Tenant|Trustee|Escrow Agent|Arbitrator'.split(
    '|',
  );
const qualities =
  'Requesting|Restricted|Outstanding|Voting|Associated|Proprietary|Confidential|Protected|Excluded|Permitted|Prohibited|Competing|Competitive|Effective|Covered|Eligible|Authorized|Designated|Existing|Initial|Additional|Definitive|Potential|Proposed|Surviving|Governing|Applicable|Material|Common|Preferred|Deferred|Accrued|Annual|Minimum|Total|General|Special|Mutual|Limited|Legal|Corporate|Regulatory|Human|Commercial|Public|Internal|External|Joint|Related|Affiliated|Registered|Certified|Postage'.split(
    '|',
  );
const subjects =
  'Securities|Stock|Shares|Interests|Rights|Claims|Materials|Information|Data|Technology|Inventions|Works|Records|Affairs|Purposes|Obligations|Activities|Services|Products|Business|Territory|Period|Term|Date|Notice|Payment|Compensation|Benefits|Bonus|Severance|Release|Waiver|Clawback|Covenant|Transaction|Restructuring|Merger|Offer|Bid|Plan|Program|Policy|Schedule|Exhibit|Addendum|Amendment|Agreement|Settlement|Dispute|Arbitration|Jurisdiction|Remedies|Damages|Injunction|Termination|Resignation|Cause|Assignment|Severability|Counterparts|Entirety|Notices|Headings|Recitals|Definitions|Miscellaneous|Prepaid|Compete|Solicit|Disparagement|Confidentiality|Indemnification'.split(
    '|',
  );
const plurals = 'NDAs|NCAs|PDAs|SOWs|MSAs|LOIs|IDs|CDs|PCs|FAQs|KPIs|SKUs|POs|RFPs|APIs|PDFs|CEOs|VPs'.split(
  '|',
);

/** A term that a contract defines, or a heading of it: written with capitals, and no name. */
export const legalTerm = (random: Random): string => {
  const way = random.next();
  if (way < 0.05) return random.pick(plurals);
  const subject = random.pick(random.chance(0.45) ? roles : subjects);
  const plural = random.chance(0.2) && !subject.endsWith('s') ? `${subject}s` : subject;
  const term = random.chance(0.4) ? `${random.pick(qualities)} ${plural}` : plural;
  return random.chance(0.12) ? term.toUpperCase() : term;
};
