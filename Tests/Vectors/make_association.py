"""Makes association.json: statistics of 2 × 2 tables, of words in two groups and of many p values, by scipy.

G² and chi-square by scipy.stats.chi2_contingency (lambda_ "log-likelihood" and "pearson", with and without Yates's
correction), tails by scipy.stats.chi2.sf; the adjusted residual as its signed root (for 2 × 2 tables z² is chi-square);
Rayson & Garside's G² by scipy.stats.power_divergence; Jaccard by scipy.spatial.distance; Benjamini–Hochberg by
scipy.stats.false_discovery_control; Holm, which scipy lacks, by its definition in exact fractions, checked against
four values worked by hand. PMI is scipy.special.rel_entr in bits.
Run in this folder: python3 make_association.py > association.json
"""

import json
import math
import platform
from fractions import Fraction

import numpy
import scipy
import scipy.spatial.distance
import scipy.special
import scipy.stats

generator = numpy.random.default_rng(20260102)


def table(cells):
    o11, o12, o21, o22 = cells
    array = numpy.array([[o11, o12], [o21, o22]])
    out = {"cells": cells}
    if (array.sum(axis=0) == 0).any() or (array.sum(axis=1) == 0).any():
        keys = ["log_likelihood", "chi_square", "yates", "adjusted_residual", "p"]
        out.update({key: None for key in keys})
        out["expected"] = None if array.sum() == 0 else float(array[0].sum() * array[:, 0].sum() / array.sum())
    else:
        g2 = scipy.stats.chi2_contingency(array, correction=False, lambda_="log-likelihood")
        x2 = scipy.stats.chi2_contingency(array, correction=False)
        out["log_likelihood"] = float(g2.statistic)
        out["chi_square"] = float(x2.statistic)
        out["yates"] = float(scipy.stats.chi2_contingency(array, correction=True).statistic)
        out["expected"] = float(x2.expected_freq[0, 0])
        out["adjusted_residual"] = math.copysign(math.sqrt(x2.statistic), o11 - x2.expected_freq[0, 0])
        out["p"] = float(scipy.stats.chi2.sf(g2.statistic, 1))
    out["mutual_information"] = (
        float(scipy.special.rel_entr(o11, out["expected"]) / o11 / numpy.log(2)) if o11 else None
    )
    both = [1] * o11 + [1] * o12 + [0] * o21
    other = [1] * o11 + [0] * o12 + [1] * o21
    out["jaccard"] = 1 - float(scipy.spatial.distance.jaccard(both, other)) if both else None
    # The Dice dissimilarity of the same two sets.
    out["log_dice"] = 14 + float(numpy.log2(1 - scipy.spatial.distance.dice(both, other))) if o11 else None
    return out


def words(a, c, b, d):
    expected = numpy.array([c, d]) * (a + b) / (c + d)
    g2 = scipy.stats.power_divergence([a, b], expected, lambda_="log-likelihood").statistic
    relative = scipy.stats.contingency.relative_risk(a, c, b, d).relative_risk if b and a else None
    return {
        "counts": [a, c, b, d],
        "log_likelihood": float(g2),
        "log_ratio": float(numpy.log2(relative)) if relative else None,
        "percent_difference": float(100 * (relative - 1)) if relative else None,
    }


def holm(values):
    exact = [Fraction(value) for value in values]
    order = sorted(range(len(exact)), key=lambda index: exact[index])
    out = [None] * len(exact)
    for rank, index in enumerate(order):
        candidates = [(len(exact) - j) * exact[order[j]] for j in range(rank + 1)]
        out[index] = float(min(Fraction(1), max(candidates)))
    return out


assert holm([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02]

tables = [[1, 0, 0, 1], [0, 5, 5, 90], [3, 0, 4, 20], [0, 0, 3, 4], [0, 0, 0, 0], [5, 0, 3, 0], [10, 10, 10, 10]]
for _ in range(120):
    scale = [20, 200, 3000][int(generator.integers(3))]
    tables.append([int(x) for x in generator.integers(0, scale, 4) // [2, 1, 1, 1]])
groups = [[1, 10, 0, 10], [0, 10, 3, 10], [7, 7, 1, 9]]
for _ in range(100):
    c, d = (int(x) for x in generator.integers(50, 100000, 2))
    groups.append([int(generator.integers(1, min(c, 300))), c, int(generator.integers(1, min(d, 300))), d])
families = [[], [0.5], [0.01, 0.01, 0.01], [0.01, 0.04, 0.03, 0.005]]
for _ in range(20):
    families.append([float(x) for x in generator.random(int(generator.integers(1, 40))) ** 3])
sections = {
    "tables": [table(cells) for cells in tables],
    "words": [words(*counts) for counts in groups],
    "p_values": [
        {
            "values": values,
            "holm": holm(values),
            "benjamini_hochberg": [float(x) for x in scipy.stats.false_discovery_control(values)] if values else [],
        }
        for values in families
    ],
}
versions = {"python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__}
# One vector a line.
print("{" + json.dumps({"made_by": "make_association.py", **versions})[1:-1], end="")
for name, vectors in sections.items():
    print(f',\n"{name}": [\n  ' + ",\n  ".join(json.dumps(vector) for vector in vectors) + "\n]", end="")
print("}")
