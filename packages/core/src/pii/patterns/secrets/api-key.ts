import { type PatternRule, patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';
import { entropyOf } from './entropy.ts';

/** Below this a key is a sample (`AKIAXXXXXXXXXXXXXXXX`). */
const leastEntropy = 2.5;

const isRandom = (value: string): boolean => entropyOf(value) >= leastEntropy;

type Issuer = { literals: readonly string[]; regex: RegExp; because: string; score?: number };

/** Keys by the prefixes that their issuers publish, so that leaked ones can be found. */
const issuers: readonly Issuer[] = [
  {
    literals: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    regex: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}/,
    because: 'an AWS access key id',
  },
  {
    literals: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    regex: /gh[pousr]_[A-Za-z0-9]{36,251}/,
    because: 'a GitHub token',
  },
  {
    literals: ['github_pat_'],
    regex: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,
    because: 'a GitHub token',
  },
  {
    literals: ['glpat-', 'gldt-', 'glrt-'],
    regex: /gl(?:pat|dt|rt)-[A-Za-z0-9_-]{20,64}/,
    because: 'a GitLab token',
  },
  { literals: ['xox'], regex: /xox[abeprs]-[A-Za-z0-9-]{10,250}/, because: 'a Slack token' },
  {
    literals: ['xapp-'],
    regex: /xapp-\d-[A-Z0-9]{5,20}-\d{5,20}-[a-f0-9]{20,100}/,
    because: 'a Slack app token',
  },
  {
    literals: ['hooks.slack.com/services/'],
    regex: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,30}/,
    because: 'a Slack webhook',
  },
  {
    literals: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'pk_live_', 'pk_test_'],
    regex: /[srp]k_(?:live|test)_[A-Za-z0-9]{16,250}/,
    because: 'a Stripe key',
  },
  { literals: ['whsec_'], regex: /whsec_[A-Za-z0-9+/=]{24,100}/, because: 'a signing secret of webhooks' },
  { literals: ['AIza'], regex: /AIza[A-Za-z0-9_-]{35}/, because: 'a Google API key' },
  { literals: ['ya29.'], regex: /ya29\.[A-Za-z0-9_-]{20,400}/, because: 'a Google access token' },
  { literals: ['GOCSPX-'], regex: /GOCSPX-[A-Za-z0-9_-]{28}/, because: 'a Google client secret' },
  {
    literals: ['sk-'],
    regex: /sk-(?:proj-|svcacct-|admin-|ant-|or-v1-)?[A-Za-z0-9_-]{32,250}/,
    because: 'a key of a model provider',
  },
  { literals: ['SG.'], regex: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/, because: 'a SendGrid key' },
  { literals: ['npm_'], regex: /npm_[A-Za-z0-9]{36}/, because: 'an npm token' },
  { literals: ['pypi-'], regex: /pypi-[A-Za-z0-9_-]{50,250}/, because: 'a PyPI token' },
  { literals: ['hf_'], regex: /hf_[A-Za-z]{34}/, because: 'a Hugging Face token' },
  { literals: ['dop_v1_', 'doo_v1_'], regex: /do[op]_v1_[a-f0-9]{64}/, because: 'a DigitalOcean token' },
  {
    literals: ['shpat_', 'shpss_', 'shpca_'],
    regex: /shp(?:at|ss|ca)_[a-fA-F0-9]{32}/,
    because: 'a Shopify token',
  },
  {
    literals: ['SK', 'AC'],
    regex: /(?:SK|AC)[a-f0-9]{32}/,
    because: 'a Twilio id',
    score: piiScores.moderate,
  },
  { literals: ['key-'], regex: /key-[a-f0-9]{32}/, because: 'a Mailgun key' },
  {
    literals: ['sq0atp-', 'sq0csp-', 'EAAA'],
    regex: /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,43}|EAAA[A-Za-z0-9_-]{60}/,
    because: 'a Square token',
  },
  { literals: ['EAACEdEose0cBA'], regex: /EAACEdEose0cBA[A-Za-z0-9]{10,250}/, because: 'a Facebook token' },
  { literals: ['dckr_pat_'], regex: /dckr_pat_[A-Za-z0-9_-]{20,40}/, because: 'a Docker token' },
  { literals: ['hvs.', 'hvb.'], regex: /hv[sb]\.[A-Za-z0-9_-]{24,250}/, because: 'a Vault token' },
  {
    literals: ['lin_api_', 'figd_', 'ntn_', 'secret_', 'rdme_', 'PMAK-', 'ATATT3', 'glsa_', 'sntrys_'],
    regex: /(?:lin_api_|figd_|ntn_|secret_|rdme_|PMAK-|ATATT3|glsa_|sntrys_)[A-Za-z0-9_+/=-]{32,250}/,
    because: "a token with its issuer's prefix",
  },
  {
    literals: ['AccountKey=', 'SharedAccessKey='],
    regex: /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,100}={0,2}/,
    because: 'an Azure key',
  },
  {
    literals: ['discord.com/api/webhooks/'],
    regex: /discord\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,72}/,
    because: 'a Discord webhook',
  },
];

const toRule = ({ literals, regex, because, score = piiScores.certain }: Issuer): PatternRule => ({
  at: { literals },
  regex,
  score,
  because,
  boundary: 'word',
  validate: (value) => isRandom(value) && { score, verified: true },
});

/** Keys and tokens that carry their issuer's prefix. */
export const apiKeyRecognizer = patternRecognizer({
  name: 'api-key',
  types: ['API_KEY'],
  description: "keys and tokens that carry their issuer's prefix",
  rules: issuers.map(toRule),
});
