"""Makes identifiers.json: numbers with right and wrong check digits, judged by python-stdnum.

Invented numbers: random digits with the check digits that python-stdnum computes, and the same with one digit changed.
Run in this folder: pip install python-stdnum==2.2 && python3 make_identifiers.py > identifiers.json
"""

import json
import platform
import random

import stdnum
from stdnum import iban
from stdnum.be import nn
from stdnum.de import idnr
from stdnum.fr import nir
from stdnum.nl import bsn

random.seed(20260101)


def digits(count):
    return "".join(random.choice("0123456789") for _ in range(count))


def belgian():
    year, month, day = random.randrange(1930, 2020), random.randrange(1, 13), random.randrange(1, 29)
    nine = f"{year % 100:02}{month:02}{day:02}{random.randrange(1, 998):03}"
    check = 97 - int(("2" if year >= 2000 else "") + nine) % 97
    return f"{nine}{check:02}"


def dutch():
    while True:
        number = digits(9)
        if bsn.is_valid(number):
            return number


def french():
    department = random.choice(["75", "13", "2A", "2B", "59", "97"])
    start = f"{random.choice('12')}{digits(2)}{random.randrange(1, 13):02}{department}{digits(6)}"
    return start + nir.calc_check_digits(start)


def german():
    while True:
        ten = str(random.randrange(1, 10)) + digits(9)
        for check in "0123456789":
            if idnr.is_valid(ten + check):
                return ten + check


def account():
    country, length = random.choice([("BE", 12), ("NL", None), ("FR", 23), ("DE", 18), ("LU", 16), ("GB", None)])
    body = digits(length) if length else {"NL": "ABNA" + digits(10), "GB": "WEST" + digits(14)}[country]
    return country + iban.calc_check_digits(country + "00" + body) + body


def changed(number):
    place = random.choice([i for i, sign in enumerate(number) if sign.isdigit()])
    digit = random.choice([d for d in "0123456789" if d != number[place]])
    return number[:place] + digit + number[place + 1 :]


def valid(module, number):
    # The country's own check of an IBAN is not ours.
    return module.is_valid(number, check_country=False) if module is iban else module.is_valid(number)


out = {"made_with": f"python {platform.python_version()}, python-stdnum {stdnum.__version__}"}
for name, module, make in [
    ("belgian", nn, belgian), ("dutch", bsn, dutch), ("french", nir, french), ("german", idnr, german),
    ("iban", iban, account),
]:
    numbers = [make() for _ in range(40)]
    numbers += [changed(number) for number in numbers]
    out[name] = [{"number": number, "valid": valid(module, number)} for number in numbers]
print(json.dumps(out, indent=1))
