/** Texts with words that look like names and are none, beside some that are. */
export const negatives = `
(I|We|She|They|You) (will|may|might|can|could) (go|pay|come|wait|leave|call) (in|by|before) (May|March|April|June|August)(.|)
(Will|May|Can|Could|Should|Would|Did|Does|Is|Are|Has|Have|Do) (you|we|it|they|the order|this|there) (be|help|work|arrive|come|ship) (on {weekday}|in {month}|today|soon)?
(In|By|Since|Until|Before|During|Late|Early) (May|April|June|August|March|{month})(,| {year},) (sales|prices|we|the team|temperatures) (rose|fell|met|moved)(.|)
«PERSON:(Will|May|April|June|Mark|Grace|Hope|Joy|Art|Bill|Chase|Dawn|Faith|Frank|Grant|Jack|Rose|Ruby|Summer|Autumn|Victor|Violet|Chip|Rich|Drew|Pat|Sandy|Dean|Miles|Rob|Sue|Gene|Jade|Lily|Iris|Daisy|Amber|Crystal|Heather|Holly|Ivy|Olive|Pearl|Penny|Robin|Sky|Star|Sunny|Christian|Guy|Max|Major|Earl|Duke|Prince|Angel|Destiny|Harmony|Melody|Reed|Cliff|Dale|Glen|Heath|Lane|Wade|Ray|Skip|Buck|Bud|Rusty|Randy|Carol|Eve|Faye|Gale|Ginger|Honey|Jewel|Laurel|Mercy|Myrtle|Opal|Patience|Poppy|Prudence|Charity|Clay|Colt|Gray|Hunter|Mason|Carter|Taylor|Cooper|Parker|Tyler|Baker|Smith|Young|King|White|Black|Brown|Green|Stone|Wood|Woods|Bush|Price|Banks|Fields|Bell|Cook|Fisher|Potter|Page|Day|Love|Little|Long|Short|Rice|Bacon|Berry|Pope|Bishop|Wolf|Fox|Swift|Sharp|Strong|Wise|Bond|Cash|Moody|Savage|Noble)» (said|called|asked|lives in {place}|works at {org}|will|may|is|was|and {first} left|{did}|{did}|{did}|{did})(.| about it.| yesterday.)
(I|we|We|She) (met|saw|asked|told|called|emailed|like) «PERSON:(Will|May|April|June|Mark|Grace|Hope|Joy|Bill|Chase|Dawn|Faith|Frank|Grant|Jack|Rose|Ruby|Summer|Victor|Rich|Drew|Pat|Dean|Rob|Sue|Gene|Jade|Lily|Robin|Christian|Max|Angel|Cliff|Dale|Glen|Ray|Randy|Carol|Eve|Hunter|Mason|Carter|Taylor)» (yesterday|on {weekday}|at {org}|in {place}|to come|{did}|because {first} {did})(.|)
«PERSON:(will|mark|grace|hope|joy|bill|chase|dawn|faith|frank|grant|jack|rose|rob|sue|drew|pat|dean|max|april|may|june|summer|angel|robin|carol|ray) {last:a}» (said|called|lives in {place}|works at {org}|is my brother)
(the|The|this|a|her|his|my|every|each) (will|mark|grace|hope|joy|art|bill|chase|dawn|faith|grant|rose|ruby|summer|chip|guide|young|king|white|stone|wood|bush|price|bank|field|bell|cook|fisher|page|day|love|bond|cash|pat|major|robin|star|pearl|penny|olive|lily|holly|melody|mercy|drew) (is|was|of|for|in|that) (the|low|good|gone|late|paid|new|red|a)
please (mark|bill|chase|grant|rob|sue|drew|pat|page|ray|frank|cook|hunt|skip) (it|this|them|the customer|the file|him)(.|)
«ORGANIZATION:(Apple|Orange|Amazon|Shell|Target|Gap|Visa|Meta|Oracle|Sprint|Ford|Chase|Tesla|Intel|Delta|Dove|Subway|Jaguar|Puma|Nike|Zoom|Uber|Stripe|Square|Slack|Block|Alphabet|Disney|Virgin|Caterpillar)» (shares|stock|profits|employees|announced|hired|reported|sued|said|CEO|acquired|customers|headquarters|will open a store in {city})(.| fell.| rose.| {full}.| on {weekday}.)
(I|She|He|We) (works|worked|work|interned) (at|for) «ORGANIZATION:(Apple|Orange|Amazon|Shell|Target|Gap|Visa|Meta|Oracle|Sprint|Ford|Chase|Tesla|Intel|Delta|Dove|Subway|Jaguar|Puma|Zoom|Uber|Stripe|Square|Slack|Block|Alphabet|Virgin)»(.| in {city}.| since {year}.)
(an|the|this|every|a|one|my) (apple|orange|shell|target|gap|visa|oracle|sprint|delta|dove|subway|jaguar|puma|stripe|square|slack|block|alphabet|tesla coil|virgin forest|caterpillar|turkey|china plate|jersey|panama hat|java applet|champagne|bologna|hamburger|frankfurter|brie|cologne|bordeaux|reading|nice|mobile|bath|phoenix|orlando) (is|was|a day|and|in|of|on) (ripe|red|broken|good|a pear|the table|old|not)(.|)
(Apple|Orange|Peach|Cherry|Turkey|Pumpkin|Lemon) (pie|juice|jam|sandwich|cake|tart|soup) (is|was|with|and) (good|served cold|sold out|cream)(.|)
(roast|fried|cold|sliced|smoked) (turkey|duck|goose) (with|and|for) (rice|gravy|dinner|Thanksgiving)(.|)
«LOCATION:(Turkey|China|Jordan|Georgia|Chad|Jersey|Guinea|Chile|Panama|Cuba|Mali|Togo|Niger|Oman|Peru|India|Kenya|Malta|Cyprus|Monaco|Lebanon|Ireland|Israel|Holland|France)» (signed|and {country}|is a country|has|exports|borders {country}|beat {country}|votes|declared war|joined {org})(.| the treaty.| in {month}.)
«PERSON:(Jordan|Georgia|Chad|Paris|Sydney|Austin|Dallas|Brooklyn|Florence|Charlotte|Madison|Savannah|Phoenix|Orlando|Chelsea|Israel|India|Kenya|Asia|China|Carolina|Virginia|Dakota|Montana|Lincoln|Jackson|Houston|Tyler|Aurora|Victoria|Adelaide|Alexandria|Sofia|Vienna|Milan|London|Verona|Kingston|Trinity|Santiago|Diego|Lourdes|Geneva|Valencia|Camden|Devon|Kent|Lance|Troy|Carson|Logan|Eugene|Clarence|Raleigh|Preston|Chester|Lincoln|Hamilton|Washington|Nelson|Wellington|Darwin)» (said|laughed|told me|is my cousin|called|was born in {place}|asked {first}|and {first} are friends|has two kids|is {nn} years old|'s mother called|loves her job)(.|)
(in|In|to|from|near|around|visit|visiting|leaving|toward|outside) «LOCATION:(Jordan|Georgia|Chad|Paris|Sydney|Austin|Dallas|Brooklyn|Florence|Charlotte|Madison|Savannah|Phoenix|Orlando|Chelsea|Israel|India|Kenya|Asia|China|Carolina|Virginia|Dakota|Montana|Lincoln|Jackson|Houston|Aurora|Victoria|Adelaide|Alexandria|Sofia|Vienna|Milan|London|Verona|Kingston|Santiago|Geneva|Valencia|Camden|Devon|Kent|Troy|Eugene|Raleigh|Preston|Chester|Hamilton|Washington|Wellington|Darwin|Nice|Reading|Bath|Mobile|Essen|Cork|Split|Of)»(,| and| for|) (we|there|it|they) (stayed|is|rained|were) (a week|cold|late|two days)(.|)
«PERSON:(Paris|Jordan|Sydney|Austin|Brooklyn|Florence|Charlotte|Madison|Savannah|Chelsea|India|Kenya|Asia|China|Dakota|Montana|London|Milan|Georgia|Dallas|Houston|Israel|Virginia|Carolina|Victoria|Sofia|Lincoln|Jackson|Camden|Devon|Kent|Troy|Hilton|Washington|Hamilton) {last:a}» (said|is|was|lives|moved|called|has|and|won|joined {org}|from {place})(.| here.| late.| in {place}.)
({weekday}|{month}|Christmas|Easter|Ramadan|Thanksgiving|Halloween|Hanukkah|New Year's Eve|Black Friday|Independence Day) (is|was|falls|comes) (on a {weekday}|a holiday|early this year)(.|)
(The|the|Our|My|This|A) {Title} (is|was|has|will|of|for|and) (the|ready|due|a|now|good|late)(.|)
{Title} {Title}
{Word} (and|or|of|for|with) {Word}
(Please|Thank You|Sorry|Welcome|Hello World|Good Morning|Good Luck|Happy New Year|Merry Christmas|Terms and Conditions|Privacy Policy|Frequently Asked Questions|About Us|Contact Us|Sign In|Log Out|Add to Cart|Read More|Click Here|Order Now|Customer Service|Human Resources|Credit Card|Bank Account|Social Security Number|Date of Birth|Phone Number|Zip Code|First Name|Last Name|Email Address|Terms of Service|Data Protection|Annual Report|Quarterly Results|Balance Sheet|Purchase Order|Delivery Note|Table of Contents|Page {n} of {nn})(.|!||:)
(I|We) (bought|like|use|read|watched|heard|play|drive|installed|downloaded) (the |a |my |"|){product}(| and "{Title}"| yesterday)(.|)
(The|A|This) (bus|train|flight|plane|order|parcel|card|server|database|function|test|bug|meeting|movie|doctor|judge|president|queen|king|teacher|bishop|captain|general) (was|is|has|will be) (late|cancelled|blocked|down|red|broken|over|on {weekday})(.|)
(Windows|Linux|Android|Python|Java|JavaScript|Excel|Word|Outlook|Docker|Kubernetes|React|Angular|Node|Ruby|Rust|Swift|Kotlin|Perl|Django|Flask|Spring|Maven|Jenkins|Jira|Git|Chrome|Firefox|Safari|Siri|Alexa|Cortana|Pandora|Photoshop) (is|was|crashed|runs|needs|does not support|version {n}) (slow|an update|on my laptop|out|free)(.|)
(install|import|run|update|use|open|try) (pandas|numpy|django|flask|spark|jenkins|jira|ruby|perl|java|python|julia|scala|dart|swift|node|docker) (on|with|for|in) (linux|windows|the server|production)
(English|German|French|Spanish|Latin|Greek|Chinese) (lessons|grammar|is hard to learn|subtitles|homework)
(my|My|the|The|your|Your) (card|account|order|tracking|ticket|invoice|policy|member|reference|case) (number |no. |)(is|:) {id}(.|)
(can|could|please|Please|how do I|I want to|i need to) (cancel|block|change|update|increase|close|reopen) (my|the) (card|account|limit|order|password|pin|subscription|policy)(.|?|)
(the|a|my|this) (total|balance|price|fee|amount|refund) (is|was|of) {money}(.|, due {date}.)
(call|text|fax|ring) (me|us|him|the office) (at|on) {phone}( before {time}|)(.|)
(email|write|mail|contact) (me|us|support|him) at {email:a}(.|)
(visit|see|open|go to|check) {url}(.| for details.)
(I|She|He) (am|is|was|turned|just turned) {nn}( years old|)(.|)
(at|by|before|after) {time} (on {date}|on {weekday}|tomorrow)(.|)
{n}(st|nd|rd|th) (floor|place|century|time|grade|edition|Amendment|Congress)
(Chapter|Section|Article|Part|Figure|Table|Page|Step|Appendix|Exhibit|Schedule|Annex|Room|Gate|Platform|Unit) {n}(:|.| -) {Title}
(The|the) (Mona Lisa|Nobel Prize|Oscar|Grammy|World Cup|Olympic Games|Super Bowl|Bible|Koran|Constitution|Big Bang|Milky Way|Eiffel Tower|Statue of Liberty|Great Wall|Titanic|Beatles|Internet|Cold War|Renaissance|Middle Ages|Great Depression|Second World War|First Amendment|Theory of Relativity|Richter scale|Ponzi scheme|Bluetooth standard) (is|was|has|changed) (famous|everything|over|a success|in the news)(.|)
(What|Who|Where|When|Why|How) (is|are|was|did|does|can|should) (the|this|it|that|you|we) (best|cheapest|new|old|happen|work|matter)( {word}|)?
(Yes|No|Ok|Okay|Well|Oh|Sure|Right|Fine|Great|Nice|Cool|Thanks|Sorry|Wow|Hmm|Maybe|Never|Always|Today|Tomorrow|Yesterday|Actually|However|Therefore|Meanwhile|Finally|Unfortunately|Also|Still|Then|Now|Here|There|Everyone|Nobody|Someone|Mom|Dad|Sir|Madam|Doctor|Officer|Boss|Buddy|Dude|Honey|Darling), (I|we|it|that|this|you) (is|was|will|can|don't know|am|think) (it|fine|late|so|agree|that)(.|)
{word} {word} {word} {word} {word} {word}(.|)
The {word} {word} of {word} {word} is {word}(.|)
{Word} {word} {word} the {word} and {word} {word}(.|)
(NOTE|WARNING|IMPORTANT|URGENT|CONFIDENTIAL|DRAFT|PAID|OVERDUE|FINAL NOTICE|TERMS|TOTAL|SUBTOTAL|TAX|DATE|AMOUNT|DESCRIPTION|QUANTITY)(:|!|) (ALL SALES ARE FINAL|DO NOT REPLY|PLEASE PAY NOW|{money}|{date}|NO REFUNDS)
(send|reply|call|pay|need it|please do it|let me know|is there an|I lost my|the) {ACR}(| {word}| as soon as you can|,| please)(.|!|?|)
{ACR}(:|,| -| =) ({n}|{word}|{ACR}|{money}|{id})
(my|the|your|a|this|our) {ACR} (is|was|and|number|code|card|file|format) {word}
(Part|Volume|Act|Phase|Level|Class|World War|Type|Schedule) (I|II|III|IV|V|VI|VII|VIII|IX|X|A|B|C|{n})(,| of| is| was|:)( {word}|)
(call|reach|ring|text|phone|fax) (me|us|him|her|them|the desk) (on|at|under) {phone}(.|)
{phone}
(my|the|new|old|his|her) (phone|mobile|number|cell|fax|desk|line)( number|) (is|was|:) {phone}(.|)
(unsubscribe|charges|calls) (to|from|at|on) {phone}(.|)
(my|the|your|new) (card|pin|passport|ssn|license|plate|policy|account)( number| no| #|) (is|was|:|#) {id}(.|)
(see|link|watch|read|check out|profile|site)(:|) {url}
(my|your|his|her|the) (e-mail|email|mail|login|user name|address)( address|) (is|was|:) {email:a}(.|?| right?)
(Excuse me|Sorry|Hey|Listen|Dear|Thank you|Yes|No),? (madam|Madam|miss|bot|Bot|support|Support|team|doctor|officer|folks|guys|everyone|all|customer|friend|colleagues|assistant)(,|.|!) ((I|we) (really |)(need|have) (it|a question)|is it open|{word} {word})(.|?|)
`;
