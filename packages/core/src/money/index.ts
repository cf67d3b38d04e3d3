export { formatDecimal, isDecimal, roundMoney, toDecimal } from './decimal.ts';
