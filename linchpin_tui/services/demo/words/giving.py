"""What is given and got, needed and offered, promised, learned and said honestly."""

from linchpin_tui.services.demo.words import lines, pairs

RECEIVED = pairs("""
two names at their old company | the two names
an introduction to their director | putting in a word with your director
an hour on my résumé | the hour you spent on my résumé
the salary range that nobody writes down | telling me the salary range that nobody writes down
a mock interview, sharp and fair | the mock interview, sharp and fair as it was
a seat at their table at the logistics day | the seat at your table
honest words about my first letter | your honest words about my first letter
a referral into the planning team | the referral into your planning team
a lead on a maternity cover | the lead on the maternity cover
a recommendation, unasked | a recommendation that I had not even asked for
a tour of the new warehouse | the tour of the new warehouse, hard hat and all
their old slides on demand reviews | your old slides on demand reviews
a quiet room for a video interview | the quiet room for my interview
the name of the person who really decides | the name of the person who really decides
a place in their training for two days | the place in your training
a warning about a company, in confidence | the warning, which stays with me
a lift to the interview in the rain | the lift in the rain
a book, with notes in the margin | the book, and even more for the notes in its margin
a free pass for the conference | the pass for the conference
feedback on my talk, page by page | going through my talk page by page
the number of a headhunter who calls back | the number of the one headhunter who calls back
an evening of practice for the case study | the evening of practice for the case study
their reading of the contract | reading the contract with me
a good word with the hiring manager | your good word with the hiring manager
""")

RECEIVED_KINDS = (
    *("introduction", "introduction", "advice", "finding", "time", "other", "advice", "referral"),
    *("lead", "referral", "time", "other", "other", "finding", "other", "finding"),
    *("other", "other", "other", "advice", "lead", "time", "advice", "referral"),
)

GIVEN = pairs("""
advice | résumé feedback, two pages of it
lead | word of the opening at the port authority
time | a Saturday morning of spreadsheets for the school
finding | what I heard about the freeze up north
advice | a second opinion on their demand review
referral | a reference for their old assistant
time | practiced their interview twice
lead | the tender for the hospital kitchens
other | my template for a first stock count
advice | how we planned for the merger, honestly
time | proofread their grant application
finding | the salary bands I collected
other | the desk chair they had admired
lead | two companies that look for a person like them
time | watched the children for an afternoon
referral | a word for them with our old carrier
advice | a page on how to read the forecast
finding | who moved to the new rail terminal
time | carried the stage for the choir
other | my ticket for the logistics day
""")

MATCHES = pairs("""
a Spanish tutor for two teenagers | tutors Spanish on weekends
someone to review a forecast model | will review any forecast model over lunch
a quiet cabin for a week of writing | lends out a cabin by the lake
a speaker on returns for the spring breakfast | speaks about returns, gladly and for free
a warehouse manager for nights | knows every warehouse manager between here and the coast
an intern who likes data | places data interns from the university
a translator for German contracts | translates German contracts
advice on leaving consulting | advice on leaving consulting, from experience
a cello for a beginner | a cello that nobody plays
customs know-how for exports to Norway | customs know-how, Norway above all
a mentor for a young planner | happy to mentor a young planner
refrigerated storage for six weeks | has refrigerated storage to spare
a bookkeeper two days a week | a bookkeeper with two days free
a route planner for the food bank's drivers | plans routes for drivers, also unpaid
a room for a choir on Tuesdays | a room with a piano, free on Tuesdays
photographs of the new plant | takes photographs of plants and ships
""")

NEEDS = lines("""
a new planner before the summer
a way to explain the model to the board
someone honest for a market study
a carrier for small parcels
a speaker for the school's career day
a used forklift in good health
a co-author for a piece on food waste
drivers for two Saturdays
a designer for the annual report
a gentle way out of a contract
a first customer in the north
someone to talk with about stepping back
""")

OFFERS = lines("""
a desk in the back office
an hour on negotiation
reads contracts for friends
knows the port from inside
the ear of two recruiters
a projector and a room
opens doors at the hospital group
corrects slides mercilessly
practice interviews on Fridays
statistics without tears
a good word at the chamber
the history of every grocer in town
""")

PROMISES = lines("""
send the one-page demand review
send the checklist for a first stock count
write the introduction to our old carrier
send the article on cold-chain pricing
return the book on queues
look over the job ad
ask our old carrier for a quote
send the two names in freight audit
write the paragraph for the newsletter
bring the accordion man's number
find out who runs the new terminal
send the slides from the breakfast
try the template on real numbers
read the first ten pages and call
ask the choir for a date
send the photo of the old team
call about the route plan for the drivers
draw the process on one page
send three dates for a walk
return the hard hat
put in a word with the hospital group
share the list of good recruiters
test the survey with my sister
send the recording of the talk
""")

COMMITMENTS = lines("""
redo the pitch in three sentences
call five quiet people
write the thank-you notes the same day
ask two people what I am known for
no job boards before noon
one lunch a week with someone in work
rehearse the salary question aloud
take Friday afternoon off
ask for the second meeting
bring one story with a number in it
choose ten organizations and leave the rest
send the notes from the talk to three people
""")

SESSIONS = lines("""
Went through the week, name by name.
Two hours of courage in one.
We cut the pitch in half, twice.
Mostly about saying no.
Looked at who has gone quiet, and chose three.
Practiced the salary question until it was boring.
She asked what I am not doing, and waited.
A slow week, and that was all right.
Sorted the ten organizations again; two are out.
Read my notes aloud. One of them was generic, and I heard it.
What went well, for once, before what did not.
Planned the next fortnight around the second meetings.
""")

FEEDBACK = lines("""
You explain before anyone has asked. Wait one breath longer.
The pitch is good until the word synergies.
You thank people for things they have not done yet.
You light up when you talk about the night shift. Begin there.
Three stories, one point. Choose the story.
You ask for advice and then defend yourself.
Your letter is about the old job. Turn it around.
You were kind to the assistant and it was noticed.
You say we when you mean I. Say I for a month.
Look at people when you name a number.
Stop carrying the whole team's guilt.
You listened twice as long as last time, and it showed.
""")

FINDINGS = lines("""
{organization}: hiring freeze until the second quarter
{organization} looks for two planners after the summer
{organization} moves its cold store to the rail terminal
{organization} has a new director for operations
{organization}: budget is decided in November, ask before
{organization} will tender the planning tool again
{organization} pays late, but pays
{organization} merges its two planning teams
{organization}: returns have doubled, nobody owns them
{organization} opens four stores in spring
{organization} prefers people who came up from the floor
{organization}: the post is written for someone inside
{organization} wants to bring forecasting back in house
{organization}: three planners retire next year
{organization} builds a data team of three
{organization} trains its own, every September
{organization}: the founder reads every application
{organization} pilots planning with weather data
{organization} lost its biggest customer, quietly
{organization}: remote on three days, really
{organization} hires through people, hardly ever by ad
{organization} looks for a part-time lead
""")

HOPES = (
    # title, stage today, how it closed, source, weeks ago, interviews held
    ("Head of Demand Planning", "interviewing", None, "contact", 6, 3),
    ("Director of Supply Planning", "offer", None, "contact", 9, 4),
    ("Forecasting project, eight weeks", "landed", None, "contact", 15, 2),
    ("Operations Analytics Lead", "interviewing", None, "inbound", 5, 2),
    ("Planning Manager, Fresh Food", "closed", "they_declined", "contact", 19, 3),
    ("Supply Chain Program Manager", "closed", "they_declined", "recruiter", 22, 2),
    ("Head of Inventory", "closed", "i_declined", "recruiter", 13, 3),
    ("Returns Lead", "closed", "gone", "contact", 11, 1),
    ("Logistics Data Manager", "applied", None, "board", 4, 0),
    ("Senior Demand Planner", "closed", "they_declined", "board", 24, 1),
    ("Hospital Supply Manager", "talking", None, "contact", 3, 0),
    ("Planning Lead, maternity cover", "talking", None, "contact", 2, 0),
    ("Network Planner, Rail Terminal", "applied", None, "event", 5, 1),
    ("Head of Operations, food bank", "talking", None, "event", 4, 1),
    ("Category Planning Manager", "closed", "gone", "board", 20, 0),
    ("Director of Logistics", "closed", "i_declined", "inbound", 8, 2),
    ("Trainer for new planners", "spotted", None, "contact", 1, 0),
    ("Advisory day for a family business", "spotted", None, "inbound", 1, 0),
    ("Head of Cold Chain", "spotted", None, "event", 0, 0),
    ("S&OP Manager", "applied", None, "recruiter", 3, 1),
    ("Operations Lead, school meals", "applied", None, "board", 2, 0),
)
"""Opportunities from the first glimpse to the last word."""

PITCHES = (
    (
        "I am a demand planning lead with twelve years in grocery logistics.",
        None,
    ),
    (
        "I help food companies throw less away by planning closer to the people who sell it.",
        "I ran the night shift before I ran the forecast.",
    ),
    (
        "Night shifts believe my numbers: I plan with those who unload the truck. Waste fell by a third.",
        "I ran the night shift before I ran the forecast, and the drivers still send me postcards.",
    ),
)
