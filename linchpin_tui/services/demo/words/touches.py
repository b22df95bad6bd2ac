"""Personal things one hears in a conversation, each with the sentence that brings it back in a
note: told as noted | told in the note. None is used twice."""

from linchpin_tui.services.demo.words import pairs

TOUCHES = pairs("""
two kids who row | I passed the boathouse on Sunday and stopped to watch an eight go by; I hope your two rowers get flat water this week.
training for a first half marathon at fifty | I told my sister about you training for a first half marathon at fifty, and she has laced up her shoes twice since.
daughter starts medical school in the fall | I hope the packing goes gently. A daughter off to medical school leaves a proud kind of quiet in a house.
bakes sourdough from a starter older than the kids | Since hearing that your sourdough starter is older than your children I look at the jar in my own fridge with more respect.
restores a 1974 sailboat with a brother | I keep picturing you and your brother in that 1974 sailboat, each sanding one side and arguing about varnish.
sings alto in the cathedral choir | I found the cathedral choir's spring program. If it really is the Duruflé, I will come and sit where I can hear the altos.
keeps bees on the office roof | Two hives of bees above a finance department is my favorite fact of the week; I read about roof bees half the night.
learning Portuguese for a mother-in-law | Your mother-in-law will forgive every Portuguese subjunctive, I am sure. That you are learning at all is the present.
grandfather rowed the mail out to a lighthouse | Your grandfather rowing the mail out to the lighthouse has stayed with me; I told it at dinner and nobody reached for a phone.
coaches under-tens soccer on Saturdays | Good luck on Saturday with the under-tens. May most of them remember which goal is theirs.
walks an old greyhound at five every morning | This morning at five I was awake for once, and thought of you and the old greyhound having the street to yourselves.
just planted eleven apple trees | Eleven apple trees is a promise to someone you have not met yet. I hope the first winter is kind to them.
collects railway timetables from the fifties | I went through my uncle's boxes and found a 1956 railway timetable with his pencil marks. It is yours if your collection has room.
father taught woodwork at the same school for forty years | Your father's forty years in one woodwork room explain something about the patience you bring to a plan.
plays cello in a quartet that never performs | A quartet that meets for years and never performs may be the sanest thing I heard this month; long live the cello evenings.
swims in the sea until November | I put a toe into the lake on Saturday and thought of you swimming until November. I lasted as long as the toe.
twins just started kindergarten | I hope the twins let go of the door frame a little more easily by now, and that you did too.
writes letters by hand to a friend in Nairobi | That you and your friend in Nairobi have written by hand since school made me buy a box of stamps.
rebuilding a motorcycle on the kitchen table | I hope the carburetor has left the kitchen table by now, or that everybody has learned to eat around it.
volunteers on the night bus for runaways | I have thought about the night bus often since. It must be a strange thing to go from those streets to a steering committee.
grew up above a family bakery in Thessaloniki | Growing up above a bakery in Thessaloniki explains why you think in batches. I will never look at a production plan the same way.
hosts a monthly dinner for new neighbors | Your dinner for new neighbors gave me the push: we have asked the two families upstairs for the first Sunday of next month.
learning to juggle with a physiotherapist's blessing | I have tried the juggling, three balls against a wall as your physiotherapist prescribes. The wall is winning.
son builds robots out of printer parts | I have two dead printers in the cellar with perfectly good motors. Would your son's robot workshop like them?
hikes one stage of the pilgrim road each spring | I hope this spring's stage of the pilgrim road is the dry one. You made me want a stick and a slow week.
mother still runs a hardware store at eighty | Please tell your mother that a stranger admires her: eighty years old, and still knowing every screw in the hardware store by heart.
reads one Russian novel every winter | I took your advice about the Russian winter novel and am at page ninety, with a list of the cousins on the bookmark.
rescues wooden skis and waxes them for school children | Somewhere in our attic is a pair of wooden skis from my grandmother. If they are any good to your school children, they should be on snow.
photographs closed-down cinemas | There is a closed-down cinema near my parents with its letters still up; I will take the picture from across the street, as you do.
has perfect pitch and hates elevators for it | In the elevator yesterday I listened for once. You are right, it hums a very unhappy B flat.
recovering from a broken wrist, types one-handed | I hope the wrist mends straight, and that the one-handed typing has at least made every email shorter.
makes marmalade for the whole street in January | If there is a jar left of the January marmalade, I know a household that would treat it well.
plays chess by post with an aunt | Has your aunt answered the rook move yet? Chess by post is the only schedule I know that nobody complains about.
first grandchild due in May | I hope May comes quietly and on time. A first grandchild is a fine reason to move a meeting.
repairs accordions on weekends | I asked around about accordions: a neighbor has her late husband's, with two dead reeds. May I bring you two together?
used to drive a night train | You said the night train taught you to brake early. I have used that sentence twice this week, with credit.
grows chilies on a windowsill, far too hot | I ate half of the chili you gave me, standing at the sink. The other half has been given a shelf of its own.
teaching a parrot not to answer the phone | I hope the parrot has stopped taking your calls, though I would have left it a message.
building a tree house without nails | I went to look at how a tree house holds without nails. Your two must be the best engineered children in the county.
lost a dog last month | I am sorry again about your dog. Fourteen years is a long time to be met at the door.
dances tango badly and happily | Badly and happily is how I mean to do at least one thing this year; thank the tango evenings for it.
sister runs the ferry to the islands | When we take the ferry in August I will wave up at the bridge, whether or not it is your sister's watch.
moved house four times in two years | I hope the fifth set of keys is the last for a while, and that the box marked kitchen turns up.
speaks to houseplants in Finnish | My fern has been addressed in Finnish, as far as I can pronounce it, and stands straighter. Thank you for the method.
runs the scoreboard at a tiny baseball ground | I will come to a home game this summer just to see the scoreboard changed by hand, and to know whose hand it is.
translated a cookbook from Tamil | I found a copy of the Tamil cookbook in the library and made the lemon rice. It was gone before it reached the table.
stutters and gives talks anyway | What you said about giving talks with a stutter was the bravest minute of my week. I am grateful you told me.
knits on conference calls | I noticed nothing on our call, so the knitting is well hidden. I hope the sleeve came out the right length.
looks after a father with dementia | I hope your father had a clear morning this week. I have seldom heard someone speak of it so kindly.
grew up on a lock keeper's island | A childhood on a lock keeper's island sounds like a book I would have read with a flashlight.
has a standing Thursday with three college friends | I called two old friends because of your standing Thursday. We have a date, and it took four minutes.
is halfway through a pilot's license | I hope the crosswind landing has stopped being a verb. Halfway to a pilot's license is well past brave.
fosters kittens, six at the moment | Six kittens and a budget round in the same month: I hope the kittens are the ones that sleep through the night.
paints signs for the village fair | If the village fair needs another pair of hands for the signs, mine are steady in the mornings.
learned to read at nine and loves libraries for it | That you learned to read at nine and have loved libraries ever since has made me renew a card I let lapse.
plays the organ at weddings on short notice | I now know whom to call when a wedding loses its organist. I hope Saturday's bride was on time.
keeps a weather diary since 1999 | I would give a lot to plot your weather diary against our old ice-cream sales. Twenty-odd years by one hand is rare data.
makes wooden spoons from fallen branches | A cherry branch came down in our yard in the storm. Say the word and it becomes spoons.
son plays goalkeeper and hates penalties | Tell your son that keepers are supposed to hate penalties; it is everybody else who should worry.
met a spouse in a stuck elevator | I have told the elevator story three times, and everyone asks how long you two were stuck. Long enough, I say.
is learning sign language with a deaf colleague | I looked up the first ten signs, as you suggested, and thanked a cashier with one. It was worth it for the smile.
roasts coffee in a popcorn machine | The coffee from your popcorn machine is gone and the office is asking questions. It really was the best cup this year.
sails model boats with retired dockers | If the retired dockers ever need an umpire for the model boats, I can stand by a pond as well as anyone.
writes haiku about spreadsheets | I tried one of your spreadsheet haiku, and it has one syllable too many and a circular reference.
organizes a bicycle bus to school | I saw a bicycle bus on my way home, fourteen children and a speaker, and hoped it was the one you started.
watched every lunar eclipse since childhood | There is a lunar eclipse in the calendar now, because of you, with a thermos next to it.
cooks for eighty at the mosque in Ramadan | Cooking for eighty every evening must be the best planning exercise there is. I hope this Ramadan the lentils came on time.
husband is a puppeteer | I took my nephew to a puppet show on Sunday and spent it looking for the hands. Your husband's trade is harder than ours.
goes home to Oaxaca for the whole of November | I hope Oaxaca in November is all marigolds and no email. Tell me one dish to look for here.
has read the same poem every birthday for thirty years | I read the poem you return to each birthday. I am not thirty years into it, but I see why one would be.
teaches swimming to adults who are afraid | My brother-in-law is forty-four and afraid of deep water. I gave him the times of your class and said you are patient.
breeds heirloom beans | The heirloom beans are on the windowsill in a damp towel, as instructed. Two have opinions already.
climbs indoors with a daughter on Wednesdays | I hope your Wednesday climbing evening survives the quarter end. Daughters remember which meetings we moved.
is writing a family history from ship manifests | I checked the archive you mentioned: the ship manifests from 1911 are scanned now. Perhaps your family's is among them.
drums in a samba school | I heard a samba school rehearse under the bridge and looked for you among the drums, quite seriously.
was a nurse before going into operations | That you were a nurse before operations explains the calm. I have started to ask what happens if we do nothing.
has a cabin without electricity | I hope the cabin without electricity gave you the weekend you wanted, and that the stove behaved.
plays in a pub quiz team called Late Shipments | Long live Late Shipments. I studied capitals on the tram, in case you are ever a player short on quiz night.
donates blood every eight weeks | I have an appointment on Friday, my first in years. You mentioned the blood bank so lightly that I had no excuse.
grows giant pumpkins for the county show | I hope the pumpkin takes the frost well. If it needs carrying, I have a back and two cousins.
speaks five languages and dreams in Dutch | I asked my neighbor from Utrecht what it means to dream in Dutch. She says it means you sleep well.
collects fog signals on tape | I had no idea that one can collect fog signals. I played the recording you sent with the lights out.
is raising a guide dog puppy | I hope the guide dog puppy has forgiven the escalator. Giving up a dog you raised must be a generous heartbreak.
walked out of a job once over a point of honor | I have turned your story over many times: walking out for a point of honor, and being glad twenty years on.
makes kites with scraps of sailcloth | My niece has decided that her kite must be sailcloth or nothing. I blame you warmly.
learned accounting from a grandmother's market stall | Your grandmother's market stall, with its two tins for today and for tomorrow, is the clearest cash-flow lesson I have had.
is allergic to nearly every nut | I have written the nuts down where I keep the important things, so that the next lunch is an easy one.
restores stained glass on Sundays | I walked the long way home to look at the chapel's stained glass, and saw the new piece you told me about.
runs a book club for truck drivers | I have told two truck drivers about your book club by radio. One is a retired cousin; the other honked.
mother makes kimchi for the whole building | I tried to describe your mother's kimchi day to my family and failed; the whole staircase, you said, and the whole building eats.
trains for a triathlon but fears the open water | I hope the open water is gentler this time. You have my respect for the swim alone, never mind the triathlon.
once rebuilt a village well in Malawi | The well in Malawi, and the chief who asked for the spare parts first: I use it now whenever someone forgets maintenance.
has kept a sketchbook in every meeting | I looked at my own notes next to your sketchbook and felt poor. I have bought a soft pencil.
sleeps badly at full moon and plans by it | It was full moon last night, so I held this until the afternoon. I hope you slept.
takes a teenage son to metal concerts | My ears rang in sympathy on Friday. I hope your son enjoyed the concert, and that you remembered the earplugs.
is learning to tune pianos | Our piano has been out since the move, and knows it. When your piano tuning needs a patient, here is one.
raises money for a bridge of ropes in Nepal | I sent a small sum for the rope bridge in Nepal this morning. I liked knowing which river it crosses.
was a child actor in one commercial | I found the commercial. You were right about the hair, and wrong that nobody would care.
makes the costumes for the school play | Fourteen capes by Thursday is a schedule any plant would be proud of. I hope the school play was all you sewed it to be.
brews ginger beer that explodes | I have stood the ginger beer in the bathtub, as you warned. So far a peaceful neighbor.
moved here for a partner's job and started over | Starting over in a city for somebody else's job is a brave kind of love. Thank you for telling me how the first winter was.
has a brother who works on an icebreaker | I followed the icebreaker on the map you showed me. Your brother is near the seventy-eighth parallel and, I hope, warm.
cut off a ponytail of twenty years for charity | I hope you are getting used to the wind on your neck. Twenty years of hair is a generous thing to give away.
judges regional cheese | If the judging of cheese ever needs an untrained second opinion, I offer mine with enthusiasm.
speaks at a support group on Tuesdays | I know what it costs to speak on those Tuesdays. I think of the people who sit there and hear you.
runs a repair cafe in the library | I brought the toaster to the repair cafe in the library. It was one screw. I have not been so pleased in months.
plays ice hockey at six in the morning | Six in the morning on the ice, and then a board meeting: I hope the ankle is only bruised.
traces old canals by bicycle | I rode a bit of the old canal on Saturday with your map in my pocket. The third lock is a garden now.
has a daughter on the spelling bee team | I hope the word was one she knew. Spelling under a lamp in front of strangers deserves a medal by itself.
keeps a list of good benches | I have an addition for your list of good benches: the one behind the observatory, late, with the town going on below.
took up boxing after a divorce | You made boxing at forty sound like learning to stand. I am glad that year is behind you.
has planted a hedge for hedgehogs | A hedgehog crossed our path on Sunday, unhurried, and I thought of your hedge.
grew up speaking Welsh with a grandfather | I tried the Welsh toast you taught me on a man from Cardiff. He corrected two vowels and bought me a drink.
edits a newsletter for a lighthouse society | I have read two issues of the lighthouse newsletter. The letter from the keeper's widow is a small masterpiece of yours to have found.
has not flown for eight years on principle | Eight years without a flight, and you still know everybody. I took the train to my last interview because of you, and wrote half of it there.
runs the lost-and-found at a music festival | I have told everyone about the single flipper in the festival's lost-and-found. Opinions differ on the story behind it.
makes a calendar of the year's best mistakes | I have begun a page for the year's best mistakes. It is July-sized already; I may need your whole calendar.
has a garden of only white flowers | I walked past a garden of white flowers at dusk and understood at last what you meant about the hour.
mends the neighborhood's clocks | My grandmother's clock has stood at twenty to four since the move. I would trust it to nobody but you.
teaches calligraphy to teenagers | I have your line on my desk, the one your students practice calligraphy with. The g alone is worth a frame.
follows a third-division team everywhere | I looked up the third division before writing, and am sorry about Sunday. The draw away was the better game, I read.
once cooked on an oil rig | I made the oil-rig stew for eight, and it fed eleven, as you promised it would.
is learning the oud from videos | I listened to an hour of oud on Sunday because of you. If you reach the second maqam, I hope there will be a small concert.
rides the last night bus home to read | That you stay on the night bus past your stop to finish a chapter is the best argument for public transport I know.
has an allotment next to a prison wall | I like to think of the roses on your side of that wall, and of somebody smelling them on the other.
celebrates Nowruz with sixty relatives | I hope the house held all sixty, and that somebody else did the dishes. A happy Nowruz to every one of them.
is rebuilding trust with a teenage daughter | I hope the driving lessons do what you hope they do. An hour side by side, looking ahead, is good for talking.
plays Go online with a student in Busan | I hope the student in Busan lets you keep a corner. I have learned just enough of Go to see why it is polite to lose it.
bottles plums from a tree nobody owns | I know of another plum tree nobody owns, behind the old depot. I will send the place if you promise me a jar.
was the first in the family to finish school | I keep thinking of the photograph your parents framed, first in the family to finish school. It hangs over a lot of people now.
carves linoleum prints for birthdays | The linoleum print hangs over my desk. The little crane in the corner gets noticed by everyone.
reads aloud at a home for the blind | You made me curious which chapter they ask for again. I will record one if your readers at the home ever need another voice.
drives an ice-cream van in the holidays | I promise never again to call a route plan simple. Your ice-cream van has more constraints than my whole last job.
learned to cook during a divorce, now hosts supper clubs | I have told my wife about the supper club, and she says two chairs, please, whenever there is a gap.
counts swifts for a bird survey | The swifts are back over our street; eleven on Tuesday evening. I hope that is worth a line in your survey.
has a stepson who composes for games | I played the game your stepson wrote the music for, and stood in the harbor level for ten minutes just to listen.
inherited a vineyard with one row | One row is still a vineyard. I look forward to reading the label, and to hearing what the village says.
raced pigeons as a child | I found a man who still races pigeons, two streets away, and he knew the loft you described.
is afraid of phone calls and makes ten a day | Ten phone calls a day while afraid of every one: I have pinned that over my own list this week.
sends a postcard to a godchild every Monday | I bought a strip of postcards on Monday. My godson will think the sun has come out, and it is your doing.
fixes up bikes for refugees | There are three bikes in our cellar that nobody will claim. May I bring them on Saturday for your workshop?
has a mother in Lviv | I think of your mother in Lviv, and hope the nights are quiet and the phone line good.
hosts exchange students every year | I hope this year's student has found the cereal. Your house must be listed under kindness somewhere.
tends the war graves as a volunteer | The names you read me from the war graves have stayed. I will come along one Saturday, if a pair of gloves is free.
plays Santa for the whole office park | I will not tell a soul who wears the Santa suit. The office park can go on guessing.
was stranded in Reykjavik for nine days once | Nine days in Reykjavik with one sweater: I laughed again on the tram, and the lady opposite wanted to know why.
has a lucky tie from a flea market in Lyon | I wore no tie to the interview after all, but I thought of your lucky one from Lyon and stood a little straighter.
plants a tulip for every year of marriage | Thirty-one tulips this spring, if I counted right. I hope the squirrels leave you at least thirty.
cannot swim and lives on a houseboat | I have thought of a houseboat ever since, and of the nerve it takes to live on one and not swim.
was a mountain rescue volunteer for ten years | What you said about mountain rescue, that one turns back while it still looks silly, I have written into my own plan.
bakes a cake for every leaver at work | I hope nobody leaves before the plum season. A cake from you must make resigning hard.
reads Simenon in French to fall asleep | I have begun a Simenon in French with a dictionary and fell asleep on page three, so it works for me as well.
plays the carillon in the town hall tower | On Saturday at noon I stood under the tower with a pretzel and listened. Was that you at the carillon, or the clock?
is the only woman in the model railway club | Please tell the model railway club that its best landscape was described to me by heart, down to the goat.
has kept the same barber for thirty-eight years | Thirty-eight years with one barber is a customer lifetime no forecast of mine ever dared.
adopted two brothers from foster care | I hope the first school report was read aloud at the table, twice, once for each brother.
has a telescope on the balcony and light all around | There is a field behind our allotments that is properly dark. Bring the telescope; I will bring soup.
writes the obituaries for the parish paper | I looked for your obituaries in the parish paper, and read of a postman as if I had known him.
learned bookkeeping in prison, and says so | I have not stopped thinking about how plainly you said where you learned bookkeeping. I would hire that voice tomorrow.
won a regional prize for a plum brandy | My father-in-law tasted the plum brandy with his eyes shut and asked whether you have a daughter to marry off.
keeps two goats to mow the slope | I drove past the slope and saw the goats at work. No supplier of mine ever looked so content with the terms.
is learning to skateboard with a nephew | I hope the knee guards still fit. Skateboarding at forty-seven with a nephew watching is worth any curb.
grew up in a circus winter camp | A childhood in a circus's winter camp, and then twenty years of shift plans: I see the line between the two now.
has never missed a Sunday call with a sister in Perth | I set a bell for Sunday, for a brother of my own, because of you and your sister in Perth.
makes jewelry from typewriter keys | I found a typewriter at the dump without its ribbon but with all its keys, ampersand included. It is waiting for you.
plays Mahjong with the neighbors, for beans | I have now lost eleven beans at mahjong, online, to a lady in Chengdu. Your neighbors may have me for dessert.
is on the rota for the village snow plow | It snowed on Thursday, and I thought of you up there on the plow at four, making a road for people who still slept.
wants to walk the coast, one bay a year | This year's bay is the one with the wreck, you said. I hope for an east wind and dry socks.
keeps a parliament of teddy bears for grandchildren | My respects to the parliament of teddy bears, and above all to the speaker with the missing ear.
teaches first aid to bus drivers | I signed up for the first-aid evening. It was embarrassing how much I had forgotten, and you did warn me.
once returned a wallet and made a friend for life | I told the story of your wallet at dinner, and my daughter asked if one may leave one lying about on purpose.
dyes wool with onion skins | We have been saving onion skins since Tuesday, against the wishes of the household. It will be a bag by Easter.
has a seat in the standing section | I know nothing about it, and yet I heard the score on Saturday and was glad for the standing section and for you.
studied theology before logistics | From theology to logistics is a shorter road than people think; your remark about patience and suppliers has been much quoted here.
is saving for a cargo bike with room for a cello | There was a cargo bike in the window on Mill Street, with room for a cello and two small children. I photographed the price.
collects the sayings of an uncle who fished | Your uncle's sentence, that the net is mended on land, has moved onto my wall, next to the calendar.
has a terrace full of tomatoes with names | Give my best to Ludmila and to the other tomatoes. Mine have only numbers, and it shows.
delivers newspapers on Sundays for the quiet | I got up early on Sunday to see what you meant about the quiet. By the second street I understood.
hosts a radio hour for old Cuban records | I had your Cuban hour on while cooking and burned the onions, gladly.
is building a harpsichord from a kit | I hope the harpsichord has all its strings by now, and that somebody brings you a chair and something by Couperin.
was bitten by a swan as a child and still detours | We took the path around the pond on Sunday, with the swans on the other side, in your honor.
lends tools to the entire street | I should confess that our ladder is your ladder twice removed. It comes back on Saturday, with jam.
speaks at weddings in three dialects | I practiced the toast in the second dialect and was understood by a florist. I call that progress.
has a scar from a cheese slicer and a good story | I cannot look at a cheese slicer without hearing you tell it. My colleague laughed until she had to sit down.
mentors a girl who wants to be an astronaut | I sent you the address of the observatory's youth evening. I hope she gets to look before it clouds over.
plays bandoneon under a railway bridge | I took the way under the railway bridge on purpose. No bandoneon, but someone had left the chair out for you.
moved back home to look after the orchard | I understand better now why one goes home for an orchard. The apple you gave me lasted from the door to the bus stop.
will retire in April, and dreads it | April is still some Mondays away. I wanted to say that I'd read whatever a person like you writes with the time.
makes soup for the homeless on Wednesdays | I came by on Wednesday, a little shy, and was handed an apron. You were right about the onions, and about the company.
is teaching a blind friend to bake | I closed my eyes and weighed flour by ear, as you told me your friend does. We ate it with a spoon.
writes limericks about airlines | Your limerick on lost luggage has been read out in two kitchens that I know of. Is there one about the sandwich?
does stand-up comedy under another name | I will find the stand-up night in the end. Until then I laugh at anybody who sounds like procurement.
keeps a diary of small kindnesses | I have opened a page for small kindnesses, and your half hour is the first line on it.
""")
