"""Small personal things as they are noted in passing: the verb | what."""

from linchpin_tui.services.demo.words import pairs

SMALL_THINGS = pairs("""
loves | trail running
loves | anything with cardamom
likes | being called before nine
enjoys | crosswords in ink
loves | the smell of a lumber yard
likes | window seats on the left
enjoys | a very long lunch on Fridays
loves | old maps of the harbor
likes | short emails with a question at the end
enjoys | open-air opera
loves | a good thunderstorm
likes | green tea, never coffee
enjoys | night trains
loves | Bulgarian folk choirs
likes | meeting on foot
enjoys | flea markets at dawn
loves | rye bread
likes | a printed agenda
enjoys | fixing radios
loves | the second half of a marathon
likes | rain on a tent
enjoys | badminton on Mondays
loves | the library on Elm Street
likes | dark chocolate with salt
enjoys | teaching more than managing
loves | pickled anything
likes | postcards better than messages
enjoys | open water swimming
loves | lighthouses
likes | sitting outside, even in March
enjoys | detective novels from Iceland
loves | grandmother's poppy-seed cake
likes | Saturdays without plans
enjoys | curling, of all sports
loves | whistling in stairwells
likes | trains to be on time and people not
enjoys | long division, really
loves | the blue hour
likes | being asked for advice on soil
enjoys | community theater
loves | strong mustard
likes | a walk around the reservoir
enjoys | wrestling on television with a grandfather
loves | linen shirts and hates irons
likes | paper tickets
enjoys | moonlit skiing
loves | a brass band
likes | numbers with a story
enjoys | grilling in the snow
loves | jasmine tea and jigsaw puzzles
| two cats named after economists
| vegetarian since a school trip
| off on Wednesdays for a course in bookbinding
| left-handed, cuts everything crooked
| turns fifty in the fall
| back from three weeks in Hanoi
| new baby, sleeps in quarters of an hour
| moving to the coast next spring
| no calls on Fridays after two
| a knee that tells the weather
| plays the ukulele in traffic jams
| just got reading glasses and is not amused
| parents live above the pharmacy
| never forgets a voice
| writes with a fountain pen from an uncle
| dog called Invoice
| met the love of their life at a tax seminar
| an allotment with too many zucchini
| speaks softly and is worth leaning in for
| third season as a scout leader
| cannot stand cilantro
| from the same valley as my grandfather
| has seen every film by Kurosawa
| remembers my talk from years ago
| commutes by ferry
| son in the navy
| keeps a jar of sea glass on the desk
| twin sister in the same trade
| singing lessons at fifty-five
| off sugar since New Year
| knows the birds by ear
| a nervous flyer with a platinum card
| learning to weld
| has a hammock in the office
| raised by an aunt on an olive farm
| marathon of board games every New Year's Eve
| newly vegan, still mourning cheese
| walks to work along the canal
| a red umbrella, always
| grows up to be a pilot, says the six-year-old
| wants to see the aurora once
| first snow this year, after Lagos
| a shelf of broken cameras
| reads the last page first
| had shingles, go gently
| bikes in every weather
| mother visiting until the end of the month
| a laugh one hears through two doors
| the only one who waters the office plants
| will not use a lift
""")
