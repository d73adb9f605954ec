"""Makes scores.json: statistics of rating lists, by libraries other than ours.

mean, median, modes and the standard deviation by Python's statistics; quartiles by numpy (method "linear",
Hyndman-Fan type 7); the standard deviation once more by numpy, and median and mode by scipy, as a check.
Run in this folder: python3 make_scores.py > scores.json
"""

import json
import platform
import random
import statistics
import sys

import numpy
import scipy.stats

random.seed(20260101)


def vector(ratings):
    levels = [level for level in ratings if level is not None]
    n = len(levels)
    out = {"ratings": ratings, "n": n, "missing": len(ratings) - n}
    out["mean"] = float(statistics.fmean(levels)) if n else None
    out["median"] = float(statistics.median(levels)) if n else None
    out["modes"] = sorted(statistics.multimode(levels))
    out["standard_deviation"] = statistics.stdev(levels) if n > 1 else None
    out["q1"] = float(numpy.quantile(levels, 0.25, method="linear")) if n else None
    out["q3"] = float(numpy.quantile(levels, 0.75, method="linear")) if n else None
    out["minimum"] = min(levels, default=None)
    out["maximum"] = max(levels, default=None)
    out["distribution"] = [levels.count(level) for level in range(1, 6)]
    out["shares"] = [levels.count(level) / n if n else None for level in range(1, 6)]
    if n:
        assert abs(numpy.mean(levels) - out["mean"]) < 1e-12
        assert numpy.median(levels) == out["median"]
        assert scipy.stats.mode(levels).mode == out["modes"][0]
    if n > 1:
        assert abs(numpy.std(levels, ddof=1) - out["standard_deviation"]) < 1e-12
        assert abs(scipy.stats.tstd(levels) - out["standard_deviation"]) < 1e-12
    return out


lists = [[], [None], [None] * 7, [1], [5], [3, None], [1, 5], [2, 2], [4] * 30, [1, 2, 3, 4, 5], [1, 1, 5, 5]]
while len(lists) < 200:
    size = random.choice([1, 2, 3, 4, 5, 7, 10, 14, 30, 101])
    weights = [random.random() ** 2 for _ in range(5)]
    gaps = random.choice([0, 0, 0.1, 0.5])
    lists.append(
        [None if random.random() < gaps else random.choices(range(1, 6), weights)[0] for _ in range(size)])

made = {
    "made_by": "make_scores.py",
    "python": platform.python_version(),
    "numpy": numpy.__version__,
    "scipy": scipy.__version__,
    "quartiles": "Hyndman-Fan type 7",
}
lines = ",\n".join("  " + json.dumps(vector(ratings)) for ratings in lists)
sys.stdout.write(json.dumps(made)[:-1] + ', "vectors": [\n' + lines + "\n]}\n")
