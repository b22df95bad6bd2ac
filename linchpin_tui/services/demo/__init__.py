"""The demo: a made-up search of six months, generated from a seed and thrown away afterwards."""

ANNOUNCEMENT = "This is the demo: made-up people, thrown away afterwards."
TRY_IT = "Press any key you like; nothing of yours is touched."
