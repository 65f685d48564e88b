"""Ranges with a low, a central and a high end, in exact fractions; days and months of the calendar."""

import calendar
from datetime import date, timedelta
from fractions import Fraction

ENDS = (0, 1, 2)


def opposite(end):
    return 2 - end


class Spread(tuple):
    """A low, a central and a high value."""

    def __new__(cls, low, central=None, high=None):
        if central is None:
            central = high = low
        return super().__new__(cls, (Fraction(low), Fraction(central), Fraction(high)))

    @classmethod
    def each(cls, value):
        return cls(*(value(end) for end in ENDS))

    def plus(self, other):
        return Spread.each(lambda end: self[end] + other[end])

    def times(self, other):
        if not isinstance(other, tuple):
            other = Spread(other)
        return Spread.each(lambda end: self[end] * other[end])

    def clamped(self, low, high):
        return Spread.each(lambda end: min(max(self[end], Fraction(low)), Fraction(high)))


def not_negative(spread):
    """A credit counts as nothing."""
    return Spread.each(lambda end: max(spread[end], Fraction(0)))


def pence(pounds):
    """Whole pence, halves away from zero."""
    scaled = abs(Fraction(pounds)) * 100
    whole = int(scaled + Fraction(1, 2))
    return whole if pounds >= 0 else -whole


def in_pence(spread):
    return tuple(pence(end) for end in spread)


def add_months(day, months):
    """The same day of another month, or its last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def middle(first, last):
    return first + timedelta(days=(last - first).days // 2)
