export { Finding, FindingKind, Money, SidedEvidence } from './finding.ts';
