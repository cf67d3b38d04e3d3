/** Words that tell what stands beside them, by what they tell; folded as `foldWord` does, parted by spaces. */
const cueLists = {
  honorific: `mr mrs ms mx miss mister dr dra prof professor doctor sir madam maam dame lord lady rev reverend hon esq messrs
    herr herrn frau fraulein monsieur madame mademoiselle mme mlle maitre senor senora senorita sr sra srta don dona
    signor signora signorina sig dott dottor dottoressa avv ing dhr mevr mevrouw meneer mijnheer fru hr froken pan pani
    sheikh imam rabbi mullah pastor pater frere soeur haji shri smt kumari san sama`,
  rank: `president chancellor senator sen representative congressman congresswoman governor gov mayor minister premier
    ambassador secretary justice judge magistrate attorney lawyer solicitor barrister inspector detective officer
    constable sheriff sergeant sgt captain capt lieutenant lt colonel col general gen major maj admiral commander
    corporal private king queen prince princess duke duchess pope bishop archbishop cardinal father sister brother
    coach chef nurse director manager ceo cfo cto coo chairman chairwoman chairperson founder cofounder author
    actor actress singer rapper director producer writer novelist poet painter artist historian economist scientist
    engineer architect analyst consultant accountant editor reporter journalist correspondent columnist spokesman
    spokeswoman spokesperson dean principal teacher student intern assistant receptionist supervisor agent broker
    dentist surgeon physician therapist psychologist veterinarian pharmacist prasident kanzler burgermeister richter
    avocat juge ministre presidente alcalde ministro abogado juez sindaco avvocato rechter burgemeester`,
  kin: `mother father mom mum dad brother sister wife husband son daughter uncle aunt cousin nephew niece grandmother
    grandfather grandma grandpa friend friends colleague colleagues boss neighbor neighbour roommate girlfriend boyfriend
    partner fiance fiancee spouse guy buddy classmate landlord tenant client patient customer mutter vater bruder schwester mann
    tochter sohn freund freundin kollege kollegin mere pere frere soeur ami amie mari femme fils fille madre padre hermano
    hermana amigo amiga esposa esposo hijo hija fratello sorella amico amica moglie marito moeder vader broer zus vriend
    vriendin`,
  companySuffix: `inc incorporated ltd limited llc llp lp plc corp corporation gmbh ag kg kgaa ug ohg ev mbh sa sarl sas sasu
    eurl srl spa snc sl slu bv nv vof cv oy oyj ab as asa aps sro doo kft zrt nyrt bt sp zoo pty pte pvt kk cia ltda
    lda eirl co company companies gruppe groupe gruppo grupo holding holdings`,
  organizationNoun: `university college school academy institute institution hospital clinic bank foundation association
    society committee commission council ministry department agency bureau office authority court parliament senate
    church museum library theatre theater orchestra union federation league club team party group partners associates
    systems solutions technologies technology industries enterprises services consulting insurance capital ventures
    labs laboratories studio studios media press news times post herald tribune airlines airways motors energy
    pharmaceuticals pharma health healthcare logistics foods brewing hotel hotels restaurant cafe trust fund charity
    universitat hochschule institut krankenhaus sparkasse versicherung verein stiftung verlag amt universite ecole hopital
    banque societe universidad colegio instituto banco empresa sociedad universita ospedale banca azienda universiteit
    ziekenhuis stichting universidade`,
  street: `street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter crescent
    cres close way parkway pkwy highway hwy trail circle cir alley row walk mews grove gardens hill rise quay wharf
    plaza loop pike turnpike expressway isle broadway path run ridge bend cove strasse str gasse platz weg allee ufer
    ring damm chaussee rue chemin impasse quai cours allees route faubourg via viale piazza piazzale corso vicolo largo
    strada contrada calle avenida avda paseo plaza plazuela carrer camino carretera ronda rua travessa praca alameda estrada
    straat laan plein gracht kade dijk singel gata gatan gade vej veien vegen vagen gaten alle katu tie polku ulica ul
    aleja al osiedle os plac namesti ulice utca ut ter korut tere ulitsa prospekt bulvar sokak cadde caddesi sokagi jalan
    strase strada calea bulevardul cesta trg ulitza odos gotu`,
  unit: `apt apartment suite ste unit floor fl room rm flat box pobox po psc building bldg block piso puerta planta bajo
    etage wohnung stock appartement batiment bat scala interno int bus toren numero no nr hausnummer postfach bp cp apartado
    casella apdo lgh porte house lot`,
  placeNoun: `city town village county district province state region river lake mount mountain island islands airport
    station beach bay valley harbor harbour port bridge park downtown capital border coast suburb neighborhood stadt dorf
    ville village pueblo ciudad citta paese stad dorp`,
  preposition: `in from at near to towards toward into around outside across through via between within beyond by nach aus bei
    zu von a au aux en dans chez vers desde hacia hasta per verso presso naar uit bij te`,
  saying: `said says say saying asked asks replied replies wrote writes told tells added adds explained explains announced
    claimed claims argued stated states noted notes met meet meets called calls thanks laughed smiled shouted whispered
    nodded sighed believes thinks knows loves likes hates wants married divorced sang sings played plays won lost
    scored directed starred starring performed painted invented sagt sagte meint erklarte dit dijo disse zei`,
  greeting: `hi hello hey dear thanks thank regards sincerely cheers best yours love greetings morning evening hallo liebe lieber
    sehr geehrter geehrte grusse gruss bonjour cher chere cordialement bonsoir salut hola estimado estimada querido querida saludos
    atentamente ciao caro cara gentile saluti cordiali beste geachte groeten ola caro atenciosamente hej kara mvh halo czesc`,
  nameLabel: `name names named surname firstname lastname fullname patient client customer employee contact attn attention signed signature
    sender recipient applicant borrower insured policyholder holder cardholder guardian witness buyer seller payee
    user username agent author beneficiary resident candidate passenger guest student owner prepared approved reviewed
    assigned requested submitted vorname nachname kunde patientin unterschrift nom prenom client nombre apellido apellidos paciente
    cliente nome cognome paziente naam voornaam achternaam klant attendees participants cc bcc`,
  addressLabel: `address addr addresses adresse anschrift direccion domicilio indirizzo adres endereco location located shipping
    ship billing deliver delivery residence residing reside resides lives living live headquarters mailing mail wohnhaft
    demeurant domicilie residente residenza woonachtig headquartered based`,
  organizationLabel: `employer vendor supplier firm organisation organization firma societe azienda bedrijf onderneming
    unternehmen arbeitgeber employeur workplace bank insurer provider carrier manufacturer merchant startup`,
  employment: `works worked working work joined joining joins hired employed employs employee employees acquired acquires acquisition
    merger shares stock founded cofounded interned internship job offer position contract invoice customer sued
    headquartered subsidiary arbeitet arbeitete travaille trabaja lavora werkt`,
  time: `january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
    vendredi samedi dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    lunes martes miercoles jueves viernes sabado domingo gennaio febbraio aprile maggio giugno luglio settembre
    ottobre novembre dicembre today tomorrow yesterday`,
  naming: `is was am are be being i im me he she who whom whose called name meet this that it its they we you my your his her
    our their il elle ich heisse bin ist er sie je suis appelle est soy es llamo ella sono chiamo lui lei ik ben heet`,
  direction: `north south east west northern southern eastern western central new saint san santa st upper lower greater
    great port fort mount el la los las le les bad`,
  work: `movie film song book novel album band show series episode game play opera concert festival award prize cup
    championship tournament act law bill treaty agreement section article chapter version model edition release software
    app product brand phone car plan program project theory syndrome disease algorithm`,
  travel: `moved moving move travel traveled travelled travelling traveling visit visited visiting born raised grew flew fly flying flight
    flights drove trip tour vacation holiday arrived arrive landed settled emigrated immigrated relocate relocated
    returned return stay stayed weather capital geboren wohnt wohne ne nee nacido nacida nato nata geboren woont habite vive abita`,
  particle: `de da do dos das del della di du van von vom zu zur der den ter ten la le lo bin ibn al el ben abu af av mac mc
    san santa st y e o d l dell degli`,
  joining: `and or und et y e en with mit avec con met och og i oraz`,
  article: `the a an this that these those every each some any no my your his her our their der die das ein eine le la les un
    une el los las il lo gli uno una het een`,
  abbreviation: `asap atm pin faq pdf hr usd eur gbp chf dna hiv aids tv gps diy fyi eta rsvp vip wifi api url uri sql html css
    json xml usb cpu gpu ram pc cd dvd id ids iban bic swift vat gdp b2b b2c kpi roi nda sla po rfp rfq eod cob tbd tba aka btw imo
    imho lol omg wtf dm qr sms mms sim vpn lan led lcd am pm bc ad ii iii iv vi vii viii ix xi xii mri ct ecg ekg icu er bmi pcr
    copd phd mba bsc md msc ssn dob poc gdpr hipaa iso covid nan etc eg ie vs re fwd fw ps pps rip ufo suv mpg mph kmh rpm kg lb
    oz ml cm mm km ft gtin ean sku isbn issn gln art pos bez ref ust mwst usw zzgl inkl bzw ggf evtl vgl tva ht ttc iva dni
    nif cif btw kvk cvv cvc otp mfa sso tls ssl http https ftp smtp imap dns ip tcp udp ui ux qa ci cd pr mr lgtm`,
  chat: `lmk idk brb tbh ngl smh ikr afk gg yolo tmrw tmr thx thnx ty tysm pls plz plss np lmao haha hahaha hehe
    gonna wanna gotta kinda sorta dunno cuz coz tho thru ur u r im ive dont didnt doesnt isnt wasnt hasnt havent cant
    wont couldnt shouldnt wouldnt arent werent whats thats wheres hows theres lets hes shes theyre youre yall aint nah yep
    yup yeah yea meh ugh hmm hm uh um xoxo sry soz srry msg txt pic pics vid fb insta rn irl tldr fwiw afaik iirc nvm obv prob
    probs def rly srsly bday xmas hw appt mtg omw wyd wbu hbu jk lol omfg bruh bro dude sis fam yo sup k kk ok okay oki w b4 2day
    2nite l8r gr8 m8`,
} as const;

type Cue = keyof typeof cueLists;

const cueNumbers: ReadonlyMap<string, number> = new Map(
  // Of a word in several lists the first counts.
  Object.values(cueLists)
    .flatMap((list, index) => list.split(/\s+/).map((word) => [word, index + 1] as const))
    .reverse(),
);

/** The number of the kind of cue that a folded word is; 0 for none. */
export const cueOf = (word: string): number => cueNumbers.get(word) ?? 0;

const cueNames = Object.keys(cueLists) as Cue[];

/** The number that `cueOf` gives to words of a kind. */
export const cueNumber = (cue: Cue): number => cueNames.indexOf(cue) + 1;
