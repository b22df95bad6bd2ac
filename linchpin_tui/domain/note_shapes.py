"""The templates that come with the program, as the texts that anybody may copy and change.

They hold the shape of a good note and say where your own words go; no detail is among them.
"""

from functools import cache

from linchpin_tui.domain.note_templates import Template, read_template

TEXTS = {
    "job-interview": """\
title: After a job interview
for: job_interview

[thanks]
{first}, thank you for {talk}.

[why]
What draws me to this: {what, in your words}. What I would do first is {one thing}.

[next]
You asked about {their question}; {your answer}.
""",
    "informational-interview": """\
title: After an informational interview
for: informational_interview

[thanks]
{first}, thank you for {talk}. What you said about {topic} is what I took home.

[next]
I will {what you advised} by {when}, and tell you how it went.
""",
    "introduction": """\
title: For an introduction
for: introduction

[thanks]
{first}, thank you for introducing me to {introduced}. We talked about {topic}.

[next]
Next we will {what comes of it}. I'll tell you how it goes.
""",
    "favor": """\
title: For a favor
for: favor

[thanks]
{first}, thank you for {favor}. I used it to {what you did with it}.

[next]
What it led to: {what came of it}. If I can do something for you, ask.
""",
    "coach-session": """\
title: After a coach session
for: coach_session thanks

[thanks]
{first}, thank you for {talk}. You were honest about {what you heard}.

[next]
By {when} I will {your commitment}.
""",
    "a-no": """\
title: After a no
for: no

[thanks]
{first}, thank you for telling me, and for the time you all gave me.

[next]
I would be glad to hear from you when {what would fit} comes up. Until then I wish you {their next step}.
""",
    "a-landing": """\
title: When you have landed
for: landing

[thanks]
{first}, I have news: I start as {your role} at {where}. You are part of how it came about: {how they helped}.

[next]
I'd like to {how you stay in touch}, and to be of use to you: {what you can offer}.
""",
}
"""By the name of the file that each would be."""


@cache
def ours() -> tuple[Template, ...]:
    """Our own templates, read."""
    return tuple(read_template(name, text, ours=True) for name, text in TEXTS.items())
