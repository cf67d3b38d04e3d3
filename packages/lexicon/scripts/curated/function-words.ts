/** Articles, pronouns, prepositions, conjunctions, particles and the commonest verbs and adverbs of languages; our own lists. */
export const functionWords = {
  de: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn sondern weil dass daß wenn ob als wie während bevor nachdem obwohl damit sodass falls
    ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner unser unsere unseren euer eure ihre ihren ihrem ihrer dieser diese dieses diesen diesem jener jene jenes welcher welche welches
    wer was wo wann warum wohin woher wieso in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter neben zwischen durch für gegen ohne um seit bis ab außer trotz wegen laut gemäß
    ist sind war waren bin bist seid wird werden wurde wurden worden habe hast hat haben hatte hatten kann können konnte muss müssen musste soll sollen sollte will wollen wollte darf dürfen mag möchte möchten würde würden wäre hätte
    nicht nichts nie niemals nur noch schon auch sehr mehr viel viele wenig etwas alle alles jeder jede jedes man hier da dort dann nun jetzt immer wieder heute gestern morgen bitte ja nein doch mal eben so also sowie bzw daher deshalb dabei dazu davon darüber dafür hierzu hiermit ganz einige andere anderen selbst`,
  fr: `le la les un une des du de au aux et ou mais donc or ni car que qui quoi dont où quand comme si parce puisque lorsque afin
    je tu il elle on nous vous ils elles me te se lui leur leurs moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces celui celle ceux celles ceci cela ça lequel laquelle lesquels
    à dans par pour en vers avec sans sous sur entre chez depuis pendant avant après contre malgré selon dès jusque jusqu près loin
    suis es est sommes êtes sont étais était étaient été être ai as a avons avez ont avais avait avaient eu avoir fait faire peut peuvent pouvez doit doivent devez veut veuillez sera seront serait va vont aller
    ne pas plus moins très trop aussi bien mal peu beaucoup tout toute tous toutes rien jamais toujours encore déjà ici là alors ainsi puis ensuite enfin oui non même autre autres chaque quel quelle quels quelles quelque quelques aucun aucune aujourd hier demain voici voilà merci bonjour`,
  es: `el la los las un una unos unas lo al del y e o u pero sino porque que quien quienes cual cuales cuyo donde cuando como si aunque mientras pues
    yo tú él ella usted nosotros nosotras vosotros ellos ellas ustedes me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro este esta estos estas ese esa esos esas aquel aquella esto eso aquello
    a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras
    soy eres es somos son era eran fue fueron ser sido estoy está están estaba estaban estar he ha hay han había habían haber tiene tienen tenía tener hace hacer puede pueden poder debe deben será serán sería va van ir quiero quiere
    no ni sí más menos muy mucho mucha muchos muchas poco poca todo toda todos todas nada nadie algo alguien algún alguna algunos ningún ninguna cada otro otra otros otras mismo misma también tampoco ya aún todavía siempre nunca aquí allí ahora hoy ayer mañana entonces así bien mal tan tanto gracias hola`,
  it: `il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col e ed o oppure ma però perché poiché che chi cui quale quali dove quando come se mentre affinché
    io tu lui lei egli ella esso noi voi loro essi mi ti si ci vi me te sé ne mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri questo questa questi queste quello quella quelli quelle ciò
    di a da in con su per tra fra verso presso senza sotto sopra dopo prima durante contro secondo entro
    sono sei è siamo siete era erano stato stata stati essere ho hai ha abbiamo avete hanno aveva avevano avere fa fare può possono deve devono dovrà sarà saranno sarebbe va vanno vuole vorrei
    non né sì più meno molto molta molti molte poco poca tutto tutta tutti tutte niente nulla nessuno nessuna qualche alcuni alcune ogni altro altra altri altre stesso stessa anche ancora già sempre mai qui qua là lì ora adesso oggi ieri domani poi così bene male tanto grazie ciao buongiorno`,
  nl: `de het een en of maar want dat die dit deze wat wie waar wanneer hoe waarom als toen terwijl omdat hoewel zodat indien
    ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hen hun mijn jouw zijn uw onze zich zichzelf
    in op aan bij met van voor tot naar uit over onder tussen door tegen zonder om sinds tijdens volgens achter naast na per vanaf
    ben bent is was waren wordt worden werd werden geworden heb hebt heeft hebben had hadden kan kunnen kon moet moeten mag mogen wil willen zal zullen zou zouden gaat gaan doet doen
    niet geen niets nooit nog al ook zeer erg meer veel weinig iets alles iedereen elke elk iemand niemand hier daar er dan nu altijd weer vandaag gisteren morgen ja nee toch wel dus zo ander andere zelf hierbij graag alstublieft bedankt`,
  pt: `o a os as um uma uns umas do da dos das no na nos nas ao aos à às pelo pela pelos pelas num numa e ou mas porém porque pois que quem qual quais cujo onde quando como se embora enquanto
    eu tu ele ela você nós vós eles elas vocês me te lhe lhes meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta estes estas esse essa esses essas aquele aquela isto isso aquilo
    de em por para com sem sob sobre entre até desde contra perante após durante segundo
    sou és é somos são era eram foi foram ser sido estou está estão estava estavam estar tenho tem têm tinha tinham ter há havia haver faz fazer pode podem deve devem será serão seria vai vão ir quero quer
    não nem sim mais menos muito muita muitos muitas pouco pouca todo toda todos todas tudo nada ninguém algum alguma alguns algumas nenhum nenhuma cada outro outra outros outras mesmo mesma também já ainda sempre nunca aqui ali lá agora hoje ontem amanhã então assim bem mal tão obrigado obrigada olá`,
  pl: `i oraz lub albo ale lecz więc bo ponieważ że żeby aby gdy gdyby kiedy jeśli jeżeli jak czy choć co kto który która które którzy którego której gdzie dlaczego
    ja ty on ona ono my wy oni one mnie mi ciebie ci jego go jemu mu jej ją nas nam was wam ich im nimi się siebie sobie mój moja moje twój twoja swój swoja swoje nasz nasza wasz ten ta to ci te tego tej tym tych tymi ów taki taka takie
    w we na do z ze od u o po pod nad przed przy przez dla bez między za ku oprócz według podczas
    jest są był była było byli były być będzie będą jestem jesteś mam masz ma mamy mają miał miała mieć może mogą można musi trzeba należy chce chcę został została zostały
    nie nic nigdy tylko jeszcze już też także bardzo więcej dużo mało coś wszystko wszyscy każdy każda inny inna inne tu tutaj tam teraz zawsze znowu dziś dzisiaj wczoraj jutro tak proszę dziękuję dzień dobry`,
  sv: `en ett den det de och eller men utan för att som vad vem var när hur varför om då medan eftersom därför innan
    jag du han hon vi ni mig dig honom henne oss er dem sig min mitt mina din ditt dina sin sitt sina vår vårt våra deras denna detta dessa
    i på av till från med vid hos under över mellan genom mot utan efter före sedan enligt
    är var varit vara blir blev blivit bli har hade haft ha kan kunde ska skall skulle måste vill ville får fick bör gör göra
    inte ej ingen inget inga ingenting aldrig bara ännu redan också mycket mer mera många få något någon några allt alla varje annan annat andra här där nu alltid igen idag igår imorgon ja nej så själv tack hej`,
  da: `en et den det de og eller men for at som hvad hvem hvor hvornår hvordan hvorfor hvis da mens fordi selvom
    jeg du han hun vi i mig dig ham hende os jer dem sig min mit mine din dit dine sin sit sine vores jeres deres denne dette disse
    på af til fra med ved hos under over mellem gennem mod uden efter før siden ifølge
    er var været være bliver blev blevet blive har havde haft have kan kunne skal skulle må måtte vil ville får fik gør gøre
    ikke ingen intet aldrig kun endnu allerede også meget mere mange få noget nogen nogle alt alle hver anden andet andre her der nu altid igen dag går morgen ja nej så selv tak hej`,
  no: `en ei et den det de og eller men for at som hva hvem hvor når hvordan hvorfor hvis da mens fordi
    jeg du han hun vi dere meg deg ham henne oss dem seg min mitt mine din ditt dine sin sitt sine vår vårt våre deres denne dette disse
    i på av til fra med ved hos under over mellom gjennom mot uten etter før siden ifølge
    er var vært være blir ble blitt bli har hadde hatt ha kan kunne skal skulle må måtte vil ville får fikk bør gjør gjøre
    ikke ingen intet ingenting aldri bare ennå allerede også mye mer mange få noe noen alt alle hver annen annet andre her der nå alltid igjen dag går morgen ja nei så selv takk hei`,
  fi: `ja tai mutta vaan koska että jotta jos kun kuin vaikka sekä joka jotka mikä mitä missä milloin miten miksi kuka kenen
    minä sinä hän me te he minun sinun hänen meidän teidän heidän minut sinut minulle sinulle se ne tämä tuo nämä nuo sen niiden tämän siinä tässä siitä tästä
    on ovat oli olivat ollut olla olen olet olemme olisi ei en et emme ette eivät älä voi voivat voit täytyy pitää saa haluan tulee tehdä tehnyt
    myös vielä jo vain hyvin paljon enemmän vähän kaikki jokainen muu muut toinen itse tässä täällä siellä nyt aina taas tänään eilen huomenna kyllä niin ennen jälkeen kanssa ilman kautta mukaan kiitos hei`,
  cs: `a i nebo ale však protože že aby když kdyby jestli pokud jak co kdo který která které kteří kde kdy proč
    já ty on ona ono my vy oni mě mi tě ti ho mu ji jí nás nám vás vám je jim se si sebe můj moje tvůj svůj svá své náš naše váš jeho její jejich ten ta to ti ty tento tato toto tohoto této tom tím těch
    v ve na do z ze od u o po pod nad před při přes pro bez mezi za k ke podle během s
    je jsou byl byla bylo byli být bude budou jsem jsi jsme jste mám máš má máme mají měl mít může mohou musí lze chce chci není
    ne nic nikdy jen ještě už také velmi více hodně málo něco vše všechno každý jiný tady tam teď nyní vždy zase dnes včera zítra ano tak prosím děkuji dobrý den`,
  hu: `a az egy és vagy de hanem mert hogy ha mint amikor míg bár ami aki amely amelyek ahol hol mikor hogyan miért ki mi
    én te ő mi ti ők engem téged őt minket titeket őket nekem neked neki nekünk nektek nekik enyém ez ezek azok ezt azt ennek annak ebben abban erre arra
    van vannak volt voltak lesz lesznek lenni vagyok vagy vagyunk nincs kell lehet tud fog kíván szeretne
    nem ne sem semmi soha csak még már is nagyon több sok kevés valami minden mindenki más itt ott most mindig újra ma tegnap holnap igen így után előtt alatt felett között nélkül szerint által kell köszönöm`,
  ro: `un o unei unui niște și sau dar însă ci pentru că să dacă când deși care ce cine unde cum cât
    eu tu el ea noi voi ei ele mă te se ne vă îl îi le lui lor meu mea mei mele tău ta său sa nostru noastră acest această acești aceste acel acea acesta aceasta
    în din de la pe cu fără sub peste între prin spre până după înainte contra conform
    sunt ești este suntem sunteți era erau fost fi am ai are avem aveți au avea poate pot trebuie va vor vrea
    nu nici nimic niciodată doar încă deja și foarte mai mult mulți multe puțin ceva tot toți toate fiecare alt altă alți alte aici acolo acum mereu iar azi ieri mâine da așa mulțumesc bună`,
  tr: `bir ve veya ya da ama fakat ancak çünkü ki eğer ise gibi kadar için ile diye ne kim nerede nereye zaman nasıl neden niçin hangi
    ben sen o biz siz onlar beni seni onu bizi sizi onları bana sana ona bize size onlara benim senin onun bizim sizin onların bu şu bunlar şunlar bunu şunu bunun şunun burada orada
    var yok değil mi mı mu mü oldu olan olarak olur olacak idi iken etmek eder edilen yapmak yapılan gerek lazım
    hiç hep sadece daha çok az bazı her bütün tüm hepsi şey başka diğer kendi şimdi sonra önce bugün dün yarın evet hayır lütfen teşekkürler merhaba göre karşı rağmen doğru`,
} as const;
