import type { ContextWords } from '../../engine/context-words.ts';

/** Words that stand beside phone numbers. */
export const phoneContext: ContextWords = {
  en: 'phone,phone number,telephone,tel,tele,mobile,mob,cell,cellphone,cell phone,call,called,calling,call me,dial,fax,text me,sms,whatsapp,contact,contact number,my number,new number,hotline,helpline,landline,voicemail,ring,reach me,reach us,reachable,ph,toll free,ext,pager,message,messages,answering,answers,ringing,texted,texting,unsubscribe,dialled,dialed'.split(
    ',',
  ),
  de: 'telefon,telefonnummer,tel,mobil,mobilnummer,handy,handynummer,fax,telefax,rufnummer,anrufen,ruf,durchwahl,festnetz,whatsapp,erreichbar,angerufen,nachricht,nachrichten'.split(
    ',',
  ),
  fr: 'téléphone,tél,tel,portable,mobile,fax,télécopie,appeler,appelez,joindre,numéro de téléphone,gsm'.split(
    ',',
  ),
  es: 'teléfono,tel,móvil,celular,fax,llamar,llame,llámame,número de teléfono,whatsapp'.split(','),
  it: 'telefono,tel,cellulare,cell,fax,chiamare,chiamami,numero di telefono,mobile'.split(','),
  nl: 'telefoon,telefoonnummer,tel,mobiel,gsm,fax,bellen,bel'.split(','),
  pt: 'telefone,tel,telemóvel,celular,fax,ligar,ligue,contacto,contato,whatsapp'.split(','),
  pl: 'telefon,tel,telefonu,komórka,komórkowy,fax,faks,zadzwoń,numer telefonu'.split(','),
  sv: 'telefon,telefonnummer,tel,mobil,mobilnummer,ring,fax'.split(','),
  no: 'telefon,telefonnummer,tlf,tel,mobil,ring,fax'.split(','),
  da: 'telefon,telefonnummer,tlf,tel,mobil,ring,fax'.split(','),
  fi: 'puhelin,puhelinnumero,puh,gsm,matkapuhelin,soita'.split(','),
  tr: 'telefon,tel,cep,gsm,faks,ara'.split(','),
  ja: ['電話', '携帯', 'ファックス'],
  zh: ['电话', '手机', '電話', '手機', '传真'],
  ko: ['전화', '휴대폰', '핸드폰', '연락처'],
  th: ['โทร', 'มือถือ'],
};

/** Words that stand beside numbers of other kinds. */
export const phoneAgainst: ContextWords = {
  en: 'order,order number,order no,po,purchase order,account,account number,account no,acct,a c,invoice,invoice number,invoice no,inv,card,credit card,card number,ssn,social security,reference,ref,reference number,serial,serial number,s n,sn,p n,sku,part,part number,part no,product,item,isbn,issn,ean,upc,gtin,barcode,tracking,tracking number,awb,waybill,shipment,parcel,ticket,case,case number,claim,policy,policy number,routing,routing number,aba,iban,swift,sort code,passport,license,licence,license number,npi,mrn,medical record,patient id,tax,tax id,vat,ein,tin,nino,national insurance,nhs,version,build,invoice id,customer id,customer number,member id,employee id,id,id number,imei,vin,zip,zip code,postcode,postal code,amount,total,price,sum,balance,quantity,qty,usd,eur,gbp,batch,lot,model,file no,docket,contract no,contract number,registration,timestamp,epoch,coordinates,latitude,longitude,isin,cusip,duns,pin,otp,cvv,dea'.split(
    ',',
  ),
  de: 'bestellung,bestellnummer,auftrag,auftragsnummer,konto,kontonummer,kto,blz,rechnung,rechnungsnummer,rechnungs nr,kunde,kundennummer,kundennr,karte,kartennummer,seriennummer,artikel,artikelnummer,steuernummer,steuer id,ust id,aktenzeichen,vertrag,vertragsnummer,versicherungsnummer,sendungsnummer,plz,betrag,summe,gesamt,menge,ausweis,ausweisnummer,handelsregister'.split(
    ',',
  ),
  fr: 'commande,numéro de commande,compte,numéro de compte,facture,client,numéro client,carte,série,article,référence,réf,siret,siren,tva,sécurité sociale,dossier,contrat,montant,total,code postal,passeport'.split(
    ',',
  ),
  es: 'pedido,cuenta,número de cuenta,factura,cliente,tarjeta,serie,artículo,referencia,ref,nif,dni,nie,cif,seguridad social,expediente,contrato,importe,total,código postal,pasaporte,póliza'.split(
    ',',
  ),
  it: 'ordine,conto,fattura,cliente,carta,serie,articolo,riferimento,rif,partita iva,codice fiscale,contratto,importo,totale,cap,passaporto'.split(
    ',',
  ),
  nl: 'bestelling,ordernummer,rekening,rekeningnummer,factuur,factuurnummer,klant,klantnummer,kaart,serienummer,artikel,referentie,bsn,kvk,btw,contract,bedrag,totaal,postcode,paspoort'.split(
    ',',
  ),
  pt: 'pedido,conta,fatura,cliente,cartão,série,artigo,referência,nif,cpf,cnpj,contrato,valor,total,cep,passaporte'.split(
    ',',
  ),
  pl: 'zamówienie,konto,rachunek,faktura,klient,karta,pesel,nip,regon,umowa,kwota,paszport'.split(','),
};
