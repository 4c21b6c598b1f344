"""Invented places: who issues the reports of a synthetic set."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from tests.bench.synthetic_blueprints import GOVERNMENTS, SUB_DISTRICT, Blueprint

REGIONS = 40
YEARS = (2021, 2022, 2023)
_LARGEST = 200
"""Reports of the whole set: what forty regions leave of it is issued by sub-districts."""

_COUNTIES = ("岚澄栖砚霁汀蘅璟翊槿", "浦屿岗陂")
_TOWNS = ("枫柳苇荻菱桑榆梧", "堰桥坪渚埠")
_PROVINCES = ("岭瀚", "潇南", "沧北", "澜东", "朔宁")
_CITIES = ("岱宁", "峤阳", "泠安", "曜城", "阆西", "郢东", "濉昌", "沅平")


@dataclass(frozen=True)
class Issuer:
    """A government or a sub-district, which reports every year."""

    number: int
    """Its place in the set, from 0."""

    blueprint: Blueprint
    names: dict[str, str]
    """What the blueprint's templates are filled with."""

    @property
    def region(self) -> str:
        return self.blueprint.region.format_map(self.names)

    @property
    def name(self) -> str:
        return self.blueprint.issuer.format_map(self.names)


def issuers(count: int) -> list[Issuer]:
    """Give who issues `count` reports: forty governments, or their share, and sub-districts."""
    regions = max(1, min(REGIONS, count * REGIONS // _LARGEST))
    needed = -(-count // len(YEARS))
    governments = [_government(number) for number in range(min(regions, needed))]
    hosts = [one for one in governments if one.blueprint.has_sub_districts]
    streets = [
        _sub_district(number, hosts[number % len(hosts)])
        for number in range(len(governments), needed)
    ]
    return [*governments, *streets]


def _government(number: int) -> Issuer:
    city = _CITIES[number % len(_CITIES)]
    province = _PROVINCES[number % len(_PROVINCES)]
    county = "".join(_nth(_COUNTIES, number))
    names = {
        "province": province,
        "province_short": province[0],
        "city": city,
        "city_short": city[0],
        "county": county,
        "street": "",
        **_towns(number),
    }
    return Issuer(number, GOVERNMENTS[number % len(GOVERNMENTS)], names)


def _sub_district(number: int, host: Issuer) -> Issuer:
    street = "".join(_nth(_TOWNS, number))
    return Issuer(number, SUB_DISTRICT, {**host.names, **_towns(number + 1), "street": street})


def _towns(number: int) -> dict[str, str]:
    """Give seven names for what lies inside a place; none is a sub-district's own."""
    return {f"town{k}": "".join(_nth(_TOWNS, number * 7 + 3 * k + 1)) for k in range(7)}


def _nth(letters: tuple[str, str], number: int) -> tuple[str, str]:
    """Give the pair of that number, counted around: first letters change quickest."""
    size = len(letters[0]) * len(letters[1])
    second, first = next(islice(_pairs(letters), number % size, None))
    return first, second


def _pairs(letters: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return product(letters[1], letters[0])
