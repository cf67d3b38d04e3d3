import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { entropyOf } from './entropy.ts';

/** Below this a key is a sample (`AKIAXXXXXXXXXXXXXXXX`). */
const leastEntropy = 2.5;

const isRandom = (value: string): boolean => entropyOf(value) >= leastEntropy;

type Issuer = { regex: RegExp; because: string; score?: number };

/** Keys by the prefixes that their issuers publish, so that leaked ones can be found. */
const issuers: readonly Issuer[] = [
  {
    regex: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}/,
    because: 'an AWS access key id',
  },
  {
    regex: /gh[pousr]_[A-Za-z0-9]{36,251}/,
    because: 'a GitHub token',
  },
  {
    regex: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,
    because: 'a GitHub token',
  },
  {
    regex: /gl(?:pat|dt|rt)-[A-Za-z0-9_-]{20,64}/,
    because: 'a GitLab token',
  },
  { regex: /xox[abeprs]-[A-Za-z0-9-]{10,250}/, because: 'a Slack token' },
  {
    regex: /xapp-\d-[A-Z0-9]{5,20}-\d{5,20}-[a-f0-9]{20,100}/,
    because: 'a Slack app token',
  },
  {
    regex: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,30}/,
    because: 'a Slack webhook',
  },
  {
    regex: /[srp]k_(?:live|test)_[A-Za-z0-9]{16,250}/,
    because: 'a Stripe key',
  },
  { regex: /whsec_[A-Za-z0-9+/=]{24,100}/, because: 'a signing secret of webhooks' },
  { regex: /AIza[A-Za-z0-9_-]{35}/, because: 'a Google API key' },
  { regex: /ya29\.[A-Za-z0-9_-]{20,400}/, because: 'a Google access token' },
  { regex: /GOCSPX-[A-Za-z0-9_-]{28}/, because: 'a Google client secret' },
  {
    regex: /sk-(?:proj-|svcacct-|admin-|ant-|or-v1-)?[A-Za-z0-9_-]{32,250}/,
    because: 'a key of a model provider',
  },
  { regex: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/, because: 'a SendGrid key' },
  { regex: /npm_[A-Za-z0-9]{36}/, because: 'an npm token' },
  { regex: /pypi-[A-Za-z0-9_-]{50,250}/, because: 'a PyPI token' },
  { regex: /hf_[A-Za-z]{34}/, because: 'a Hugging Face token' },
  { regex: /do[op]_v1_[a-f0-9]{64}/, because: 'a DigitalOcean token' },
  {
    regex: /shp(?:at|ss|ca)_[a-fA-F0-9]{32}/,
    because: 'a Shopify token',
  },
  {
    regex: /(?:SK|AC)[a-f0-9]{32}/,
    because: 'a Twilio id',
    score: piiScores.moderate,
  },
  { regex: /key-[a-f0-9]{32}/, because: 'a Mailgun key' },
  {
    regex: /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,43}|EAAA[A-Za-z0-9_-]{60}/,
    because: 'a Square token',
  },
  { regex: /EAACEdEose0cBA[A-Za-z0-9]{10,250}/, because: 'a Facebook token' },
  { regex: /dckr_pat_[A-Za-z0-9_-]{20,40}/, because: 'a Docker token' },
  { regex: /hv[sb]\.[A-Za-z0-9_-]{24,250}/, because: 'a Vault token' },
  {
    regex: /(?:lin_api_|figd_|ntn_|secret_|rdme_|PMAK-|ATATT3|glsa_|sntrys_)[A-Za-z0-9_+/=-]{32,250}/,
    because: "a token with its issuer's prefix",
  },
  {
    regex: /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,100}={0,2}/,
    because: 'an Azure key',
  },
  {
    regex: /discord\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,72}/,
    because: 'a Discord webhook',
  },
];

/** All of them at once: a text is searched once for keys, and a key is asked for its issuer. */
const anyKey = new RegExp(issuers.map(({ regex }) => regex.source).join('|'));

const whole = issuers.map(({ regex, ...issuer }) => ({
  ...issuer,
  regex: new RegExp(`^(?:${regex.source})$`),
}));

const validate = (value: string) => {
  const issuer = whole.find(({ regex }) => regex.test(value));
  if (!issuer || !isRandom(value)) return false;
  return { score: issuer.score ?? piiScores.certain, verified: true, because: issuer.because };
};

const recognizer = patternRecognizer({
  name: 'api-key',
  types: ['API_KEY'],
  description: "keys and tokens that carry their issuer's prefix",
  rules: [
    {
      at: 'key',
      regex: anyKey,
      score: piiScores.certain,
      because: "a key with its issuer's prefix",
      boundary: 'word',
      validate,
    },
  ],
});

/** Keys and tokens that carry their issuer's prefix; the patterns are those of the issuers, of which one is tried at once. */
export const apiKeyRecognizer: Recognizer = { ...recognizer, patterns: issuers.map(({ regex }) => regex) };
