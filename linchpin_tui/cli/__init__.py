"""Arguments in, text or JSON out; never imports Textual."""
