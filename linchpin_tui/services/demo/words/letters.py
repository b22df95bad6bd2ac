"""What thank-you notes say besides the personal: the thanks, the next step, why this work.

`{what}` is the occasion (`the half hour on Tuesday`), `{topic}` what was talked about, `{name}` the
person introduced, `{gift}` what was given, `{organization}` and `{role}` what was interviewed for.
"""

from linchpin_tui.services.demo.words import lines

AFTER_INTERVIEW = lines("""
Thank you for {what}. I came with eight questions and left with better ones, most of all about {topic}.
Thank you for {what}. What you told me about {topic} has already changed a page of my plan.
I have wanted to write since {what}: thank you. You were generous about {topic}, and franker than I had any right to expect.
Thank you for {what}. Afterwards I walked around the block twice, so that I could think about {topic} a little longer.
Thank you for making room for me; {what} was the most useful of my week. Your example about {topic} is on a card above my desk.
Thank you for {what}, and for not being polite about {topic}. I needed to hear it the way it is.
Thank you for {what}. You could have told me what everybody says about {topic}; you told me what went wrong instead.
For {what} my warm thanks. I have tried your way of looking at {topic} on my old numbers, and it holds.
Thank you for {what}. I understand now why people send each other to you when it comes to {topic}.
I am grateful for {what}. Somewhere in your second story I stopped taking notes on {topic} and just listened.
Thank you for {what}, in a week that cannot have had much room in it. What you said about {topic} was worth a course.
Thank you for {what}. I repeated your three sentences on {topic} to my coach, and she wrote them down.
Let me thank you properly for {what}. Nobody had drawn {topic} for me on one page before.
Thank you for {what}. I arrived knowing the words for {topic}, and left knowing what it feels like on a Monday morning.
Thank you for {what}. You asked me one question about {topic} that I could not answer, and I have been happily busy with it since.
Many thanks for {what}. I had filed {topic} under things that cannot be helped; I have taken it out again.
Thank you for {what}. I had prepared to be brief about {topic}, and am glad that you were not.
I am still smiling about {what}; thank you. I will never hear the words {topic} again without your example.
Thank you for {what}. You gave me the unflattering version of {topic}, which is the one I can use.
It was a gift, and I know what else you could have done with the time: thank you for {what}. I have started a page on {topic}.
Thank you for {what}. I told my coach that I had learned something about {topic}, and then could not stop telling.
Thank you for {what}. It takes a generous person to explain {topic} to somebody who may end up with a competitor.
I came home from {what} with a full notebook and better posture. Thank you, above all for {topic}.
Thank you for {what}. I have quoted you twice already on {topic}, both times with your name on it.
""")

AFTER_JOB_INTERVIEW = lines("""
Thank you for {what} and for the care you had put into it; I noticed that you had read the second page, too.
Thank you for {what}. It felt less like an examination than like the first hour of work, and I liked the work.
I enjoyed {what}, and I want to thank you for it. The problem you put on the whiteboard kept me company on the way home.
Thank you for {what}, and for telling me plainly where the role is hard.
Thank you for {what}. It is rare to be asked what I would stop doing, and rarer that somebody writes down the answer.
Thank you for {what}, and please thank the colleague who found us a room with a window.
My thanks for {what}. I left with a clear picture of the first ninety days, which is more than most people have in the job.
Thank you for {what}. You let me be wrong about the safety stock for a good five minutes, and I learned from it.
Thank you for {what}. I liked that the hardest question came from the person I would be working for, and came with a smile.
Thank you for {what}. You showed me the bad quarter before I could ask for it; that told me more than the good ones.
I want to thank you for {what}, and for walking me past the planners' desks rather than around them.
Thank you for {what}. I have thought about your question on returns, and believe there is a second answer.
Thank you for {what}. Nobody looked at a phone, and I noticed.
Thank you for {what}. When you described the Monday meeting I caught myself planning it.
""")

AFTER_PHONE_SCREEN = lines("""
Thank you for {what}. You made a first screening feel like a talk between colleagues.
Thank you for {what}; I liked that you asked about the people before the tools.
Thank you for {what}, and for the honest answer about the timing.
Thank you for {what}. I put the phone down wanting to know more, which is the right way round.
Thank you for {what}, and for reading my letter before you called.
""")

AFTER_TALK = lines("""
Thank you for {what}. It was good to talk about {topic} with somebody who does not need it explained.
Thank you for {what}; I came away lighter than I arrived, and with two ideas about {topic}.
It was lovely to see you: thank you for {what}. I had not laughed about {topic} before.
Thank you for {what}. I know what your calendar looks like, and I do not take it for granted.
Thank you for {what}. I have written down what you said about {topic} before it could fade.
Thank you for {what}, and for asking how I really am.
Thank you for {what}. You have a way of talking about {topic} that makes one want to go back to work.
It was good to sit across from you. Thank you for {what}, and for staying when the plates were long gone.
Thank you for {what}. I had been dreading the week, and then there was that.
Thank you for {what}. I did not know that one can be this cheerful about {topic}.
I enjoyed {what}, and the silence in the middle of it as well. Thank you.
Thank you for {what}. We should not wait for another reason.
""")

FOR_INTRODUCTION = lines("""
Thank you for introducing me to {name}. We spoke, and within ten minutes we were drawing on the same napkin.
You wrote three lines to {name} and opened a door I had walked past for years. Thank you.
I have now talked with {name}, and want you to hear first how good it was. Thank you for putting your name to mine.
Thank you for the introduction to {name}. You said we would get on; we ran over by half an hour.
Thank you for sending me to {name}, who speaks of you very warmly, and was as direct as you promised.
A short word to say that {name} and I have talked, thanks to you. I was asked twice how we two know each other, and told the truth.
Thank you for thinking of {name} for me. I would never have found my way there by myself.
The introduction to {name} was exactly right, and I am grateful you took the trouble. We meet again in a month.
Thank you for bringing {name} and me together. It was the conversation I had been trying to have since spring.
I owe you thanks for {name}. I asked the question you suggested, and it carried us for an hour.
Thank you: {name} answered the same evening, because it was you who asked.
You know how to introduce people. {name} already knew what I am good at, and I knew what not to ask. Thank you.
Thank you for {name}. I had expected a courtesy call, and it became a working session.
I met {name} with your greetings in my pocket, and they opened the talk by themselves. Thank you.
Thank you for letting me use your name with {name}. I was careful with it, and it carried far.
It was you who said that {name} and I should talk, and we did, about everything but the weather. Thank you.
Two people less lonely with the same question: that is what came of introducing me to {name}. Thank you.
Thank you for the introduction to {name}. You had even told each of us what the other one is shy about.
I have talked with {name}, as you suggested in the spring, and wish I had obeyed sooner. Thank you.
Thank you. Because of you {name} kept a quarter of an hour for me, and then another three.
""")

FOR_FAVOR = lines("""
Thank you for {gift}. It came on a day when I needed it.
Thank you for {gift}; I put it to use the same afternoon.
I have not thanked you properly for {gift}. It saved me a week of guessing.
Thank you for {gift}. You made it look like nothing, and it was not nothing.
For {gift}: thank you. I will pass the kindness on, with your name on the label.
Thank you for {gift}. I know it took your evening.
You did not have to, and you did. Thank you for {gift}.
A small note for a large kindness: thank you for {gift}.
I had meant to manage without help that week. Thank you for {gift}, and for not waiting to be asked.
Thank you for {gift}. It was exactly the size of help that one can accept.
Thank you for {gift}. I have learned from you how such things are done without making anybody smaller.
Thank you for {gift}. I have told two people since how one asks for help and is not made to feel small.
""")

FOR_A_WORD = lines("""
Thank you for {what}. It did me more good than you will have noticed.
Just a line to thank you for {what}. Some days turn on small things, and that one did.
Thank you for {what}. I had braced myself for a polite no, and met a person.
Thank you for {what}, and for taking me as seriously as a customer.
""")

AND_ALSO = lines("""
And thank you for {more}; that was kind.
Thank you, too, for {more}.
My thanks go to you for {more}, too.
""")

KEEPING_A_PROMISE = lines("""
I'll {promise} by {day}, as promised.
As promised, I will {promise}; you have it by {day}.
By {day} I will {promise}. Please hold me to it.
I wrote down that I owe you something: I'll {promise} by {day}.
""")

NEXT = lines("""
If I can be of use before we speak again, a shirt-sleeve kind of use, please say so.
May I report in a month what came of it?
I will tell you how it goes, the good and the crooked.
I would like to return the favor: if you ever want a second pair of eyes on a forecast, mine are free.
If it suits you, I will call in the second week of next month, for fifteen minutes, not more.
I am sending nothing along this time. When I come across something for you, you will have it the same day.
The next coffee is mine; you choose the place and I bring the questions.
I have put your question to a friend in shipping, and will pass on the answer.
Should your team ever need somebody to be skeptical for an afternoon, I come cheap.
I'll write when I have talked with the two people you named.
There is nothing to answer here. I only wanted you to know.
If there is anybody in my small web whom you would like to meet, tell me, and I'll write the three lines.
I'll read the book you named and tell you where I disagree.
Let us do this again when the season is over and you can hear yourself think.
I keep an ear open for the analyst you are looking for; I have one person in mind and will ask her first.
When you come through the harbor, there is a bench and a thermos.
You asked for nothing. Still, if a Saturday morning of spreadsheets would help the school, I am there.
I will keep you posted, and I will keep it short.
I'd be glad to show your planner the template that saved us at year end.
If I hear anything about cold storage in the north, you are my first call.
I hope the audit is a dull one. We'll talk when it is behind you.
I will look after the contact you lent me as if it were my own.
Until the meetup, then; I'll keep you the chair by the door.
Please don't answer. Go home early instead.
I am at the food bank on Saturdays; if you need a van with a driver, that is a good day to ask.
I will try what you advised for four weeks, and then tell you honestly whether it is me or the advice.
If a page on our old returns process would help your team, it is written already.
I'll be at the breakfast in two weeks, in the corner with the bad coffee.
When I land somewhere, you will hear it from me and not from the internet.
Tell me when the new planner starts. I would be glad to answer the questions nobody dares to ask.
I owe you an hour, to be called in at any time, also at an awkward one.
I shall keep my ears open for a speaker, as you asked, and come back with names.
The list of carriers you wanted is on its way in a separate message, so that you can forward it without all this.
Let me know how the board took it. I am on your side of the table.
I'll stop by with the samples when I am in the neighborhood, and not stay long.
One day I would like to hear the end of the story about the crane.
Give my greetings to the team on the night shift; they were kind to a stranger.
I will send a line when I have read the report, probably with a question in it.
I'd rather give than ask next time. You know where I am good; do call it in.
I hope the week treats you as well as you treated me.
If you ever need somebody to hold the other end of a tape measure, literally or not, I am around.
I have put a reminder in March, to ask how it turned out.
No need to do anything about me. I wanted the thanks to stand alone.
I'll bring the drawing when we next meet; it is better with a pencil in hand.
""")

WHY_THIS = lines("""
Why I want this: {organization} plans for the people who unload the truck at five in the morning, and that is who I have always planned for.
Why {role} at {organization}: you have the mess I know how to love, and a team that says so out loud.
What draws me is that {organization} measures waste in meals and not in percent. I would be proud of that number.
I want this because the question on your whiteboard is the one I would work on unpaid, and I would rather be paid.
I would like to do this work at {organization} because nobody in the room talked over the youngest person in it.
What draws me to {organization}: you stop a line to fix a cause. I have wanted to work in such a place since my first plant.
Why I want this: in this post the plan meets the people, and that is the part I am good at and miss.
I want this role for a plain reason: I left {organization} happier than I came, and so had the planner who walked me out.
Why this: I have spent twelve years learning what {organization} is about to need, and would hate to use it on anything smaller.
What draws me is the way {organization} talks about its mistakes, in the present tense and by first name.
I want to work at {organization} because you asked about the drivers before you asked about the software.
Why {role}: it is the one post I have read this year whose last paragraph I would have written myself.
""")

OVERRIDES = lines("""
We spoke again the same evening and I thanked them then; this only confirms the date.
They asked for two lines and no more.
They had asked me, laughing, not to make a thing of it.
""")

SKIPPED = lines("""
said it in person the next day
we met again before I could write
it was a two-minute call, a note would be too much
they asked me not to write
thanked in the group, in front of everyone
sent flowers instead, with the others
too long ago now, will thank them when we meet
they left the company that same week
wrote to the whole panel through the recruiter
they thanked me first and we left it at that
""")
