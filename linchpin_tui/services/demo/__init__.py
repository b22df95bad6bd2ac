"""The demo: a made-up search of six months, generated from a seed and thrown away afterwards."""
