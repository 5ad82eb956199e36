#!/usr/bin/env python3
"""Writes std/calendar.gr: the Dutch holidays of the Algemene termijnenwet, article 3.

Run without arguments from any folder; add years by changing FIRST and LAST, and decrees in DECREES.
"""
import datetime
import pathlib

FIRST, LAST = 2019, 2035

# Days that a royal decree made equal to a holiday (article 3, third paragraph).
DECREES = [
    ("Royal decree for 2017-2019, Stcrt. 2016, 58653", ["2019-05-31", "2019-12-27"]),
    ("Royal decree of 20 September 2019", ["2020-05-22", "2021-05-14", "2022-05-27"]),
    (
        "Royal decree for 2023-2025",
        ["2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30"],
    ),
    (
        "Royal decree for 2026-2028",
        ["2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"],
    ),
]


def easter(year):
    """Returns Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def kings_day(year):
    """Returns 27 April, or the day before when that is a Sunday."""
    day = datetime.date(year, 4, 27)
    return day - datetime.timedelta(days=1) if day.weekday() == 6 else day


def holidays(year):
    """Returns the days of article 3, first and second paragraph, with their names, by date."""
    sunday = easter(year)
    after = lambda days: sunday + datetime.timedelta(days=days)
    named = [
        (datetime.date(year, 1, 1), "New Year's Day"),
        (after(-2), "Good Friday"),
        (after(1), "Easter Monday"),
        (kings_day(year), "King's Day"),
        (datetime.date(year, 5, 5), "Liberation Day"),
        (after(39), "Ascension Day"),
        (after(50), "Whit Monday"),
        (datetime.date(year, 12, 25), "Christmas Day"),
        (datetime.date(year, 12, 26), "Boxing Day"),
    ]
    return sorted(named)


def module():
    lines = [
        "module std.calendar.",
        "",
        "// Written by Stdlib/holidays.py.",
        "",
        "/// A holiday for the calculation of terms: a day of the Algemene termijnenwet, article 3,",
        "/// or a day that a decree makes equal to one. A working day is no Saturday, Sunday or",
        "/// holiday.",
        "relation (day: Date) is_holiday",
        "  nl (day) is_feestdag.",
        "",
        "/// The decree that makes a day equal to a holiday.",
        "relation (day: Date) is_made_equal_by (decree: Text)",
        "  nl (day) is_gelijkgesteld_door (decree).",
    ]
    for year in range(FIRST, LAST + 1):
        lines.append("")
        seen = set()
        for day, name in holidays(year):
            if day in seen:
                continue
            seen.add(day)
            lines.append(f"{day} is_holiday.  // {name}")
    lines += [
        "",
        "// Days made equal by decree. The decrees known to us end with 2028: for 2029 and later",
        "// no such day is stated here until its decree is published.",
    ]
    for decree, days in DECREES:
        lines.append("")
        for day in days:
            lines.append(f"{day} is_holiday.")
            lines.append(f'{day} is_made_equal_by "{decree}".')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    path = pathlib.Path(__file__).parent / "std" / "calendar.gr"
    path.write_text(module(), encoding="utf-8")
