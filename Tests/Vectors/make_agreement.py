"""Makes agreement.json: agreement of random tables by packages that are not ours.

A table has a row of single characters for each unit, one for each coder: the position of a category, or a dot where it
is missing. Half of the tables have two coders. Values:

- irrCAC: percent agreement, Fleiss' kappa, AC1/AC2, Brennan-Prediger, alpha, each as [estimate, P_o, P_e, standard error],
  with the weights of the table;
- krippendorff: alpha on four levels;
- for two coders, on the units that both coded: statsmodels: Cohen's kappa with its standard error, unweighted and with the
  weights of the table where they are linear or quadratic; nltk: Scott's pi; with two categories also scikit-learn:
  jaccard, dice (F1), precision and recall, the first coder as reference.

Undefined values are null. "unitizing" has alpha for unitising by krippendorff-unitized-alpha: segments [start, end, value] of
each observer; "bootstrap" has intervals by scipy.stats.bootstrap with the resampled statistics and the jackknife ones.

Run in this folder, with the packages named at the end: python3 make_agreement.py > agreement.json
"""

import importlib.metadata
import json
import math
import platform
import random
import sys
import warnings

import krippendorff
import numpy
import pandas
import scipy.stats
from irrCAC.raw import CAC
from krippendorff_unitized_alpha.krippendorffs_unitized_alpha import (
    EMPTY_TAG, KrippendorffUnitizedAlpha, Segment)
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import f1_score, jaccard_score, precision_score, recall_score
from statsmodels.stats.inter_rater import cohens_kappa

warnings.filterwarnings("ignore")
random.seed(20261124)
generator = numpy.random.default_rng(20261124)


def number(value):
    value = float(value)
    return None if math.isnan(value) or math.isinf(value) else float(f"{value:.13g}")


def irrcac(frame, values, weights, used):
    """Undefined cases by the definitions: irrCAC divides by 0, or replaces a 0 by 1e-15."""
    made = {}
    ratings = frame.dropna(how="all")
    if (frame.count(axis=1) >= 2).sum() == 0:
        return {name: None for name in ("percent", "fleiss", "gwet", "bp", "alpha")}
    for name in ("fleiss", "gwet", "bp", "krippendorff"):
        key = {"krippendorff": "alpha"}.get(name, name)
        pairable = (frame.count(axis=1) >= 2).sum()
        units = pairable if name == "krippendorff" else len(ratings)
        one = len(used["pairable" if name == "krippendorff" else "all"]) < 2
        if (one and name in ("fleiss", "krippendorff")) or (len(values) < 2 and name in ("gwet", "bp")):
            made[key] = None
            continue
        try:
            made_by = CAC(frame.copy(), weights=weights, categories=values, digits=15)
            found = getattr(made_by, name)()["est"]
            error = found["se"] if units > 1 else math.nan
        except ZeroDivisionError:  # one unit has no standard error, and irrCAC no value
            made[key] = "skip"
            continue
        error = 0 if error <= 1e-14 else error
        made[key] = [number(found[k]) for k in ("coefficient_value", "pa", "pe")] + [number(error)]
    gwet = made["gwet"] or made["bp"]
    made["percent"] = number(gwet[1]) if isinstance(gwet, list) else "skip"
    return made


def alphas(frame, values):
    data = frame.T.to_numpy(dtype=float)
    made = {}
    for level in ("nominal", "ordinal", "interval", "ratio"):
        try:
            made[level] = number(krippendorff.alpha(data, value_domain=values, level_of_measurement=level))
        except (ValueError, AssertionError):
            made[level] = None
    return made


def kappa(result):
    """A variance of 0 may come out below it."""
    return [number(result.kappa), number(math.sqrt(max(0, result.var_kappa)))]


def two_coders(rows, values, weights):
    pairs = [row for row in rows if None not in row]
    made = {"cohen": None, "cohen_weighted": None, "scott": None}
    q = len(values)
    table = numpy.zeros((q, q))
    for a, b in pairs:
        table[a, b] += 1
    if pairs and not any(table[k, k] == len(pairs) for k in range(q)):
        made["cohen"] = kappa(cohens_kappa(table))
        if weights in ("linear", "quadratic"):
            made["cohen_weighted"] = kappa(cohens_kappa(table, weights=numpy.array(values, dtype=float), wt=weights))
        task = AnnotationTask(
            [(coder, unit, row[coder]) for unit, row in enumerate(pairs) for coder in (0, 1)])
        made["scott"] = number(task.pi())
    if q == 2 and pairs:
        first, second = [a for a, _ in pairs], [b for _, b in pairs]
        undefined = dict(zero_division=numpy.nan)
        made["precision"] = number(precision_score(first, second, **undefined))
        made["recall"] = number(recall_score(first, second, **undefined))
        nothing = not any(first) and not any(second)
        made["dice"] = None if nothing else number(f1_score(first, second, zero_division=0))
        made["jaccard"] = None if nothing else number(jaccard_score(first, second))
    return made


def table(index):
    coders = 2 if index % 2 else random.choice([3, 4, 5])
    units = random.choice([1, 2, 3, 6, 12, 25])
    values = random.choice([[0, 1], [1, 2], [1, 2, 3], [1, 2, 3, 4, 5], [1, 2, 5], [0, 1, 4, 6], [1, 2, 3, 4]])
    weights = random.choice(["identity", "identity", "linear", "quadratic", "ordinal", "radical", "ratio"])
    if weights == "ratio" and 0 in values:
        weights = "identity"
    missing = random.choice([0, 0, 0.1, 0.3, 0.7])
    agreement = random.choice([0, 0.3, 0.7, 0.9, 1])
    common = random.choice([None, None, 0])
    rows = []
    for _ in range(units):
        truth = random.randrange(len(values)) if common is None or random.random() < 0.1 else common
        row = [truth if random.random() < agreement else random.randrange(len(values)) for _ in range(coders)]
        rows.append([None if random.random() < missing else cell for cell in row])
    frame = pandas.DataFrame(
        [[math.nan if cell is None else values[cell] for cell in row] for row in rows], dtype=float)
    used = {
        "all": {cell for row in rows for cell in row if cell is not None},
        "pairable": {cell for row in rows if sum(c is not None for c in row) > 1 for cell in row if cell is not None},
    }
    made = {
        "values": values,
        "weights": weights,
        "rows": ["".join("." if cell is None else str(cell) for cell in row) for row in rows],
        "irrcac": irrcac(frame, values, weights, used),
        "alphas": alphas(frame, values),
    }
    if coders == 2:
        made["two"] = two_coders(rows, values, weights)
    return made


def unitizing():
    length = random.choice([10, 40, 200])
    values = random.choice([1, 2, 3])
    observers = []
    for _ in range(random.choice([2, 2, 3, 4])):
        segments, place = [], random.randrange(6)
        while place < length - 1:
            end = min(length, place + random.randint(1, max(2, length // 6)))
            segments.append([place, end, random.randint(1, values)])
            place = end + random.choice([0, 0, 1, 3, length // 5])
        observers.append(segments)
    data = {}
    for index, segments in enumerate(observers):
        place, whole = 0, []
        for start, end, value in segments:
            if start > place:
                whole.append(Segment(EMPTY_TAG, place, start))
            whole.append(Segment(str(value), start, end))
            place = end
        if place < length:
            whole.append(Segment(EMPTY_TAG, place, length))
        data[str(index)] = whole
    return {
        "length": length, "observers": observers, "values": values,
        "alpha": number(KrippendorffUnitizedAlpha(data).result),
    }


def bootstrap(method, statistic, data):
    found = scipy.stats.bootstrap(
        (data,), statistic, n_resamples=99, method=method, confidence_level=0.9, random_state=generator)
    jackknife = [statistic(numpy.delete(data, index), axis=-1) for index in range(len(data))]
    return {
        "method": method.lower(),
        "estimate": float(statistic(data, axis=-1)),
        "resampled": [float(value) for value in found.bootstrap_distribution],
        "jackknife": [float(value) for value in jackknife],
        "lower": float(found.confidence_interval.low),
        "upper": float(found.confidence_interval.high),
        "standard_error": float(found.standard_error),
    }


tables = [table(index) for index in range(1000)]
continua = [unitizing() for _ in range(100)]
intervals = [
    bootstrap(method, statistic, generator.exponential(size=12).round(3))
    for method in ("percentile", "BCa") for statistic in (numpy.mean, numpy.std, numpy.median) for _ in range(3)
]
quantiles = [[p, float(scipy.stats.norm.ppf(p))] for p in (1e-12, 1e-5, 0.025, 0.2, 0.5, 0.6, 0.975, 0.999999)]
made = {"made_by": "make_agreement.py", "python": platform.python_version()}
for package in ("irrCAC", "krippendorff", "krippendorff-unitized-alpha", "nltk", "numpy", "scikit-learn", "scipy",
                "statsmodels"):
    made[package.lower().replace("-", "_")] = importlib.metadata.version(package)


def lines(items):
    return "[\n" + ",\n".join("  " + json.dumps(item, separators=(",", ":")) for item in items) + "\n]"


sys.stdout.write(
    json.dumps(made)[:-1] + ',\n"tables": ' + lines(tables) + ',\n"unitizing": ' + lines(continua)
    + ',\n"bootstrap": ' + lines(intervals) + ',\n"quantiles": ' + json.dumps(quantiles) + "}\n")
