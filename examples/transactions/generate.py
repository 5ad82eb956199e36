#!/usr/bin/env python3
"""Writes invented transactions as CSV to standard output; the same call gives the same bytes.

    generate.py ROWS [FAULTS] > transactions.csv

FAULTS is how many transactions in 10 000 get a fault (20 if it is left off). The transactions.csv
beside this file is `generate.py 40 4000`.
"""
import datetime
import sys

MASK = (1 << 64) - 1
FIRST_DAY = datetime.date(2025, 1, 1)
# Years that the data may be kept.
YEARS = {"tax": 7, "care": 20, "permit": 5, "age check": 0}


class SplitMix64:
    """The generator of Steele, Lea and Flood (2014)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return (z ^ (z >> 31)) % bound

    def pick(self, choices):
        return choices[self.below(len(choices))]


def later(day, years):
    """Returns the same day some years on; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def transaction(random, number, faults):
    scope = random.pick(["public", "private"])
    if scope == "public":
        purpose = random.pick(["permit", "tax", "care", "information"])
        ground = "public task" if purpose != "tax" else "legal duty"
    else:
        purpose = random.pick(["contract", "contract", "age check", "information"])
        grounds = {"contract": "contract", "age check": "consent"}
        ground = grounds.get(purpose, "legitimate interest")
    cents = random.below(500_000)
    if purpose == "care":
        means = random.pick(["DigidHigh", "Wallet"])
    elif purpose == "contract" and cents <= 100_000 or purpose in ("information", "age check"):
        means = random.pick(["Password", "Wallet", "EherkenningEh2Plus"])
    else:
        means = random.pick(["DigidSubstantial", "DigidHigh", "Wallet", "EherkenningEh3"])
    done = FIRST_DAY + datetime.timedelta(days=random.below(365))
    consent = done - datetime.timedelta(days=random.below(30)) if ground == "consent" else ""
    kept_until = later(done, YEARS.get(purpose, 1))
    national = scope == "public" and purpose != "information"
    if random.below(10_000) < faults:
        fault = random.below(8)
        if fault == 0:
            means = "Password"
        elif fault == 1:
            means = "Pilot"
        elif fault == 2:
            means = ""
        elif fault == 3:
            ground = "legitimate interest" if scope == "public" else "public task"
        elif fault == 4:
            kept_until += datetime.timedelta(days=1 + random.below(900))
        elif fault == 5:
            kept_until = ""
        elif fault == 6:
            consent, ground = "", "consent"
        else:
            national = True
    return [
        f"t{number:07}", scope, purpose, ground, means, done, consent, kept_until,
        f"{cents // 100}.{cents % 100:02}", "true" if national else "false",
    ]


def main(rows, faults):
    random = SplitMix64(20260101)
    write = sys.stdout.write
    write("id,scope,purpose,ground,means,done,consent,kept_until,amount,national_number\n")
    for number in range(1, rows + 1):
        write(",".join(map(str, transaction(random, number, faults))) + "\n")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not all(text.isdigit() for text in sys.argv[1:]):
        sys.exit(__doc__)
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 20)
