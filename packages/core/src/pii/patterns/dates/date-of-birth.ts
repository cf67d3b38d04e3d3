import type { PiiCandidate } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { datePatterns, listDates } from './find-dates.ts';

/** Below what is reported; with a word of birth above any date that is nothing more. */
const dateScore = 0.45;
/** Nobody alive was born before; later dates are other dates. */
const firstYear = 1895;

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  for (const { start, end, kind, year } of listDates(text)) {
    // Two figures are no day of birth; three are, with two digits of the year too.
    if (kind === 'short' && year === undefined) continue;
    if (kind === 'time' || kind === 'weekday' || kind === 'year') continue;
    if (year !== undefined && year > 0 && year < firstYear) continue;
    found.push({ type: 'DATE_OF_BIRTH', start, end, score: dateScore, because: 'a date' });
  }
  return found;
};

/** Dates that words like "born" or "date of birth" stand beside. */
export const dateOfBirthRecognizer: Recognizer = {
  name: 'date-of-birth',
  types: ['DATE_OF_BIRTH'],
  description: 'dates beside words of birth',
  method: 'pattern',
  patterns: datePatterns,
  context: {
    en: [
      'date of birth',
      'birth date',
      'birthdate',
      'dob',
      'd o b',
      'born',
      'birthday',
      'birth',
      'was born on',
    ],
    de: ['geburtsdatum', 'geboren', 'geb', 'geburtstag', 'geboren am', 'geburtsdat'],
    fr: ['date de naissance', 'né', 'née', 'né le', 'née le', 'naissance', 'anniversaire', 'ddn'],
    es: ['fecha de nacimiento', 'nacido', 'nacida', 'nació', 'nacimiento', 'cumpleaños'],
    it: ['data di nascita', 'nato', 'nata', 'nascita', 'nato il', 'nata il', 'compleanno'],
    nl: ['geboortedatum', 'geboren', 'geb', 'verjaardag'],
    pt: ['data de nascimento', 'nascido', 'nascida', 'nasceu', 'nascimento', 'aniversário'],
    pl: ['data urodzenia', 'urodzony', 'urodzona', 'ur', 'urodzin'],
    sv: ['födelsedatum', 'född', 'födelsedag'],
    da: ['fødselsdato', 'født', 'fødselsdag'],
    no: ['fødselsdato', 'født', 'fødselsdag'],
    fi: ['syntymäaika', 'syntynyt', 'syntymäpäivä'],
    tr: ['doğum tarihi', 'doğum', 'doğumlu'],
    ja: ['生年月日', '誕生日', '生まれ'],
    zh: ['出生日期', '生日', '出生'],
    ko: ['생년월일', '생일'],
    th: ['วันเกิด'],
  },
  against: {
    en: 'issued,issue,issue date,expires,expiry,expiration,due,due date,invoice,invoice date,order,admitted,admission,discharged,discharge,visit,appointment,hired,hire date,start,start date,end date,since,signed,dated,effective,effective date,delivered,delivery,shipped,payment,paid,died,death,deceased,date of death,updated,created,posted,scheduled,meeting,valid,valid until,renewed,registered,joined,enrolled,last seen,examined'.split(
      ',',
    ),
    de: 'ausgestellt,gültig,gültig bis,fällig,rechnung,rechnungsdatum,aufnahme,entlassung,termin,eintritt,beginn,ende,seit,unterzeichnet,vom,lieferung,gestorben,verstorben'.split(
      ',',
    ),
    fr: 'délivré,expire,échéance,facture,admission,sortie,rendez,embauche,début,fin,depuis,signé,décès,décédé'.split(
      ',',
    ),
    es: 'emitido,expedición,vence,vencimiento,factura,ingreso,alta,cita,contratación,inicio,fin,desde,firmado,fallecido'.split(
      ',',
    ),
    it: 'rilasciato,scadenza,fattura,ricovero,dimissione,appuntamento,assunto,inizio,fine,firmato,morto'.split(
      ',',
    ),
    nl: 'afgegeven,geldig,factuur,opname,ontslag,afspraak,begin,einde,ondertekend,overleden'.split(','),
    pt: 'emitido,validade,vencimento,fatura,admissão,alta,consulta,início,fim,assinado,falecido'.split(','),
  },
  find,
};
