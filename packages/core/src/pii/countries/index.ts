import type { Recognizer } from '../engine/recognizer.ts';
import { arRecognizers } from './ar/index.ts';
import { atRecognizers } from './at/index.ts';
import { auRecognizers } from './au/index.ts';
import { beRecognizers } from './be/index.ts';
import { bgRecognizers } from './bg/index.ts';
import { brRecognizers } from './br/index.ts';
import { caRecognizers } from './ca/index.ts';
import { chRecognizers } from './ch/index.ts';
import { clRecognizers } from './cl/index.ts';
import { cnRecognizers } from './cn/index.ts';
import { czRecognizers } from './cz/index.ts';
import { deRecognizers } from './de/index.ts';
import { dkRecognizers } from './dk/index.ts';
import { eeRecognizers } from './ee/index.ts';
import { esRecognizers } from './es/index.ts';
import { euRecognizers } from './eu/index.ts';
import { fiRecognizers } from './fi/index.ts';
import { frRecognizers } from './fr/index.ts';
import { gbRecognizers } from './gb/index.ts';
import { grRecognizers } from './gr/index.ts';
import { hkRecognizers } from './hk/index.ts';
import { hrRecognizers } from './hr/index.ts';
import { idRecognizers } from './id/index.ts';
import { ieRecognizers } from './ie/index.ts';
import { ilRecognizers } from './il/index.ts';
import { inRecognizers } from './in/index.ts';
import { itRecognizers } from './it/index.ts';
import { jpRecognizers } from './jp/index.ts';
import { krRecognizers } from './kr/index.ts';
import { ltRecognizers } from './lt/index.ts';
import { mxRecognizers } from './mx/index.ts';
import { myRecognizers } from './my/index.ts';
import { ngRecognizers } from './ng/index.ts';
import { nlRecognizers } from './nl/index.ts';
import { noRecognizers } from './no/index.ts';
import { nzRecognizers } from './nz/index.ts';
import { phRecognizers } from './ph/index.ts';
import { plRecognizers } from './pl/index.ts';
import { ptRecognizers } from './pt/index.ts';
import { roRecognizers } from './ro/index.ts';
import { ruRecognizers } from './ru/index.ts';
import { seRecognizers } from './se/index.ts';
import { sgRecognizers } from './sg/index.ts';
import { thRecognizers } from './th/index.ts';
import { trRecognizers } from './tr/index.ts';
import { twRecognizers } from './tw/index.ts';
import { usRecognizers } from './us/index.ts';
import { zaRecognizers } from './za/index.ts';

/** Ids of people and companies, country by country. */
export const countryRecognizers: readonly Recognizer[] = [
  ...usRecognizers,
  ...caRecognizers,
  ...gbRecognizers,
  ...ieRecognizers,
  ...deRecognizers,
  ...frRecognizers,
  ...esRecognizers,
  ...itRecognizers,
  ...nlRecognizers,
  ...beRecognizers,
  ...atRecognizers,
  ...chRecognizers,
  ...ptRecognizers,
  ...plRecognizers,
  ...seRecognizers,
  ...noRecognizers,
  ...dkRecognizers,
  ...fiRecognizers,
  ...auRecognizers,
  ...nzRecognizers,
  ...inRecognizers,
  ...sgRecognizers,
  ...jpRecognizers,
  ...krRecognizers,
  ...brRecognizers,
  ...mxRecognizers,
  ...zaRecognizers,
  ...trRecognizers,
  ...thRecognizers,
  ...ngRecognizers,
  ...arRecognizers,
  ...clRecognizers,
  ...cnRecognizers,
  ...czRecognizers,
  ...grRecognizers,
  ...hkRecognizers,
  ...hrRecognizers,
  ...roRecognizers,
  ...twRecognizers,
  ...bgRecognizers,
  ...eeRecognizers,
  ...idRecognizers,
  ...ilRecognizers,
  ...ltRecognizers,
  ...myRecognizers,
  ...phRecognizers,
  ...ruRecognizers,
  ...euRecognizers,
];
