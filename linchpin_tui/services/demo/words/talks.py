"""What talks were about and what came of them, as one notes it in a line."""

from linchpin_tui.services.demo.words import lines

TOPICS = lines("""
how a forecast earns the trust of a sales floor
running a planning team through a system change
what to do with the spreadsheet nobody owns
hiring for curiosity rather than tools
keeping a warehouse calm in peak season
saying no to a big customer kindly
the first ninety days in somebody else's mess
planning for a product that has never been sold
why promotions break every model
what a night shift knows that the office does not
getting suppliers to tell the truth early
teaching finance to read a confidence interval
planning with weather
who should own the demand number
measuring waste without shaming anybody
the difference between a plan and a wish
moving from a plant to headquarters
leading people who know more than oneself
cold chains and where they really break
returns, the part nobody wants to plan
pricing at the end of a season
what a good S&OP meeting sounds like
building a data team of three
when to trust the planner over the model
life after a merger
running a small team from far away
how hospitals plan for winter
what a board wants to hear about inventory
working for a family-owned business
from consultant to employee, and back
introducing part-time leads
how to ask for a bigger job
working for a founder who still packs boxes
what to learn next, and what to leave to the young
rebuilding after a warehouse fire
food banks and the last ten miles
tenders, and how not to win one
being new at fifty
what makes a reference worth calling
rail instead of road
how the port decides who waits
keeping good people through a bad year
the interview question that tells most
reading a company from its loading dock
planning for staff as carefully as for stock
what one number says on a Monday morning
why the best analyst left
turning a no into a second conversation
working with a works council
how a chain opens its hundredth store
the case for fewer dashboards
spare parts for machines older than the staff
what changed after the new director came
data people who talk to drivers
a career in loops rather than ladders
getting through the winter of a job search
asking for advice without asking for a job
who really decides on headcount
seasonality in school books
how to leave well
""")

OPENINGS = lines("""
Talked about {topic}.
Mostly {topic}.
A good half hour on {topic}.
Compared notes on {topic}.
They had a story about {topic}.
Came for news, stayed for {topic}.
Asked about {topic}; a long answer, worth it.
We disagreed about {topic}, happily.
""")

OUTCOMES = lines("""
Wants to see my one-page demand review.
Will ask around on their floor.
Thinks I undersell the cold-storage years.
Told me to stop apologizing for the gap.
Offered to read my résumé once more.
Has a colleague I should meet after the quarter end.
Sounded tired; ask how they are next time.
Would rather talk on foot than in a room.
Said to call again when the budget is through.
Knows somebody who did exactly this.
Liked the food-bank story best, so lead with it.
Asked what I would do for free. Good question.
Nothing to do, just good to talk.
Wants my view on their returns.
They may be looking themselves soon.
Reminded me to send fewer and better letters.
Their team is growing again, slowly.
Will be at the next breakfast.
Said my drawing was clearer than my words.
Laughed a lot.
Do not mention the merger.
Prefers to be asked straight.
Worth an hour every month.
Remembers me from the old warehouse.
Gave me homework: three sentences on what only I can say.
Suggested to begin with the planners, not with the director.
Will write when the post is through.
Half the advice was for themselves, I think.
I talked too much; listen more next time.
Kind, quick, and very direct.
""")

WRITTEN = lines("""
Sent the piece on cold-chain pricing
Asked how the audit went
Congratulated on the new role
Wished them a quiet quarter end
Sent the photo of the old team
Told them how the talk went
Asked for fifteen minutes after the holidays
Sent the template we spoke of
Passed on the opening at the port authority
Thanked for the quick answer on salaries
Asked whether the conference is worth the ticket
Sent the name of our old carrier
Answered the question about safety stock
Told them the good news about the pilot
Sent the two paragraphs for the newsletter
Asked after the new baby
Sent three dates for coffee
Gave an opinion on the draft job ad
Shared the slides from the breakfast
Wrote about the article on empty shelves
Sent the contact of a very good recruiter
Asked who plans the spring promotions there
Told them that I followed the advice, and how it went
Sent good wishes for the move
Answered what I think of the new tool
Forwarded the call for speakers
Asked for the name of their freight auditor
Sent the checklist for a first stock count
Reported back from the talk with their colleague
Invited to the next roundtable
Sent the link to the food bank's drivers' list
Explained the forecast chart in plain words
Wished a good start to the week of the go-live
Told them why I turned the offer down
Asked which book to begin with
Sent the spreadsheet with the two fixed formulas
""")

INBOUND = lines("""
Wrote that the hiring freeze is over
Asked whether I am still looking; a friend is hiring
Read my piece on empty shelves and wants to talk
Sent a job ad with my name in the subject
Asked for help with a forecast before Friday
Wants to introduce me to their new director
Saw the talk and asked for the slides
Asked for a reference for a former colleague
Wrote to say the advice had worked
Invited me to their planning day
Wanted to know how we handled returns
Sent a kind word after the no from the port
Asked if I would speak to their trainees
Remembered my question and sent the answer
Wrote from the train: two people to call
Offered a desk for two days a week
""")

VOICEMAILS = lines("""
Left word about Thursday
Said thanks for the lead, no need to call back
Left my number and two good times
Told the machine the short version
Left greetings from a friend in common
Asked about the new warehouse
""")

LETTERS = lines("""
A card for the new job
A card after the funeral
A line on paper for the introduction in March
A birthday card, on time for once
A postcard from the harbor
A letter of thanks to the whole team
""")

TRIES = lines("""
rang out
mailbox full
in a meeting, will try again
away until Monday, says the machine
hung up after the tenth ring
""")

UNANSWERED = lines("""
no answer yet
no answer to the second one either
away until Monday, says the auto-reply
asked once more, kindly
perhaps the wrong address
""")

PLACES = lines("""
Café Anker
Port canteen
Blue Door Café
Observatory
Mill Street Bakery
Town library
Luigi's
Museum café
Pier 4
Station Square
Reservoir Park
""")

RESEARCH = lines("""
job boards: planning roles
cold-chain start-ups within an hour
salary bands for planning leads
who moved where since January
annual reports of three grocers
family-owned food makers in the region
job boards: operations analytics
port authority: who decides on planning tools
how hospital purchasing is organized
the new rail terminal and who will run it
public tenders for route planning
job boards, the late evening kind
speakers at the logistics day
which grocers opened stores this year
reviews by former staff, with a grain of salt
reading up on returns and circular trade
""")

VISIBILITY = (
    ("talk", "Forecasting with humility", "Supply Chain Breakfast"),
    ("article", "What the empty shelf taught me", None),
    ("volunteered", "Route planning for the food bank", None),
    ("post", "Five questions for a planner's first day", None),
    ("talk", "Numbers a night shift believes", "Evening school"),
    ("post", "The spreadsheet nobody owns", None),
    ("volunteered", "Stock count at the school-book drive", None),
    ("article", "Plan for the people who unload the truck", None),
    ("post", "Thank you, in ten interviews", None),
    ("volunteered", "Spreadsheet hour at the library", None),
)

EVENINGS = (
    ("event", "Supply Chain Breakfast", "Pier 4"),
    ("meetup", "Planners' Roundtable", "Museum café"),
    ("event", "Data for Good Night", "Town library"),
    ("event", "Women in Operations Forum", "Chamber of Commerce"),
    ("meetup", "Demand Planning Meetup", "Harbor Street 12"),
    ("conference", "Harbor City Logistics Day", "Fair grounds"),
)

JOB_GROUPS = (
    ("job club", "Monday Job Club", "Town library"),
    ("job group", "Career circle at the parish hall", None),
)

PARTIES = (
    ("social", "Street party on Elm Street", None),
    ("concert", "Spring concert of the harbor choir", None),
    ("party", "Housewarming on the fourth floor", None),
    ("social", "Quiz night at the school", None),
    ("social", "Picnic at the community garden", None),
    ("party", "A fiftieth birthday with a brass band", None),
    ("concert", "Open-air opera in the park", None),
)
