import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

const placeholder = /^(?:0|f)+$/i;

/** All zeros and all ones name no device. */
const namesDevice = (value: string): boolean => !placeholder.test(value.replace(/[:.-]/g, ''));

const rule = {
  at: 'word',
  score: piiScores.strong,
  because: 'six or eight bytes in hexadecimal form',
  validate: (value: string) => (namesDevice(value) ? piiScores.strong : false),
} as const;

/** Addresses of network devices (IEEE 802): EUI-48 with `:`, `-` or in Cisco's form, and EUI-64. */
export const macRecognizer = patternRecognizer({
  name: 'mac',
  types: ['MAC_ADDRESS'],
  description: 'addresses of network devices, EUI-48 and EUI-64',
  // A bare run of hexadecimal digits may be any hash.
  against: { en: ['hash', 'commit', 'id', 'token', 'serial', 'sha', 'md5', 'order', 'uuid', 'trace'] },
  context: { en: ['mac', 'mac address', 'hardware address', 'ethernet', 'wifi', 'bluetooth', 'device'] },
  rules: [
    {
      ...rule,
      head: [2, 2],
      regex: /(?<![0-9a-f]:)(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?:(?::[0-9a-f]{2}){2})?(?!:)/i,
    },
    {
      ...rule,
      head: [2, 2],
      regex: /(?<![0-9a-f]-)(?:[0-9a-f]{2}-){5}[0-9a-f]{2}(?:(?:-[0-9a-f]{2}){2})?(?!-)/i,
    },
    {
      ...rule,
      head: [12, 12],
      regex: /[0-9a-f]{12}/i,
      score: piiScores.faint,
      because: 'twelve hexadecimal digits',
      validate: (value) => (namesDevice(value) && /\d/.test(value) ? piiScores.faint : false),
    },
    {
      ...rule,
      head: [4, 4],

      regex: /(?<![0-9a-f]\.)[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?!\.)/i,
    },
  ],
});
