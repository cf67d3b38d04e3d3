import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

const hasDigits = (value: string): number | false =>
  value.replace(/\D/g, '').length >= 5 ? piiScores.weak : false;

/** Numbers under which a hospital keeps a patient; every house has its own form, so that the label decides. */
export const medicalRecordNumberRecognizer = patternRecognizer({
  name: 'medical-record-number',
  types: ['MEDICAL_RECORD_NUMBER'],
  description: "numbers of patients' records beside a label for them",
  context: {
    en: [
      'mrn',
      'medical record',
      'medical record number',
      'medical record no',
      'patient id',
      'patient number',
      'patient no',
      'chart number',
      'hospital number',
      'med rec',
      'patient identifier',
    ],
    de: ['patientennummer', 'patienten id', 'fallnummer', 'patienten nr', 'aufnahmenummer'],
    fr: ['numéro de dossier médical', 'numéro patient', 'ipp', 'dossier patient', 'nip'],
    es: ['historia clínica', 'número de historia', 'número de paciente', 'expediente clínico', 'nhc'],
    it: ['cartella clinica', 'numero paziente'],
    nl: ['patiëntnummer', 'patientnummer'],
    pt: ['prontuário', 'número do paciente', 'processo clínico'],
  },
  against: {
    en: [
      'phone',
      'tel',
      'fax',
      'ssn',
      'npi',
      'zip',
      'order',
      'invoice',
      'account',
      'date',
      'policy',
      'room',
      'dob',
    ],
    de: ['telefon', 'tel', 'fax', 'rechnung', 'konto', 'plz'],
  },
  rules: [
    {
      at: 'digit-or-code',
      head: [1, 12],
      regex: /(?:[A-Z]{1,4}-?)?\d{5,12}|\d{2,4}-\d{2,4}-\d{2,4}|[A-Z]\d{3,4}-\d{3,4}/,
      score: piiScores.weak,
      because: 'five to twelve digits, letters before them or not',
      validate: hasDigits,
    },
  ],
});
