"""Makes ranks.json: rank tests, rank correlations and tests of independence of random data, by libraries other than ours.

- "groups": values of several groups; Kruskal-Wallis by scipy.stats.kruskal; Dunn's test with Holm's adjustment by
  scikit_posthocs.posthoc_dunn, its adjustment checked against statsmodels; Cliff's delta from U of scipy.stats.mannwhitneyu,
  the two effect sizes from H by their formulas.
- "paired": differences; Wilcoxon's signed-rank test by scipy.stats.wilcoxon, both ways with zeros. Exact p of up to 12
  differences that are not 0 by permutation of all signs (ties allowed), of 13 to 50 by method="exact" (without ties and zeros
  only), of more by method="asymptotic".
- "correlated": pairs; scipy.stats.spearmanr, and kendalltau: method="exact" without ties and up to 50 pairs, else "asymptotic".
- "independence": tables; scipy.stats.chi2_contingency (Pearson and log-likelihood, no correction) and association (Cramer's V);
  residuals by statsmodels' Table (resid_pearson, standardized_resids).
- "chi_square" and "student": tails by scipy.stats.chi2.sf and t.sf.
- "bootstrap": intervals of Spearman's and Kendall's coefficients, percentile and BCa, with the resampled and jackknife
  statistics, by scipy.stats.bootstrap of pairs.

Undefined values are null. Run in this folder: python3 make_ranks.py > ranks.json
"""

import importlib.metadata
import itertools
import json
import math
import platform
import random
import sys
import warnings

import numpy
import scikit_posthocs
import scipy.stats
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.multitest import multipletests

warnings.filterwarnings("ignore")
random.seed(20261130)
generator = numpy.random.default_rng(20261130)


def number(value):
    value = float(value)
    return None if math.isnan(value) or math.isinf(value) else float(f"{value:.13g}")


def values(count, kind):
    if kind == "levels":
        weights = [random.random() ** 2 for _ in range(5)]
        return random.choices(range(1, 6), weights, k=count)
    if kind == "one":
        return [3] * count
    return [round(random.gauss(0, 3), 3) for _ in range(count)]


def groups(index):
    kind = ["levels", "levels", "levels", "real", "one"][index % 5] if index % 25 else "one"
    made = [values(random.choice([1, 2, 3, 5, 8, 20]), kind) for _ in range(random.choice([2, 3, 4, 6]))]
    if index % 11 == 0:
        made[random.randrange(len(made))] = []
    filled = [g for g in made if g]
    out = {"groups": made, "kruskal": None, "pairs": None}
    pooled = [v for g in filled for v in g]
    if len(filled) < 2 or len(set(pooled)) < 2:
        return out
    h, p = scipy.stats.kruskal(*filled)
    n, k = len(pooled), len(filled)
    out["kruskal"] = {
        "h": number(h), "p": number(p), "epsilon": number(h / (n - 1)),
        "eta": number((h - k + 1) / (n - k)) if n > k else None,
    }
    raw = scikit_posthocs.posthoc_dunn(filled).to_numpy()
    holm = scikit_posthocs.posthoc_dunn(filled, p_adjust="holm").to_numpy()
    places = list(itertools.combinations(range(k), 2))
    checked = multipletests([raw[i, j] for i, j in places], method="holm")[1]
    out["pairs"] = []
    for (i, j), check in zip(places, checked):
        assert abs(holm[i, j] - check) < 1e-12
        u = scipy.stats.mannwhitneyu(filled[i], filled[j]).statistic
        out["pairs"].append(
            [number(raw[i, j]), number(holm[i, j]), number(2 * u / (len(filled[i]) * len(filled[j])) - 1)])
    return out


def paired(index):
    size = random.choice([1, 2, 4, 7, 11, 12, 20, 35, 60, 90])
    if index % 3 == 0:
        differences = [round(random.gauss(0.5, 2), 4) for _ in range(size)]
    else:
        differences = [random.choices([-3, -2, -1, 0, 1, 2, 3], [1, 2, 4, 6, 6, 3, 1])[0] for _ in range(size)]
    if index % 20 == 1:
        differences = [0] * size
    out = {"differences": differences}
    for name, zeros in (("dropped", "wilcox"), ("pratt", "pratt")):
        kept = [d for d in differences if d != 0]
        if not kept:
            out[name] = None
            continue
        has_ties = len(set(map(abs, kept))) < len(kept) or (name == "pratt" and len(kept) < len(differences))
        if len(kept) > 50:
            method = "asymptotic"
        elif not has_ties:
            method = "exact"
        elif len(kept) <= 12:
            method = None
        else:
            out[name] = "skip"
            continue
        ranked = kept if name == "dropped" else differences
        ranks = scipy.stats.rankdata(numpy.abs(ranked))
        plus = float(sum(r for r, d in zip(ranks, ranked) if d > 0))
        minus = float(sum(r for r, d in zip(ranks, ranked) if d < 0))
        if method is None:  # all choices of signs
            own = [r for r, d in zip(ranks, ranked) if d != 0]
            sums = [sum(r for r, s in zip(own, signs) if s) for signs in itertools.product((0, 1), repeat=len(own))]
            p = min(1, 2 * sum(s <= min(plus, minus) + 1e-9 for s in sums) / len(sums))
            if name == "dropped" and len(own) > 1:
                check = scipy.stats.wilcoxon(
                    ranked, zero_method=zeros,
                    method=scipy.stats.PermutationMethod(n_resamples=numpy.inf))
                assert abs(check.pvalue - p) < 1e-9, (differences, check, p)
        else:
            found = scipy.stats.wilcoxon(
                ranked, zero_method=zeros, method="exact" if method == "exact" else "asymptotic", correction=False)
            p = found.pvalue
            assert abs(found.statistic - min(plus, minus)) < 1e-9
        out[name] = [plus, minus, number(p), number((plus - minus) / (plus + minus))]
    return out


def correlated(index):
    size = random.choice([1, 2, 3, 4, 5, 8, 12, 20, 49, 60])
    if index % 3 == 0:
        x = random.sample(range(1000), size)
        y = [a * random.choice([0, 0.5, -0.3]) + random.gauss(0, 300) for a in x]
        y = [round(b, 4) for b in y]
    else:
        x = [random.randrange(random.choice([3, 12, 40])) for _ in range(size)]
        y = [random.randrange(1, 10) / 2 + (a // 4) * (index % 2) for a in x]
    if index % 20 == 1:
        x = [7] * size
    if index % 20 == 2:
        y = list(x)
    out = {"x": x, "y": y, "spearman": None, "kendall": None}
    if len(set(x)) < 2 or len(set(y)) < 2:
        return out
    rho, p = scipy.stats.spearmanr(x, y)
    if size == 2:  # scipy gives 1 or 0 with no degrees of freedom
        p = math.nan
    ties = len(set(x)) < size or len(set(y)) < size
    tau, q = scipy.stats.kendalltau(x, y, method="exact" if not ties and size <= 50 else "asymptotic")
    out["spearman"] = [number(rho), number(p)]
    out["kendall"] = [number(tau), number(q)]
    return out


def independence(index):
    rows, columns = random.choice([(2, 2), (2, 3), (3, 3), (5, 4), (12, 3), (1, 4)])
    mean = random.choice([0.5, 2, 10, 200])
    table = generator.poisson(mean, (rows, columns))
    if index % 7 == 0:
        table[random.randrange(rows)] = 0
    out = {"table": table.tolist(), "test": None}
    kept = table[table.sum(1) > 0][:, table.sum(0) > 0]
    if min(kept.shape) < 2:
        return out
    chi = scipy.stats.chi2_contingency(kept, correction=False)
    g = scipy.stats.chi2_contingency(kept, correction=False, lambda_="log-likelihood")
    residuals = Table(kept, shift_zeros=False)
    out["test"] = {
        "chi_square": number(chi.statistic), "p": number(chi.pvalue), "df": int(chi.dof), "g": number(g.statistic),
        "g_p": number(g.pvalue), "v": number(scipy.stats.contingency.association(kept, method="cramer")),
        "expected": [number(v) for v in chi.expected_freq.ravel()],
        "standardised": [number(v) for v in residuals.resid_pearson.ravel()],
        "adjusted": [number(v) for v in residuals.standardized_resids.ravel()],
    }
    return out


def bootstrap(method, coefficient):
    while True:
        x = generator.integers(0, 15, size=20)
        y = (x // 3 + generator.integers(1, 5, size=20)) / 2
        found = scipy.stats.bootstrap(
            (x, y), lambda a, b: coefficient(a, b).statistic, paired=True, vectorized=False, n_resamples=99,
            method=method, random_state=generator)
        if not numpy.isnan(found.confidence_interval.low):
            break
    jackknife = [coefficient(numpy.delete(x, i), numpy.delete(y, i)).statistic for i in range(20)]
    return {
        "method": method.lower(), "x": x.tolist(), "y": y.tolist(),
        "coefficient": "spearman" if coefficient is scipy.stats.spearmanr else "kendall",
        "resampled": [float(v) for v in found.bootstrap_distribution], "jackknife": [float(v) for v in jackknife],
        "lower": float(found.confidence_interval.low), "upper": float(found.confidence_interval.high),
        "standard_error": float(found.standard_error),
    }


made = {"made_by": "make_ranks.py", "python": platform.python_version()}
for package in ("numpy", "scikit-posthocs", "scipy", "statsmodels"):
    made[package.replace("-", "_")] = importlib.metadata.version(package)
parts = {
    "groups": [groups(i) for i in range(1000)],
    "paired": [paired(i) for i in range(1000)],
    "correlated": [correlated(i) for i in range(1000)],
    "independence": [independence(i) for i in range(400)],
    "chi_square": [
        [x, df, float(scipy.stats.chi2.sf(x, df))]
        for df in (1, 2, 3, 7, 30, 400) for x in (0, 1e-6, 0.3, 1, 5, 29.9, 80, 390, 700)
    ],
    "student": [
        [t, df, float(2 * scipy.stats.t.sf(abs(t), df))]
        for df in (1, 2, 5, 47, 1000) for t in (0, 1e-5, -0.5, 1, 2.3, -9, 60)
    ],
    "bootstrap": [
        bootstrap(method, coefficient)
        for method in ("percentile", "BCa")
        for coefficient in (scipy.stats.spearmanr, scipy.stats.kendalltau) for _ in range(3)
    ],
}
for name, items in parts.items():
    made[name] = None
text = json.dumps({key: value for key, value in made.items() if key not in parts})[:-1]
for name, items in parts.items():
    lines = ",\n".join("  " + json.dumps(item, separators=(",", ":")) for item in items)
    text += f',\n"{name}": [\n{lines}\n]'
sys.stdout.write(text + "}\n")
