/** German, French, Spanish, Italian, Dutch, Portuguese, Polish, Swedish. */
export const european = String.raw`
(Sehr geehrter|Sehr geehrte|Lieber|Liebe|Hallo) {titled-de:a},\n\n(vielen Dank für Ihre Nachricht|anbei erhalten Sie die Rechnung|hiermit kündige ich den Vertrag)(.|).\n\nMit freundlichen Grüßen\n{full:b}
(Mein Name ist|Ich heiße|Ich bin|Hier spricht) {full}(.| und ich wohne in {city}.| aus {city}.)
{full:a} (wohnt|lebt|arbeitet|studiert) (seit {year} |)in {city}(.|)
{full:a} (arbeitet|ist angestellt) (bei|bei der) {org} in {city}(.|)
(Herr|Frau|Dr.|Prof. Dr.) {last:a} (hat|ist|wird|kommt) (gestern angerufen|am {weekday-de} im Haus|die Rechnung bezahlt|nicht da)(.|)
(Bitte|Die Ware|Das Paket) (liefern Sie an|geht an|senden an) {full}, {address}
(Anschrift|Adresse|Lieferadresse|Rechnungsadresse|Wohnhaft): {address}
(Name|Kunde|Patient|Ansprechpartner|Mitarbeiter|Vorname und Nachname|Versicherter): {full:a}\n(Geburtsdatum|geb.|Telefon): ({date}|{phone})
(Die|Der|Das) (Rechnung|Vertrag|Lieferung|Firma|Kunde|Kündigung|Angebot) (ist|wurde|wird) (am {date} |)(bezahlt|geprüft|unterschrieben|storniert)(.|)
(Bitte überweisen Sie|Wir bestätigen|Der Gesamtbetrag beträgt) (den Betrag von |){money} (bis zum {date}|auf das Konto der {org})(.|)
(Das Unternehmen|Die Firma|Der Hersteller) {org} (mit Sitz in|aus) {city} (liefert|baut|verkauft) (Maschinen|Software|Möbel)(.|)
(Monsieur|Madame|M.|Mme|Cher|Chère) {last:a},\n\n(je vous remercie|veuillez trouver ci-joint la facture)(.|).\n\n(Cordialement|Bien à vous),\n{full:b}
(Je m'appelle|Mon nom est|Je suis) {full}(.| et j'habite à {city}.)
{full:a} (habite|travaille|est né|vit) à {city}( depuis {year}|)(.|)
{full:a} travaille (chez|pour) {org}(.| à {city}.)
(Adresse|Livraison|Domicile)( :|:) {address}
(Nom|Client|Patient|Contact)( :|:) {full}\n(Téléphone|Né le)( :|:) ({phone}|{date})
(La facture|Le contrat|La commande|Le client|La livraison) (est|a été|sera) (payée|signé|annulée|livrée) (le {date}|)(.|)
(demeurant|domicilié|domiciliée|résidant) (au|à) {address}
(Estimado|Estimada|Querido|Querida|Hola) {titled-es:a},\n\n(gracias por su mensaje|adjunto la factura)(.|).\n\n(Atentamente|Saludos),\n{full:b}
(Me llamo|Mi nombre es|Soy) {full}(.| y vivo en {city}.)
{full:a} (vive|trabaja|nació|estudia) en {city}( desde {year}|)(.|)
{full:a} trabaja (en|para) {org}(.|)
(Dirección|Domicilio|Envío): {address}
(Nombre|Cliente|Paciente|Apellidos): {full}\n(Teléfono|DNI|Fecha): ({phone}|{id}|{date})
(La factura|El contrato|El pedido|El cliente) (está|fue|será) (pagada|firmado|cancelado) (el {date}|)(.|)
(Gentile|Egregio|Caro|Cara) {titled-it:a},\n\n(grazie per il messaggio|in allegato la fattura)(.|).\n\n(Cordiali saluti|Distinti saluti),\n{full:b}
(Mi chiamo|Il mio nome è|Sono) {full}(.| e abito a {city}.)
{full:a} (abita|lavora|è nato|vive) a {city}( dal {year}|)(.|)
(Indirizzo|Residenza|Spedire a): {address}
(Nome|Cliente|Paziente|Cognome): {full}\n(Telefono|Nato il): ({phone}|{date})
(La fattura|Il contratto|L'ordine) (è|è stata|sarà) (pagata|firmato|annullato) (il {date}|)(.|)
(Geachte|Beste) {titled-nl:a},\n\n(bedankt voor uw bericht|bijgaand de factuur)(.|).\n\n(Met vriendelijke groet|Groeten),\n{full:b}
(Mijn naam is|Ik ben|Ik heet) {full}(.| en ik woon in {city}.)
{full:a} (woont|werkt|studeert) in {city}( sinds {year}|)(.|)
{full:a} werkt bij {org}(.|)
(Adres|Bezorgadres|Naam): ({address}|{full})
(Meu nome é|Eu sou|Chamo-me) {full}(.| e moro em {city}.)
{full:a} (mora|trabalha|nasceu) em {city}(.|)
(Endereço|Morada|Nome): ({address}|{full})
(Nazywam się|Jestem) {full}(.| i mieszkam w mieście {city}.)
(Adres|Imię i nazwisko): ({address}|{full})
(Jag heter|Mitt namn är) {full}(.| och bor i {city}.)
(Jeg hedder|Jeg heter|Mit navn er) {full}(.| og bor i {city}.)
(Minun nimeni on|Olen) {full}(.| ja asun kaupungissa {city}.)
(A nevem|Az én nevem) {full}(.|)
(Adresse|Adress|Osoite|Cím|Adresa): {address}
`;
