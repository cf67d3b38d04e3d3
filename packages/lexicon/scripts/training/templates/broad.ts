/** Short sentences in which people, organisations and places do and are all kinds of things. */
export const broad = String.raw`
{who} {did}(.|!||,)
{who} {did}(.|,| and|;) {who} {did}(.|)
{who} and {who} {did}(.|)
{who} {did} in {place}(.|)
(I|We) (think|heard|hope|believe|know|doubt|guess) (that |){who} {did}(.|)
(why|when|how|where|Why|When|How) (did|does|will|can) {who} (leave|pay|know|find out|get here|sleep)?
(because|although|since|while|when|if|after|before|until) {who} {did}, (we|I|they|nobody) (stayed|left|knew|cared)(.|)
(Yesterday|Today|Last night|Later|Then|Meanwhile|Suddenly|At noon|On {weekday}|In {month}),? {who} {did}(.|)
(the one who|someone like|people like|a man like|nobody but|only|even|just|maybe|probably|obviously|poor|old|young|little|dear|our|that) {first} {did}(.|)
{first}(,|) (our|my|the|a) (neighbour|accountant|new intern|oldest son|{job}|landlady)(,|) {did}(.|)
(our|my|the|her|his|their) (neighbour|accountant|new intern|oldest son|babysitter|mechanic|chef|nurse|driver) {full:a}(,|) {did}(.|)
"{Word} {word}(!|?|,|.)" (said|asked|cried|shouted|whispered|replied|wrote|joked) {first}( to {first}|)(.|)
(I|i)'m so (happy|tired|sorry)(!|,|.) (said|says|wrote) {first} (to|and) {first}(.|)
{first:a}: {Word} {word} {word}(.|?|!)\n{first:b}: {Word} {word}, {first:c}(?|!|.) {Word} {word} {word}(.|!)\n{first:a}: {Word}(.|!)
{who}: {Word} {word} {word} {word}(.|?|!)
(maiden name|married name|surname|last name|family name|middle name)( is|:| was| =) {last}(.|)
(nee|née|born) {last}
(everyone|people|friends|they|we) (calls|call|called|know|knew) (me|him|her) {first}(.|)
(named|called|nicknamed|christened|known as) {first}( after {full:b}|)(.|)
{first:a} {did}, (as|so|since) {first:a} {last:a} {did}(.| {last:a} {did}.)
{full:a} {did}(.|;) {last:a} (also|later|then) {did}(.|)
{full:a} {did} (and|but) {first:a} {did}(.|)
(starring|featuring|by|with|directed by|according to|thanks to|dedicated to|a letter from|a gift for|a call from|in memory of|on behalf of|signed by|approved by|cared for by|instead of|except|unlike) {full}(.|,| and {full}.)
{org} {org-did}(.|!||,)
{org} {org-did}(.|,| and|;) {org} {org-did}(.|)
{org} {org-did} in {place}(.|)
(I|We|He|She) (heard|read|know|think|suspect) (that |){org} {org-did}(.|)
(a|the|another|every|my|our|their) {org} (employee|invoice|card|account|driver|store|app|advert|lawyer|nurse|truck|spokesman|engineer) {did}(.|)
(at|from|with|by|for|against|inside|via|outside|of) {org}(,|) (nobody|everybody|things|people) (works late|is worried|complained|{word})(.|)
(she|he|I|they|we|{first}) (is|am|are|was|were) (from|at|with) {org}(.|)
(worked|work|interned|interviewed|applied|volunteer|volunteered|freelance|consulted) (at|for|with) {org}(.|,| and {org}.)
{who} (left|joined|sued|runs|founded|represents|works at|works for|interned at|is with|is from|audits) {org}(.|,| which {org-did}.)
{org}, {address}
(at|see you at|come to) {org}, {address}(.|)
{org} is (a|an) (bakery|bank|law firm|software company|school|band|start-up|studio|restaurant|theatre group) (based |)in {city}(.|)
{place} {place-is}(.|!|)
(in|to|from|near|around|outside|through|via|via|across|above|leaving|reached|towards) {place},? (she|he|it|we|they|you) (felt ill|changed trains|rained|can rest|slept)(.|)
(we|I|they|she|he) (returned|went|moved|drove|flew|came|walked|cycled|sailed|emigrated|got back) (here |there |back |)(to|from|via|into) {place}( from {place}|)( by train| on {weekday}|)(.|)
(between|from) {place} (and|to) {place}(,|) (the road|there) is (closed|nothing)(.|)
(now|born|based|raised|stationed|staying|buried) (from|in|near) {place}(.|, and I'm {nn}.| and {nn} y/o.)
(the|The) (mayor|streets|bridges|people|suburbs|cathedral|port|university|weather|beaches|mountains|outskirts|old town) (of|in|near) {place} (are|is) ({word}|closed|wonderful)(.|)
{city}, {region}
{city}, {country}
{country} (and|or|vs|versus|,) {country}
(Zip|zip|ZIP|Postcode|postal code|PLZ|Post code)(:| is| code:|) {zip}(.|)
(born|adopted) to {nrp} parents (in {place}|)(.|)
(a|the|this|that|some|nice|new|good|old|cheap|famous|classic|traditional) {nrp} (place|restaurant|movie|action film|comedy|novelist|recipe|wine|song|company|passport|citizen|accent|custom|wedding|family|food|embassy|government|flag|army|team|priest|church|school|holiday) {word}(.|)
(I|he|she|they|my wife|my boss) (am|is|are|was|were) {nrp}(,| but| and) (I|he|she|they) (live|lives|lived|was born) in {place}(.|)
(most|many|young|devout|fellow|some|{nn}) {nrps} (in {place} |)(fast|voted|pray|celebrate|emigrated|disagree|{word})(.|)
({nrp}-born|{nrp}-owned|half-{nrp}|part {nrp}|non-{nrp}|anti-{nrp}|{nrp}-American) (singer|shop|student|actor|staff|owner)
{address}, and {address}
(here they are|my addresses|two addresses|from|pickup)(:|) {address}(, and| and| to|;) {address}(.|)
{who}'s address(:| is) {address}
{who} (lives|lived|stays|is registered|resides) (at|on|in) {address}(.|)
(send|ship|deliver|mail|return|forward|drop) (it|me a new one|the card|a copy|them) (off |)(to|at) {address}(?|.|, please.)
(taxi|cab|ambulance|pizza|driver) (to|for|at) {address}(.|, please|)
(was|is|lies|stood) (on|in|off|near) {street}(.|,)
(the street|this road|the avenue) (was|is) (called|named|renamed) {street}(.|)
{full}, {address}
{who} (or|and) (his|her|the) (wife|lawyer|agent|doctor|dog) {did}(.|)
(- |\* |> |# ){full:a}\n(- |\* |> |# ){org}\n(- |\* |> |# ){phone}
{full:a}\n{job}\n{org}\n{phone}
(Team|Cast|Crew|Staff|Board|Guests|Winners|Authors|Students)(:|) {full}, {full}, {full}
1. {full}\n2. {full}\n3. {full}
{full} ({nn}), {full} ({nn}) and {full} ({nn})
{full} \({org}\), {full} \({org}\)
{full}, {org}, {city}
{first} {last:a} / {first} {last:b}
#{n}: {full} – {nn} pts
{city} (airport|central station|marathon|city hall|zoo|metro) (is|was) (closed|busy|{word})(.|)
{who}, {nn}(,| y/o,| yo,| yrs,|yo,) (lives in|moved from|from|visiting|new in) {place}(.|, {did}.|)
(a|the) {nrp} (film|movie|novel|series|play) (from|of) {year}(,|) (directed|written|produced) by {full:a}(.|)
(the|The|On {date}, the) {nrp} (government|parliament|senate|foreign minister|economy|press|navy|people) (refused|{did})(.|)
`;
