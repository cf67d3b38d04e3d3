/** Contracts with the terms that they define, companies that are called by one word, and forms of bookkeeping. */
export const contracts = String.raw`
{n}. (|\n){Term}(.|\n|:| ) (The|Each|Any|No) {Term} (shall|may|will|must|agrees to) {word} (the|such|any) {Term}(.|;| {word} {word}.)
(the|such|any|each|all|its|their|this|of the|by the|to the|from|with|and|or) {Term} (and|or|of|to|shall|is|are|in|,|as) (the |any |such |){Term}(.|,|;|)
(the|such|any) {Term}('s|’s|’) (refusal|failure|right|obligation|duty|employment|disclosure) (or|and|to|of) {word}(.|,|)
{Term} (means|shall mean|includes|has the meaning) {word} {word} {word}(.|;|)
\((the |collectively, the |each a |)(“|"){Term}(”|")\)(,|.|;|)
{org} \((the |)(“|"){Term}(”|")\) (and|with) {org} \((“|"){Term}(”|")\)(.|,|)
{n}.{n}(.|) {Term}(s|)(:|.|\n) {Word} {word} {word} {word}(.|)
({Term}|SECTION {n}|ARTICLE {n})\n(\n|){Word} {word} {word} (the|a|such) {Term}(.|)
(WHEREAS|Whereas|NOW, THEREFORE|IN WITNESS WHEREOF|PROVIDED, HOWEVER|RECITALS|WITNESSETH), (the|each|such) (Parties|{Term}|Company) {word} {word} {word}(.|;|,)
(hereinafter|collectively|individually|together) (referred to as |called |)(the |)(“|"){Term}(”|")(.|,|;)
(covenant|agreement|right|obligation) not to (compete|solicit|disclose)(.|\n)(\n|){n}. Covenant Not to {Term}(.|:)
(Name|Title|By|Its|Date|Signature)(:|: )(\t|\n|____|){Term}(\n|)
By: /s/ {full:a}\n(Name: {full:a}\n|)(Title|Its): {job}(\nDate: {date}|)
{org}\n\nBy: /s/ {full:a}\n{full:a}\nDate: {date}
(employment|relationship|agreement|contract|dealings|discussions|business|work|services) with «ORGANIZATION:({last}|{city})»(,| and| or| in| to|.)( {word} {word}|)
«ORGANIZATION:({last}|{city})»(’s|'s) (business|products|employees|customers|stock|affiliates|Confidential Information|disclosure|benefit plans|policies|technology|representatives|expense|trade secrets)( {word}| and|,|.|)
(on behalf of|employees of|shares of|securities of|subsidiaries or affiliates of|policies of|assets of|obligations of|control of|owned by|employed by|provided by|disclosed by|made by|received from|paid by|acquisition of) «ORGANIZATION:({last}|{city}|{last} Group)»(,| and its affiliates| or any of its subsidiaries|.|;| without| in| to)
«ORGANIZATION:({last}|{city})» (shall not|shall|agrees that|may|acknowledges that|and its affiliates|will not|hereby|or its representatives|reserves the right to|has disclosed) {word} {word}(.|,|)
(to|between|by|from|either) «ORGANIZATION:({last}|{city})» (and|or) «ORGANIZATION:{last}»(,| shall| may| agree|.)
«ORGANIZATION:{last:a}( Corporation|, Inc.| Inc.| Company| Holdings, Inc.| Ltd.| LLC)» \((the |)(“|"|‘|)«ORGANIZATION:{last:a}»(”|"|’|)\)(,| and|.| is a| agrees)
«ORGANIZATION:{last:a}(, Inc.| Corp.| Electric Co.| Oncology, Inc.| Bancorp)» {word} {word} {word}(.|,) «ORGANIZATION:{last:a}» (shall|agrees|has|may|will|disclosed) {word}( {word}|)(.|)
(Attention|Attn|ATTN|c/o)(:|.:|) {full}(, Esq.|)(\n|, ){job}(\n|, ){org}
(Dear|RE: Dear) {last}(:|,)\n
(19|7|20|0|9) % (USt|MwSt|VAT|UST|MWST) (\({ACR}\)|\((S|Z|E|AE|G|O|K)\)) {nn},{nn}
(USt|Ust|UST).-Id(.|)(-|)(Nr|nr)(.|) ?: (DE|ATU|){id}
(USt-IdNr|USt.-Ident-Nr|Steuer-Nr|St.-Nr|HRB|HRA|HR B|H A|H B|GLN|GTIN|EAN|ILN|DUNS|BLZ|IBAN|BIC|SWIFT|Kto|Konto-Nr|Kd-Nr|Art-Nr|Best-Nr|Lief-Nr|Pos)(.|:| Nr.|.:|)( |\t|\n)({id}|{nn})
(Art-Nr-Kunde|Art-Nr-Lief.|Art-Nr|Pos|Pos.|Menge|ME|EP|GP|Rab|Bez|USt|Steuer|Netto|Brutto|Entgelt|Abschlag|Zuschlag)(\t| )(Art-Nr-Kunde|Art-Nr|{Nomen}|Bez|Menge|Steuer|Netto|Entgelt)(\t| )({Nomen}|Preis|Betrag|Entgelt)(\n{n}\t{id}|\t{money}|)
{Nomen}( |\t|\n){Nomen}(\t|\n|: ){id} \((GLN|GTIN|EAN|ILN|DUNS|Art|Kunde)\)
{n}\t{id} \(GTIN\)\t{Nomen} {Nomen} {nn}(g|kg|m|l|er|x{nn})\t{nn},{nn}\t{n} (Stk|St|m²|kg|Std|h|Ltr)
(grün|blau|rot|weiß|schwarz|gelb) {n}(m|cm|kg)( breit| lang|)\n{id} \((GLN|GTIN)\)
(Es|Wir|Hiermit|Bitte) (bestehen|erlauben|bestätigen|beachten|berechnen) (wir uns |Sie |wir |)(die |folgende |){Nomen}- und {Nomen}(.|,| gemäß {Nomen}.)
(Abweichender|Abweichende|Anderer|Weiterer|Neuer|Gesamter|Enthaltene|Gesetzliche) {Nomen}(:|\n|\n\n| )(Name|Nummer|{org}|{Nomen})
{Nomen}\n\n{Nomen}:\n\n{id}\n\nName:\n\n{org}\n\n{Nomen}:\n\n{address}
{Nomen}(:|)\t{full}\n{Nomen}(:|)\t{phone}\n{Nomen}(:|)\t{email}
{Nomen}: {Nomen}( {nn}|)\t{money}\n{Nomen}:\t{org}\n{Nomen}:\t{address}
(Stylesheet|Version|Profil|Format|Schema|Anwendungsempfehlung|Spezifikation) {Nomen} (der|von|für|zur) ({ACR}|XML|{Nomen})(-{Nomen}|)( vom {date}|: {n}.{n}|)
(VIN|DEA|NPI|SSN|MRN|IMEI|IBAN|BIC|EIN|NIN|PAN|AWS|GCP|ABA|DOB|ZIP|PO|RMA|SKU|UPC|TIN|ITIN|NHS|NINO|UTR|TFN|ABN|CPF|RFC|DNI|NIE|BSN)( number| no.| key| code|:|#|) {id}(.|)
{Word} {ACR} {id}(.|,|)
`;
