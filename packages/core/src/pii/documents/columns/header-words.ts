/** Words of heads by the type they announce, in six languages; several words are one phrase. */
export type HeaderWords = Readonly<Record<string, string>>;

/** Words that leave little doubt; each list is parted by commas. */
export const sureHeaders: HeaderWords = {
  PERSON:
    'first name, last name, full name, surname, family name, given name, forename, middle name, maiden name, employee name, ' +
    'customer name, client name, patient name, patient, contact name, contact person, person name, cardholder, account holder, ' +
    'vorname, nachname, familienname, geburtsname, ansprechpartner, mitarbeiter, mitarbeitername, kundenname, kontoinhaber, ' +
    'prenom, nom de famille, nom complet, nom et prenom, titulaire, nom du client, nom du patient, ' +
    'nombre completo, apellido, apellidos, primer apellido, nombre y apellidos, titular, paciente, empleado, ' +
    'nome e cognome, cognome, nome completo, intestatario, paziente, dipendente, ' +
    'voornaam, achternaam, familienaam, volledige naam, contactpersoon, medewerker, rekeninghouder',
  ORGANIZATION:
    'company, company name, organisation, organization, employer, supplier name, vendor name, ' +
    'firma, firmenname, unternehmen, arbeitgeber, entreprise, societe, raison sociale, employeur, ' +
    'empresa, razon social, empleador, azienda, ragione sociale, societa, datore di lavoro, bedrijf, bedrijfsnaam, werkgever',
  LOCATION:
    'city, town, country, place of birth, birthplace, city name, country name, ' +
    'stadt, wohnort, land, geburtsort, ort, ville, pays, lieu de naissance, commune, ' +
    'ciudad, pais, lugar de nacimiento, poblacion, municipio, citta, paese, luogo di nascita, comune, ' +
    'stad, plaats, woonplaats, geboorteplaats',
  STREET_ADDRESS:
    'street, street address, address, home address, postal address, mailing address, billing address, delivery address, address line, ' +
    'strasse, anschrift, adresse, strasse und hausnummer, lieferadresse, rechnungsadresse, rue, adresse postale, ' +
    'direccion, calle, domicilio, indirizzo, residenza, via, straat, adres',
  ZIP_CODE:
    'zip, zip code, postcode, postal code, plz, postleitzahl, code postal, codigo postal, cap, codice postale',
  PHONE_NUMBER:
    'phone, phone number, telephone, telephone number, tel, mobile, mobile number, cell, cell phone, cellphone, fax, fax number, ' +
    'telefon, telefonnummer, mobil, mobilnummer, handy, handynummer, rufnummer, portable, numero de telephone, mobile phone, ' +
    'telefono, movil, numero de telefono, celular, cellulare, numero di telefono, telefoon, telefoonnummer, mobiel, gsm',
  DATE_OF_BIRTH:
    'date of birth, birth date, birthday, dob, born, geburtsdatum, geburtstag, geboren, date de naissance, ne le, ' +
    'fecha de nacimiento, nacimiento, data di nascita, nato il, geboortedatum',
  AGE: 'age, alter, edad, eta, leeftijd',
  NRP: 'nationality, religion, ethnicity, staatsangehorigkeit, nationalitat, nationalite, nacionalidad, nazionalita, cittadinanza, nationaliteit',
};

/** Words that, alone, also stand over other things: what stands below has to speak for the type as well. */
export const unsureHeaders: HeaderWords = {
  PERSON:
    'name, contact, customer, client, employee, manager, owner, author, member, user, guest, student, teacher, doctor, ' +
    'kunde, kontakt, name des kunden, bearbeiter, nom, client, contact, responsable, nombre, cliente, contacto, ' +
    'nome, contatto, responsabile, naam, klant, contact',
  ORGANIZATION:
    'supplier, vendor, bank, lieferant, kreditor, fournisseur, banque, proveedor, banco, fornitore, banca, leverancier',
  LOCATION:
    'state, region, province, county, location, bundesland, departement, provincia, provincie, regione, regio',
};

/** Beside one of these a word of the lists says something else: an e-mail address, the name of a file. */
export const otherHeaders =
  'email, mail, e, ip, mac, web, url, wallet, crypto, bitcoin, file, host, domain, product, item, article, brand, model, ' +
  'datei, produkt, artikel, marke, fichier, produit, archivo, producto, file, prodotto, articolo, bestand, merk, type, id, code, status, group, range, count, total, amount, rate, level, class';
