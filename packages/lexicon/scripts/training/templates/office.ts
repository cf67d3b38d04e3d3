/** Mail, letters, minutes, forms, invoices, contracts, medical notes. */
export const office = String.raw`
(Dear|Dear|Hi|Hello|Good morning) {first:a},\n\n(Thank you for|Please find attached|I am writing about|Following up on) (your message|the invoice|the draft|our call)( with {full:b}|).\n\n(Best|Best regards|Kind regards|Regards|Sincerely|Cheers|Thanks|Yours sincerely),\n{full:c}
(Dear|Dear) {titled:a},\n\n(We confirm|We regret|I write) (your order|that the meeting is moved to {weekday}|to complain about {org}).\n\n(Sincerely|Yours faithfully|Kind regards),\n\n{full:c}\n{job}\n{org}
(Best|Regards|Thanks|Cheers|BR|Kind regards|Sincerely|Love),?\n{first}
{full:a}\n{job}\n{org}\n{address}\n(Phone|Tel|T|Mobile|M)(:|.:) {phone}\n(Email|E|Mail|E-Mail): {email:a}
{full:a}\n{job}, {org}\n{phone}( {sep} |\n){email:a}\n{url}
{full:a} {sep} {job} {sep} {org} {sep} {city}
{full:a}\n{address}\n{phone}
{full:a}\n{org}\n{address}
{full:a}\n\n{address}
{org}\n{address}\n(Tel.|Phone:|VAT:|Fax:) {phone}
From: {full:a} <{email:a}>\nTo: {full:b} <{email:b}>\n(Cc: {full:c}\n|)(Subject|Re): ({Title}|Invoice {id}|Meeting on {weekday})
From: {full:a}\nSent: {weekday}, {date} {time}\nTo: {full:b}\nSubject: (RE|FW|AW): (Contract|{Title}|Order {id})
On {date}, {full:a} <{email:a}> wrote:
On {weekday}, {date} at {time}, {full:a} wrote:
(Hi|Hello|Dear) (all|team|everyone|colleagues),\n(please welcome|please note that|as of {weekday}) {full:a} (who joins us from {org}|will be out of office|has left the company)(.|).
(Name|Full name|Patient|Customer|Employee|Contact|Client|Applicant|Tenant|Insured|Cardholder|Beneficiary|Passenger|Guest|Student|Witness|Signed|Prepared by|Approved by|Attn|Attention)(:|: |:\t| -) {full:a}\n(Address|Home address|Mailing address|Billing address|Residence)(: |:\n){address}
(Name|Full name|Patient name|Customer name|Account holder|Contact person|Employee name|Guarantor|Next of kin|Emergency contact|Sender|Recipient|Signature|Supervisor|Sales rep|Buyer|Seller|Borrower)(:|=| -) {full}(\n| |, |; )(Phone|DOB|Email|Age|ID|Tel)(:|=) ({phone}|{date}|{nn}|{id})
First name(:|) {first:a}\nLast name(:|) {last:a}\n(City|Town|Place)(:|) {city}\n(Country|State)(:|) {country}
Surname: {last:a}\nGiven names: {first:a}\nNationality: {nrp}\nPlace of birth: {city}
Nationality: {nrp}\n(Religion|Ethnicity|Citizenship): {nrp}
(Employer|Company|Organisation|Vendor|Supplier|Bank|Insurer|Organization|Firm)(:|=) {org}\n(Location|City|Country|Site|Branch)(:|=) {place}
(City|Location|Destination|Hometown|Birthplace|Origin|State|Country|Region|From|Departure|Arrival): {place}
(Address|Ship to|Deliver to|Bill to|Shipping address|Billing address|Delivery address|Location|Property|Premises|Venue|Office|Residence)(:|:\n|: ) {address}
(Bill|Ship|Sold|Deliver) (to|To)(:|):\n{full:a}\n{address}
(Bill|Ship|Sold|Invoice) (to|To)(:|):\n{org}\n{address}
(INVOICE|Invoice|Rechnung|Receipt|Purchase Order) (No.|#|Number:) {id}\n{org}\n{address}\n\n(Date|Due|Total|Terms): ({date}|{money}|net 30)
{n} x {product} {money}\n{n} x {product} {money}\nSubtotal {money}\nTax {money}\nTotal {money}
(Description|Item) (Qty|Quantity) (Price|Unit Price) (Amount|Total)\n{Title} {n} {money} {money}\n{Title} {n} {money} {money}
(Please remit payment|Payment is due|Make checks payable|Wire the amount) to {org}(, {address}|) (by {date}|within {nn} days)(.|)
(This|THIS) (Agreement|AGREEMENT|Contract|Lease|Deed) (is made|is entered into|dated) (as of |on |){date}(,|) (by and between|between) {org} (("Company")|, a {region} corporation,|) and {full:a} (("Employee")|, residing at {address}|)(.|).
This Agreement shall be governed by the laws of (the State of |){region}(.|, without regard to conflict of law provisions.)
(The|the) (Parties|Company|Receiving Party|Disclosing Party|Licensee|Tenant|Employee) (shall|will|may|must) (not |)(disclose|use|return|notify|pay|indemnify) (the Confidential Information|such materials|the other Party|the Rent) (to any third party|within {nn} days|in writing|prior to the Effective Date)(.|)
{org}, a (corporation|company|limited liability company) organized under the laws of {place} (and having its principal place of business at {address}|with offices in {city})(,|.|)
IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first written above.\n{org}\nBy: {full}\nName: {full}\nTitle: {role}
By: {full:a}\nIts: {role}\nDate: {date}
(WHEREAS|NOW, THEREFORE|IN CONSIDERATION OF|CONFIDENTIALITY|TERM AND TERMINATION|GOVERNING LAW|ENTIRE AGREEMENT|LIMITATION OF LIABILITY|Notices|Severability|Force Majeure|Assignment|Definitions|Scope of Work)(,|.|:) (the parties wish to|each Party shall|this Section|the Services described in Schedule {n}|neither Party may) (set forth the terms|keep all information secret|survive|apply)(.|)
(Attendees|Present|Participants|In attendance|Apologies|Members): {full}, {full}, {full}( and {full}|)
(Minutes|Agenda|Notes|Action items)(:| -) {first} (to|will) (send|update|call|prepare|review) the (budget|plan|report|slides) (by {weekday}|before {date})(.|)
(The|the) {nn}[ -]year[ -]old (male|female|man|woman|patient|boy|girl)(,| named) {full},? (presented with|was admitted to {org} with|complained of) (chest pain|fever|a headache|shortness of breath)(.|).
(Pt|Patient) {full:a} (seen by|referred by|discharged by|followed by) {titled:b} (at {org}|on {date}|in clinic)(.|)
{titled:a} (prescribed|recommended|ordered|started) (ibuprofen|metformin|an MRI|a blood test|20 mg of Lisinopril|insulin) (for|to) {titled:b}(.|).
(Dr.|Dr) notes: (mild hypertension|Type 2 diabetes|Parkinson's disease|Crohn's disease|Alzheimer's), (continue|stop|increase) (aspirin|Metformin|Lipitor|Prozac)(.|)
{org} (hired|appointed|named|promoted|fired) {full} (as|to) {role}(.| in {month}.| on {date}.)
{full} (has joined|joins|left|leaves|resigned from|retired from|founded) {org} (as {role}|after {n} years|in {year})(.|)
(The|Our) {city} (office|branch|plant|warehouse|team) (will close|opens|reports) (on {date}|in {month}|to {full})(.|)
(please|Please) (transfer|wire|send) {money} (from|to) (the account of|) {full:a}(, IBAN {id}|, account {id}|)(.|)
(Flight|Booking|Reservation|Ticket) {id}: {city} (to|-|–) {city}, {date}, passenger {full}
{last:a}, {first:a}\t{date}\t{id}\t{city}
{last:a}, {first:a}; {last:b}, {first:b}; {last:c}, {first:c}
id,name,city,country\n{n},{full},{city},{country}\n{n},{full},{city},{country}
name,email,company\n{full:a},{email:a},{org}\n{full:b},{email:b},{org}
{"name": "{full:a}", "email": "{email:a}", "city": "{city}"}
<name>{full}</name><city>{city}</city>
| {full} | {role} | {city} |\n| {full} | {role} | {city} |
(Ref|Your ref|Our reference|Case|Ticket|Claim)( no.|:) {id}( / {date}|)\n(Dear|Sehr geehrter) {titled:a}
To whom it may concern,\n\n(I hereby confirm|This is to certify) that {full:a}, born (on |){date} in {city}, (has worked for|is employed by|studied at) {org} (since {year}|until {date})(.|)
I, (the undersigned,|) {full:a}, (residing|domiciled|living) at {address}, (hereby authorize|appoint|declare) {full:b} (to act on my behalf|as my attorney)(.|)
(Landlord|Lessor|Owner|Grantor): {full}\n(Tenant|Lessee|Renter|Grantee): {full}\n(Premises|Property): {address}
(The|the) (claimant|defendant|plaintiff|witness|accused|victim|suspect), {full}(,|) (of {city},|aged {nn},|) (stated|testified|denied|told the court) that (he|she) (knew|met|had seen) {full}(.|)
{last} v. {last}
{org} v. {full}, {nn} F.3d {n} ({year})
(Kontakt|Ansprechpartner|Contact|Referent): {full}( \({phone}\)|, {email:a}|)
(Password|Username|Login|Status|Priority|Version|Type|Category|Currency|Payment method|Delivery|Subject|Notes)(:|=) (Open|High|Standard|Express|Visa|Bank transfer|{Word}|{Title}|{id})
{Title}\n\n{Title}\n(Overview|Summary|Background|Introduction|Conclusion|Results)\n
{full:a}\n{job}\n{address}\n{phone}
(Attached|Enclosed|Please find|See) the (signed |)(NDA|PO|PDF|SLA|form|{ACR}) (for|from) {org}(.|, thanks.)
(the|The) {org} (office|branch|team|store|warehouse|plant|account|invoice|contract|site|building) (is|was|will be) (in|near) {place}(.|)
(The|the) {org} (branch|store|warehouse|headquarters|shop|clinic) (was|will be|is now) (at|located at|on) {address}(.|)
(Send|Forward|Return|Reply|Mail) (it|this|the form|the original) (to|back to) {full:a}, {address}(.|)
`;
