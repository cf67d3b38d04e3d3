import type { ContextWords } from '../engine/context-words.ts';

/** Names of ids, without accents: what stands nearest to a number names it. */
const names: ContextWords = {
  en: (
    'ssn,social security,social security number,passport,passport number,driver license,drivers license,driver s license,' +
    'driver licence,driving licence,driving license,license number,licence number,account,account number,acct,routing,' +
    'routing number,sort code,iban,credit card,card number,tax id,tax number,ein,itin,tin,nhs,nhs number,ni number,' +
    'national insurance,utr,medicare,medicare number,mbi,npi,dea,mrn,medical record number,member id,policy number,dob,' +
    'date of birth,phone,telephone,mobile,fax,zip,postcode,nric,uen,tfn,abn,acn,ird,nhi,pan,aadhaar,gstin,voter id,' +
    'id card,identity card,national id,id number,vat,vat number,company number,business number,employee id,student id,' +
    'customer number,bvn,nin,plate,number plate,license plate,vin'
  ).split(','),
  de: 'steuer-id,steuernummer,sozialversicherungsnummer,reisepass,personalausweis,fuhrerschein,kontonummer,telefon,kundennummer,kennzeichen,plz'.split(
    ',',
  ),
  fr: 'passeport,permis de conduire,siren,siret,nir,numero fiscal,compte,telephone,carte d identite,immatriculation'.split(
    ',',
  ),
  es: 'dni,nie,nif,cif,pasaporte,cuenta,telefono,matricula,seguridad social,permiso de conducir'.split(','),
  it: 'codice fiscale,partita iva,passaporto,patente,carta d identita,conto,telefono,targa'.split(','),
  nl: 'bsn,paspoort,rijbewijs,rekening,telefoon,kenteken,kvk'.split(','),
  pl: 'pesel,nip,regon,dowod,paszport,prawo jazdy,konto,telefon'.split(','),
  pt: 'nif,cpf,cnpj,passaporte,conta,telefone,rg'.split(','),
};

/** The names of ids but those made of words that a recogniser calls its own, beside the words that it was given. */
export const otherIdsThan = ({ own, given }: { own: ContextWords; given: ContextWords }): ContextWords => {
  const ownWords = new Set(Object.values(own).flatMap((list) => list.flatMap((name) => name.split(' '))));
  const isOwn = (name: string) => name.split(' ').every((word) => ownWords.has(word));
  const languages = new Set([...Object.keys(names), ...Object.keys(given)]);
  return Object.fromEntries(
    Array.from(languages, (language) => [
      language,
      [...(names[language] ?? []), ...(given[language] ?? [])].filter((name) => !isOwn(name)),
    ]),
  );
};
