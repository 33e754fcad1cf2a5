#!/usr/bin/env python3
"""Makes the table trigrams.rules.txt of src/Workbench.Core/Importing/Languages.

    python3 train_languages.py FOLDER > trigrams.rules.txt

FOLDER holds plain texts in UTF-8, one or several a language, named by tag: ru.txt, ru.2.txt. Of each language the most frequent
sequences of three letters are kept, with their share; no words and no sentences.
"""
import collections, glob, math, os, re, sys

KEPT = 600
STEP = 0.5

print("# How often three letters follow one another in a language, counted in running text; _ is whatever is no letter, all letters are small.")
print("# A row: the language, the level, the trigrams. At level n the share of a trigram among all is e^-(n/2). Made by tests/tools/train_languages.py.")
texts = collections.defaultdict(list)
for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.txt"))):
    texts[os.path.basename(path).split(".")[0]].append(open(path, encoding="utf-8").read())

for tag in sorted(texts):
    shares = collections.Counter()
    for text in texts[tag]:
        counts = collections.Counter()
        for word in re.findall(r"[^\W\d_]+", text.lower().replace("\u0301", "")):
            padded = f"_{word}_"
            counts.update(padded[i:i + 3] for i in range(len(padded) - 2))
        total = sum(counts.values())
        for trigram, count in counts.items():
            shares[trigram] += count / total / len(texts[tag])
    levels = collections.defaultdict(list)
    for trigram, share in shares.most_common(KEPT):
        levels[round(-math.log(share) / STEP)].append(trigram)
    for level in sorted(levels):
        print(tag, level, " ".join(sorted(levels[level])))
