"""Makes accuracy.json: precision, recall and F1 of random codings, by scikit-learn.

Each vector has codes × sentences of two coders, 1 for coded; the statistics of each code, and pooled ("micro").
Undefined values are null (zero_division = NaN).
Run in this folder: python3 make_accuracy.py > accuracy.json
"""

import json
import math
import platform
import random
import sys

import numpy
import sklearn
from sklearn.metrics import precision_recall_fscore_support

random.seed(20261124)


def defined(values):
    return [None if math.isnan(value) else float(value) for value in values]


def vector(person, engine):
    y, x = numpy.array(person).T, numpy.array(engine).T  # sentences × codes
    labels = list(range(len(person)))
    each = precision_recall_fscore_support(y, x, labels=labels, average=None, zero_division=numpy.nan)
    pooled = precision_recall_fscore_support(y, x, labels=labels, average="micro", zero_division=numpy.nan)
    return {
        "person": ["".join(map(str, row)) for row in person],
        "engine": ["".join(map(str, row)) for row in engine],
        "precision": defined(each[0]), "recall": defined(each[1]), "f1": defined(each[2]),
        "micro": defined(pooled[:3]),
    }


def row(size, share):
    return [int(random.random() < share) for _ in range(size)]


vectors = []
while len(vectors) < 100:
    codes, size = random.randint(2, 5), random.choice([1, 2, 3, 8, 40])
    shares = [(random.choice([0, 0.1, 0.5, 1]), random.choice([0, 0.1, 0.5, 1])) for _ in range(codes)]
    vectors.append(vector([row(size, a) for a, _ in shares], [row(size, b) for _, b in shares]))

made = {
    "made_by": "make_accuracy.py",
    "python": platform.python_version(),
    "numpy": numpy.__version__,
    "scikit_learn": sklearn.__version__,
}
lines = ",\n".join("  " + json.dumps(vector) for vector in vectors)
sys.stdout.write(json.dumps(made)[:-1] + ', "vectors": [\n' + lines + "\n]}\n")
