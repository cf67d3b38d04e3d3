import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { apiKeyRecognizer } from './api-key.ts';
import { connectionStringRecognizer } from './connection-string.ts';
import { jsonWebTokenRecognizer } from './json-web-token.ts';
import { labelledSecretRecognizer } from './labelled-secret.ts';
import { privateKeyRecognizer } from './private-key.ts';

const all = [apiKeyRecognizer, jsonWebTokenRecognizer, labelledSecretRecognizer, privateKeyRecognizer];
const found = (text: string) => detectValues(all, text);

/** Put together here, so that no whole key stands in the repository. */
const join = (...parts: string[]) => parts.join('');
const github = join('ghp', '_', 'aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5');
const aws = join('AKIA', 'IOSFODNN7Q2XWRT4');
const stripe = join('sk', '_live_', '4eC39HqLyjWDarjtT1zdp7dc');
const slack = join('xoxb', '-123456789012-abcdefABCDEF123456');
const jwt = join(
  'eyJhbGciOiJIUzI1NiJ9',
  '.',
  'eyJzdWIiOiIxMjM0NTY3ODkwIn0',
  '.',
  'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P',
);

describe('keys with a prefix', () => {
  it.each([
    [`key ${github}.`, `API_KEY:${github}`],
    [`aws_access_key_id=${aws}`, `API_KEY:${aws}`],
    [`"${stripe}"`, `API_KEY:${stripe}`],
    [`token: ${slack}`, `API_KEY:${slack}`],
    [`Authorization: Bearer ${jwt}`, `JWT:${jwt}`],
    [`(${jwt})`, `JWT:${jwt}`],
  ])('are found in row %#', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    join('AKIA', 'XXXXXXXXXXXXXXXX'),
    join('AKIA', 'IOSFODNN7Q2XW'),
    join('x', aws),
    join(github, 'Z1_x').slice(0, 30),
    'eyJ is how they begin',
    'sk-learn and sk-image',
    'xox-games',
    'the SG.1 model',
    'd41d8cd98f00b204e9800998ecf8427e',
    'commit 5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    '123e4567-e89b-12d3-a456-426614174000',
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ])('are not seen in row %#', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('private keys', () => {
  const body = 'MIIEpAIBAAKCAQEA7bq\nq83Jd0s=\n';

  it('are found whole, up to the end of their armour', () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${body}-----END RSA PRIVATE KEY-----`;
    expect(found(`here:\n${key}\nthanks`)).toEqual([`PRIVATE_KEY:${key}`]);
  });

  it('are found to the first empty line where the end is missing', () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${body.trim()}`;
    expect(found(`${key}\n\nnext`)).toEqual([`PRIVATE_KEY:${key}`]);
  });

  it.each(['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', '-----BEGIN PUBLIC KEY-----'])(
    'are not seen in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('labelled secrets', () => {
  it.each([
    ['password: hunter2!', 'PASSWORD:hunter2!'],
    ['pwd=S3cr&t#9', 'PASSWORD:S3cr&t#9'],
    ['"password": "correct7horse"', 'PASSWORD:correct7horse'],
    ['my password is Tr0ub4dor&3.', 'PASSWORD:Tr0ub4dor&3'],
    ['Passwort: geheim-42', 'PASSWORD:geheim-42'],
    ['Das Passwort lautet Tr0ub4dor&3', 'PASSWORD:Tr0ub4dor&3'],
    ['Le mot de passe est Blau-42x', 'PASSWORD:Blau-42x'],
    ['api_key = "9f8e7d6c5b4a39281706f5e4d3c2b1a0"', 'SECRET:9f8e7d6c5b4a39281706f5e4d3c2b1a0'],
    [
      'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYzR4k2m9x1v',
      'SECRET:wJalrXUtnFEMI/K7MDENG/bPxRfiCYzR4k2m9x1v',
    ],
    ['Authorization: Bearer 0a1b2c3d4e5f6071', 'SECRET:0a1b2c3d4e5f6071'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'the password is required',
    'Password: ********',
    'password: <your password>',
    'token: string',
    'password=%PASSWORD%',
    'a secret is kept',
    'secret: ingredient',
    'The token is: invalid',
    'reset your password, please',
    'apikey: YOUR_API_KEY_HERE',
    'the bearer of this letter',
    'tokens: 1024',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('addresses of services', () => {
  const finds = (text: string) => detectValues([connectionStringRecognizer], text);

  it.each([
    [
      'DB=postgres://admin:Sup3rS3cret!@db.internal.example.com:5432/prod',
      'postgres://admin:Sup3rS3cret!@db.internal.example.com:5432/prod',
    ],
    ['use redis://:p4ssw0rd@cache:6379/0.', 'redis://:p4ssw0rd@cache:6379/0'],
    ['"amqp://svc:S3cr3tS3cr3t@10.0.0.5"', 'amqp://svc:S3cr3tS3cr3t@10.0.0.5'],
    [
      '(mongodb+srv://anna:geheim123@eu.example.net,us.example.net/app)',
      'mongodb+srv://anna:geheim123@eu.example.net,us.example.net/app',
    ],
  ])('are found with the password in them: %s', (text, value) => {
    expect(finds(text)).toEqual([`SECRET:${value}`]);
  });

  it.each([
    'postgres://db.internal:5432/prod',
    'https://example.com/a:b@c',
    'ssh://git@host/path',
    'postgres://app:{{DB_PASS}}@db/prod',
    'postgres://user:password@localhost/db',
    '://a:secret@b',
  ])('are left where there is none: %s', (text) => {
    expect(finds(text)).toEqual([]);
  });
});
