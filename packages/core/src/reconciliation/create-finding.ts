import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type Big from 'big.js';
import { formatDecimal, roundMoney } from '../money/index.ts';
import type { Finding } from './finding.ts';
import { rateSeverity } from './severity.ts';

/**
 * The id of a finding: the same facts give the same one, whatever the amount. `rule` tells apart findings of one
 * kind on one line.
 */
export const findingId = (options: {
  kind: Finding['kind'];
  rule: string;
  invoice: string;
  line: string | null;
  contract: string | null;
}): string => {
  const { kind, rule, invoice, line, contract } = options;
  // JSON keeps the parts apart, so that no two lists of parts give one text.
  const parts = JSON.stringify([kind, rule, invoice, line, contract]);
  return `fnd_${bytesToHex(sha256(utf8ToBytes(parts))).slice(0, 26)}`;
};

export type FindingFacts = Pick<
  Finding,
  'kind' | 'invoice' | 'contract' | 'line' | 'evidence' | 'arithmetic' | 'summary' | 'confidence'
> & {
  rule: string;
  amount: Big;
  currency: string;
  netTotal: Big | null;
  /** In place of the one that amount and share give. */
  severity?: Finding['severity'];
};

export const createFinding = (facts: FindingFacts): Finding => {
  const { rule, amount, currency, netTotal, severity, ...rest } = facts;
  return {
    ...rest,
    id: findingId({ ...rest, rule }),
    severity: severity ?? rateSeverity({ kind: rest.kind, amount, netTotal }),
    amount: { value: formatDecimal(roundMoney(amount)), currency },
    confidence: Math.round(rest.confidence * 100) / 100,
    status: 'open',
  };
};
