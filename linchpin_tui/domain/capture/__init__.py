"""Quick capture: one line of plain words in, a draft or an error with its columns out."""
