/** Talk: support, messengers, forums. One text a line; `\n` is a line break, (a|b) a choice, {slot} is filled. */
export const chat = String.raw`
(hi|hello|hey|Hi|Hello|Hey)(,| there,|!) (this is|it's|I'm|I am|my name is|im) {full:a}( and|.) (i need help with my order|I have a question about my bill|can you check my account)
(my name is|My name is|I'm called|name's|The name is|call me|I go by) {full}(.||!)
(my name is|My name is|I am|I'm|it's) {first}(.||!)
{first:a}: (hey|hi|yo) {first:b}, (are you coming tonight?|did you get my mail?|how was {place}?)\n{first:b}: (yes|no|yeah sure|not yet, {first:a}|maybe)(.|!|)
{first:a}: I don't know, ask {first:c}.\n{first:b}: {first:c} is in {city} until {weekday}.\n{first:a}: Oh.
{full:a}: Good morning, how can I help?\n{full:b}: I want to change my address to {address}
(agent|Agent|Support|bot|Bot|user|User|Customer|Operator): (may I have your name|who am I speaking to|what is your full name)(, please|)?\n(user|customer|Customer|User|me|Client): {full}
(agent|bot|Agent): (where do you live|what's your address|where should we send it)?\n(user|User|me|customer): {address}
(please|Please|Can you|could you|Could you) (ask|tell|call|email|remind|invite|pay|contact|meet) {first} (about|before|after|for) the (meeting|report|contract|party|invoice|dinner)(.|?|)
(can|could|should) (i|we|you) (send|ship|deliver|mail|post) (it|this|the parcel|the package) to {address}(?|)
(I|we|We|i) (live|used to live|stayed|worked|grew up) (in|near|around) {place}( for {n} years| since {year}||).
(I'm|I am|we're|she's|he's) (from|in|moving to|flying to|going to|back from) {place}( next {weekday}| in {month}| tomorrow|).
(where|Where) is {first}? (He|She|They) (is|should be) at {org} (today|until five|all week).
does anyone (here |)know (a good dentist|a plumber|a nice bar|where to park) in {place}?
just (spoke|talked|chatted) (to|with) {full:a}, (he|she) (said|thinks|says) (the deal is off|we should wait|{org} will pay)
omg {first} (is|was|got) (so funny|late again|engaged to {first})!!
lol {first} (you're|you are) (right|crazy|the best)
thanks {first}(!|.|,|) (see you|talk|call me) (on {weekday}|later|tomorrow)
(happy birthday|congrats|good luck|Happy birthday|Congratulations|Well done|Sorry|Thanks|Thank you|Bye|Cheers|ok|yes|no|sure|Good night), {first}(!|.|)
{first}, (can you|could you|please|would you|do you|did you) (pick up the kids|send me the file|call {first}|check this|lock the door)(?|.|)
(did|have|Did) you (hear|see|know) (that|what) {full} (left {org}|moved to {place}|is getting married|was fired)?
(my|My) (brother|sister|boss|friend|colleague|wife|husband|neighbor|landlord|son|daughter|cousin|mother|dad) {first} (lives|works|is|was|moved) (in|at|near|to) {place}(.|)
(my|My|our|her|his) (friend|uncle|aunt|teacher|doctor|therapist|lawyer|partner|roommate)( is called|'s name is|,|) {full}(.|, I think.|)
(I|i) (met|saw|dated|know|miss|love|hate|called|texted|emailed|married) {full} (last week|at the office|in {place}|yesterday|on {weekday})(.|)
(met|saw|meeting|with|lunch with|call with|dinner with) {first} and {first} (today|at {time}|on {weekday})
{first}, {first} and {first} (are coming|were there|will join us|have not answered)(.|).
{first} & {first} (invite you to their wedding|got the keys|are moving to {city})(.|!)
(it|It) was {first} who (called|told me|broke it|paid), not {first}(.|)
(i|I) (work|worked|am working|interned) (for|at|with) {org}( in {place}| since {year}||).
(my|My) (bank|insurance|employer|landlord|provider|carrier) is {org}(, not {org}|).
(has anybody|has anyone|anyone) (worked with|bought from|heard of|used) {org}?
{org} (charged|billed|called|emailed|refunded|scammed) me (twice|again|yesterday|{money})(.|!|)
(I|we) (ordered|bought|returned|cancelled) (it|a {product}|the {product}) (from|at) {org} (on {date}|in {month}|last week)(.|).
(the|The) {org} (app|website|store|support|hotline|office|card) (is down|doesn't work|keeps crashing|was closed)(.|)
you can (find|meet|visit|reach) (me|us|him|her) at {address}(.|)
(i|I)'ll be (waiting|there|home) at {address} (at {time}|tomorrow|)(.|)
(pick me up|drop it off|see you|party is|we are) at {address}(.|!|)
the (shop|party|office|clinic|apartment|store|hotel|meeting|garage) is (at|on|located at) {address}(.|)
(it|It)'s (on|at|in) {street}(, next to the bank|, second floor|.|)
(turn|Turn) (left|right) (on|onto|into) {street}(,| and) (then|go) (straight|until {street})(.|)
she (lives|lived|grew up) (on|in) {street} (in {city}|near the station)(.|)
({first}|my brother|she|he|they) (is|was|are) {nrp}(.| and lives in {place}.)
(a|the|two|three|some) {nrp} (friend|tourist|student|couple|restaurant|film|girl|guy) (told me|called|was there|arrived)( in {place}|)(.|)
(my|her|his) (parents|grandparents|neighbours) are {nrps}(.| from {place}.)
(as|being) a {nrp}, (I|i) (find|think) (this|that) (odd|sad|great)(.|)
where (can|do) i (buy|find|get) {nrp} food (in|near) {city}?
who is {full}?
what('s| is) {full}'s (number|email|address|birthday|job)?
(is|was|Is) {first} (there|home|ok|still at work|available)?
(tell|ask|give|show) {first} (i said hi|to call me|it is urgent)
{first} please
ping {first}
cc {first} and {last}
(i|I)('d| would) like to (talk|speak) to {titled:a}(, please|)(.|)
(can|Can) {titled:a} (call|see) me (at|before) {time}?
(this|This) is {titled:a} (from|of|with) {org}(.|, calling about your claim.)
(to|To|For) {first}, (with love|from your friends|with thanks),? {first}
@{first:a} (lgtm|please review|can you merge this|fix the tests)
{first} (asked|told|called|texted|married|left|met|saw|hired|knows|loves|helped) {first} (yesterday|in {place}|about it|at last|).
{first}'s (mom|dad|car|house|phone|birthday|wife|husband|office|email) (is|was|broke|called) (red|nice|next week|late|broken)
{full}'s (wife|husband|daughter|lawyer|company|book|account|son) (said|is|was) (no|closed|new|overdue|in {place}).
`;
