"""Makes scores.json: statistics of rating lists, by libraries other than ours.

mean, median, modes and the standard deviation by Python's statistics; quartiles by numpy (method "linear",
Hyndman-Fan type 7); the standard deviation once more by numpy, and median and mode by scipy, as a check. Consensus by
the formulas of Tastle & Wierman (2007) and of James, Demaree & Wolf (1984) with numpy, the interquartile range by scipy.
Bootstrap intervals by numpy's quantiles and scipy's normal distribution over resamples that are drawn here by SplitMix64
(Steele, Lea & Flood 2014) and Lemire's (2019) bounded numbers, written from the papers.
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
    x = numpy.array(levels, dtype=float)
    out["interquartile_range"] = float(scipy.stats.iqr(x)) if n else None
    out["near_median"] = float(numpy.mean(numpy.abs(x - numpy.median(x)) <= 1)) if n else None
    out["consensus"] = float(1 + numpy.mean(numpy.log2(1 - numpy.abs(x - x.mean()) / 4))) if n else None
    uniform = numpy.var(numpy.arange(1, 6))
    out["r_wg"] = float(1 - numpy.var(x, ddof=1) / uniform) if n > 1 else None
    out["at_least"] = [float(numpy.mean(x >= level)) if n else None for level in range(2, 6)]
    if n:
        assert abs(numpy.mean(levels) - out["mean"]) < 1e-12
        assert numpy.median(levels) == out["median"]
        assert scipy.stats.mode(levels).mode == out["modes"][0]
    if n > 1:
        assert abs(numpy.std(levels, ddof=1) - out["standard_deviation"]) < 1e-12
        assert abs(scipy.stats.tstd(levels) - out["standard_deviation"]) < 1e-12
    return out


def splitmix64(seed):
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        z = state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        yield z ^ (z >> 31)


def below(source, bound):
    while True:
        product = next(source) * bound
        if product % 2**64 >= 2**64 % bound:
            return product >> 64


def interval(respondents, statistic, method, resamples, seed):
    n = len(respondents)
    source = splitmix64(seed)

    def of(places):
        return float(statistic(numpy.concatenate([respondents[place] for place in places])))

    estimate = of(range(n))
    drawn = numpy.array([of([below(source, n) for _ in range(n)]) for _ in range(resamples)])
    ends = numpy.array([0.025, 0.975])
    if method == "bca":
        normal = scipy.stats.norm
        bias = normal.ppf((numpy.mean(drawn < estimate) + numpy.mean(drawn <= estimate)) / 2)
        if not numpy.isfinite(bias):
            return None
        left = numpy.array([of([p for p in range(n) if p != out]) for out in range(n)])
        u = left.mean() - left
        skew = 0 if numpy.all(u == 0) else numpy.sum(u**3) / (6 * numpy.sum(u**2) ** 1.5)
        z = bias + normal.ppf(ends)
        ends = normal.cdf(bias + z / (1 - skew * z))
    return [float(end) for end in numpy.quantile(drawn, ends, method="linear")]


lists = [[], [None], [None] * 7, [1], [5], [3, None], [1, 5], [2, 2], [4] * 30, [1, 2, 3, 4, 5], [1, 1, 5, 5]]
while len(lists) < 200:
    size = random.choice([1, 2, 3, 4, 5, 7, 10, 14, 30, 101])
    weights = [random.random() ** 2 for _ in range(5)]
    gaps = random.choice([0, 0, 0.1, 0.5])
    lists.append(
        [None if random.random() < gaps else random.choices(range(1, 6), weights)[0] for _ in range(size)])

intervals = []
while len(intervals) < 24:
    several = random.choice([1, 1, 3])
    respondents = [
        [random.choices(range(1, 6), [1, 3, 4, 2, 1])[0] for _ in range(random.randint(1, several))]
        for _ in range(random.choice([2, 5, 9, 20]))
    ]
    method = ["percentile", "bca"][len(intervals) % 2]
    seed = random.randrange(2**32)
    intervals.append(
        {
            "respondents": respondents, "method": method, "resamples": 100, "seed": seed,
            "mean": interval(respondents, numpy.mean, method, 100, seed),
            "median": interval(respondents, numpy.median, method, 100, seed),
        })

made = {
    "made_by": "make_scores.py",
    "python": platform.python_version(),
    "numpy": numpy.__version__,
    "scipy": scipy.__version__,
    "quartiles": "Hyndman-Fan type 7",
}
lines = ",\n".join("  " + json.dumps(vector(ratings)) for ratings in lists)
intervals = ",\n".join("  " + json.dumps(interval) for interval in intervals)
sys.stdout.write(json.dumps(made)[:-1] + ', "vectors": [\n' + lines + '\n], "intervals": [\n' + intervals + "\n]}\n")
