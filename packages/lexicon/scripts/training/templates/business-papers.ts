/**
 * Lines of invoices, orders and letters in French, Spanish, Italian, Dutch, Portuguese, Polish, Swedish: heads of
 * columns, goods with measures, terms of payment; names stand among them as in such papers.
 */
export const businessPapers = String.raw`
{Fr} {fr}( {fr}|) (\t|  | ){nn}( x {nn}| cm| mm| kg| L| m²| ml|)(\t|  | ){nn},{nn}( €|)
{Es} {es}( {es}|) (\t|  | ){nn}( x {nn}| cm| mm| kg| g| uds| ml|)(\t|  | ){nn},{nn}( €|)
{It} {it}( {it}|) (\t|  | ){nn}( x {nn}| cm| mm| kg| pz| lt| nr|)(\t|  | ){nn},{nn}( €|)
{Nl} {nl}( {nl}|) (\t|  | ){nn}(-{nn} cm| x {nn}| mm| kg| st| m²| ltr|)(\t|  | ){nn},{nn}( €|)
{Pt} {pt}( {pt}|) (\t|  | ){nn}( x {nn}| cm| mm| kg| un| ml|)(\t|  | )(R\$ |){nn},{nn}
{Pl} {pl}( {pl}|) (\t|  | ){nn}( x {nn}| cm| mm| kg| szt.| mb|)(\t|  | ){nn},{nn}( zł|)
{Sv} {sv}( {sv}|) (\t|  | ){nn}( x {nn}| cm| mm| kg| st| m|)(\t|  | ){nn},{nn}( kr|)
{Fr} {fr} ({nn} {fr}|\({fr} de {nn} {fr}\)|{nn} mm|{n} x {nn})\n{Fr} {fr}( {fr}|)
{Es} {es} ({nn} {es}|\({es} {nn} uds\)|{nn} cm|{n} x {nn})\n{Es} {es}( {es}|)
{It} {it} ({nn} {it}|\({it} da {nn} pz\)|{nn} mm|{n} x {nn})\n{It} {it}( {it}|)
{Nl} {nl} ({nn} {nl}|\({nl} van {nn} st\)|{nn}-{nn} cm|{n} x {nn})\n{Nl} {nl}( {nl}|)
{Pt} {pt} ({nn} {pt}|\({pt} com {nn} un\)|{nn} cm|{n} x {nn})\n{Pt} {pt}( {pt}|)
{Pl} {pl} ({nn} {pl}|\({pl} {nn} szt.\)|{nn} cm|{n} x {nn})\n{Pl} {pl}( {pl}|)
{Fr}(\t|  |\n){Fr}(\t|  |\n)(Qté|U|P.U. HT|TVA|Montant HT|Réf.)(\t|  |\n){Fr}
{Es}(\t|  |\n){Es}(\t|  |\n)(Cant.|Uds|Dto|IVA|Importe|Ref.)(\t|  |\n){Es}
{It}(\t|  |\n){It}(\t|  |\n)(Q.tà|U.M.|Sc. %|IVA|Importo|Rif.|Cod.)(\t|  |\n){It}
{Nl}(\t|  |\n){Nl}(\t|  |\n)(Aantal|Ehd|BTW|Bedrag|Art.nr.)(\t|  |\n){Nl}
{Pt}(\t|  |\n){Pt}(\t|  |\n)(Qtd|Un.|V. Unit.|ICMS|Valor)(\t|  |\n){Pt}
{Pl}(\t|  |\n){Pl}(\t|  |\n)(Lp.|J.m.|VAT|Wartość|PKWiU)(\t|  |\n){Pl}
{Sv}(\t|  |\n){Sv}(\t|  |\n)(Art.nr|Antal|À-pris|Moms|Summa)(\t|  |\n){Sv}
{Fr} {fr}( :|:|) ({id}|{nn}|{nn} %|{fr} à {nn} {fr}|{date})
{Es} {es}(:|) ({id}|{nn}|{nn} %|{es} a {nn} {es}|{date})
{It} {it}(:|) ({id}|{nn}|{nn} %|{it} a {nn} {it}|{date})
{Nl} {nl}(:|) ({id}|{nn}|{nn}%|{nl} binnen {nn} {nl}|{date})
{Pt} {pt}(:|) ({id}|{nn}|{nn}%|{pt} em {nn} {pt}|{date})
{Pl} {pl}(:|) ({id}|{nn}|{nn}%|{pl} {nn} {pl}|{date})
{Sv} {sv}(:|) ({id}|{nn}|{nn} %|{sv} {nn} {sv}|{date})
(Pénalités de retard|Règlement|Escompte|Indemnité forfaitaire)( :|) ({n} fois le taux d'intérêt légal|{nn} jours fin de {fr}|{fr} de {nn} €|par {fr} à {nn} jours)(.|)
(FACTURE|AVOIR|DEVIS|BON DE COMMANDE) N°( |){id}\n{city:a}, le {date}
(FACTURA|ALBARÁN|PRESUPUESTO|ABONO)( N.º| nº|) {id}\n(Fecha|En {city:a}, a|Fecha de emisión)(:|) {date}
(FATTURA|NOTA DI CREDITO|DOCUMENTO DI TRASPORTO|PREVENTIVO) (n.|N°) {id} del {date}
(FACTUUR|CREDITNOTA|OFFERTE|PAKBON)( nr.|nummer|) {id}\n{Nl} {nl}: {date}
(FATURA|NOTA FISCAL|ORÇAMENTO) (nº|N.º) {id}\n{Pt} de {pt}: {date}
(FAKTURA VAT|FAKTURA|KOREKTA) (nr|) {id}\n{Pl} {pl}: {date}
{firm}\n{address}\n(Tél.|Téléphone|SIRET|N° TVA)( :|) {id}\n{Fr} {fr}( :|) {nn}
{firm}\n{address}\n(NIF|CIF|Tel.|Teléfono)(:|) {id}\n{Es} {es}(:|) {nn}
{firm}\n{address}\n(P. IVA|Cod. fisc.|Tel.)(:|) {id}\n{It} {it}(:|) {nn}
{firm}\n{address}\n(KvK|BTW|Tel.|IBAN)(:|) {id}\n{Nl} {nl}(:|) {nn}
{firm}\n{address}\n(NIPC|CNPJ|Tel.)(:|) {id}\n{Pt} {pt}(:|) {nn}
{firm}\n{address}\n(NIP|REGON|tel.)(:|) {id}\n{Pl} {pl}(:|) {nn}
(À l'attention de|Interlocuteur|Affaire suivie par)( :|) {full}\n(Service|Département) {fr}\n{Fr} {fr}
(A la atención de|Contacto|Comercial)(:|) {full}\n{Es} {es} {es}
(Alla cortese attenzione di|Referente)(:|) {full}\n{It} {it} {it}
(T.a.v.|Contactpersoon|Behandeld door)(:|) {full}\n{Nl} {nl}
(A\/C|Responsável|Contato)(:|) {full}\n{Pt} {pt}
(Osoba kontaktowa|Wystawił|Odbiorca)(:|) {full}\n{Pl} {pl}
(Le présent|La présente) {fr} (est|sera) ({fr}|soumise) (au|à la) {fr} (et|ou) {fr}(.|)
(El|La) {es} (se|no se) {es} (en el|con la) {es} (y|o) {es}(.|)
(Il|La|Lo) {it} (non|si) {it} (con il|della) {it} (e|o) {it}(.|)
(De|Het|Een) {nl} (wordt|is|zijn) {nl} (met|van|op) {nl} (en|of) {nl}(.|)
(O|A|Os) {pt} (não|será) {pt} (com|da|no) {pt} (e|ou) {pt}(.|)
`;
