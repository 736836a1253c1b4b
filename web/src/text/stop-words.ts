// Words that say nothing by themselves, in the three languages: a cloud of words is drawn without them. All at once, because a room
// writes bokmål, nynorsk and English into the same question.
const nb = `alle alt altså andre annen annet at av bare ble bli blir bra da de dem den denne der dere deres det dette disse du dog eller en enn er et etter
for fordi fra før få får gå går gjør gjøre ha hadde han har hans helt her hun hva hvem hver hvilke hvis hvor hvordan hvorfor i ikke ingen inn ja jeg kan
kom kommer kunne litt man mange med meg men mer mest min mine mitt mot mye må måtte ned nei noe noen nok nå når og også om opp oss over på
sa se seg selv si sin sine sitt skal skulle slik som så til ta tar under ut uten var ved vi vil ville vært være vår våre vårt`;
const nn = `anna annan berre blei blir bør dei deira dykk dykkar då eg ein eit ei eitt enno fekk fleire frå før gjer gjere hadde han har heile ho honom
ikkje inga ingen inkje kva kvar kven kvifor korleis kor kunne me meg meir mest mykje måtte no noko nokon nokre når og også om oss så seg sidan sjølv skal
skulle slik som til um var ved vere verte vert vil ville vore vår våre vårt`;
const en = `a about after all also am an and any are as at be because been before being but by can could did do does for from get had has have he her here him
his how i if in into is it its just like make me more most much must my no not now of off on one only or other our out over own put she should so some than
that the their them then there these they this those through to too under up us very was we were what when where which while who why will with would you
your`;

export const stopWords: ReadonlySet<string> = new Set(`${nb} ${nn} ${en}`.split(/\s+/));
