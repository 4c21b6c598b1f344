"""The assignment problem: one-to-one, with the largest sum of weights, exactly.

Successive shortest augmenting paths with dual prices (Kuhn 1955; Jonker & Volgenant, Computing 38,
1987). Weights are given as edges, and what no edge joins is solved apart, so a thousand items of
two summaries, which overlap with few neighbours each, cost no more than their components. A
component in which n items all overlap costs O(n³) in the worst case.
"""

from collections.abc import Iterator, Mapping, Sequence

Edge = tuple[int, int]
"""A left and a right index."""


def assign(weights: Mapping[Edge, float]) -> dict[int, int]:
    """Choose edges that share no end and weigh most together: left index → right index.

    All weights must be above 0; ends that no chosen edge has are left out. Among equal sums the
    choice depends on the indices alone.
    """
    chosen: dict[int, int] = {}
    for edges in _components(weights):
        lefts = sorted({left for left, _ in edges})
        rights = sorted({right for _, right in edges})
        if len(edges) == 1:
            chosen[lefts[0]] = rights[0]
            continue
        is_wide = len(lefts) <= len(rights)
        rows, columns = (lefts, rights) if is_wide else (rights, lefts)
        costs = [
            [-weights.get((row, column) if is_wide else (column, row), 0.0) for column in columns]
            for row in rows
        ]
        for i, j in enumerate(_Prices(costs).solve()):
            if costs[i][j] < 0:
                chosen |= {rows[i]: columns[j]} if is_wide else {columns[j]: rows[i]}
    return chosen


def _components(edges: Mapping[Edge, float]) -> Iterator[list[Edge]]:
    neighbours: dict[tuple[str, int], list[Edge]] = {}
    for edge in edges:
        for end in _ends(edge):
            neighbours.setdefault(end, []).append(edge)
    seen: set[tuple[str, int]] = set()
    for first in neighbours:
        component: dict[Edge, None] = {}
        waiting = [first]
        while waiting:
            end = waiting.pop()
            if end in seen:
                continue
            seen.add(end)
            for edge in neighbours[end]:
                component[edge] = None
                waiting.extend(_ends(edge))
        if component:
            yield list(component)


def _ends(edge: Edge) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("left", edge[0]), ("right", edge[1])


class _Prices:
    """Dual prices of rows and columns, and the columns given away so far.

    No cost is ever below the sum of its two prices, and where a row holds a column they are equal:
    when every row holds one, no other assignment costs less.
    """

    def __init__(self, costs: Sequence[Sequence[float]]) -> None:
        """Take as many columns as rows, or more."""
        self.costs = costs
        self.rows = [min(row) for row in costs]
        self.columns = [0.0] * len(costs[0])
        self.owners: list[int | None] = [None] * len(costs[0])

    def solve(self) -> list[int]:
        """Give the column of each row at the least sum of costs."""
        late = [row for row in range(len(self.costs)) if not self._take_cheapest(row)]
        for row in late:
            self._augment(row)
        return [self.owners.index(row) for row in range(len(self.costs))]

    def _take_cheapest(self, row: int) -> bool:
        """Give the row a free column at its own price, if there is one: most rows need no more."""
        for column, cost in enumerate(self.costs[row]):
            if cost == self.rows[row] and self.owners[column] is None:
                self.owners[column] = row
                return True
        return False

    def _augment(self, row: int) -> None:
        """Find the cheapest way from `row` to a free column, and move the rows on it."""
        waiting = list(range(len(self.owners)))
        distances = [float("inf")] * len(self.owners)
        came_from = [row] * len(self.owners)
        passed: list[tuple[int, int]] = []
        current, reached = row, 0.0
        while True:
            price = self.rows[current] - reached
            for column in waiting:
                distance = self.costs[current][column] - self.columns[column] - price
                if distance < distances[column]:
                    distances[column], came_from[column] = distance, current
            nearest = min(waiting, key=lambda j: (distances[j], self.owners[j] is not None))
            reached, owner = distances[nearest], self.owners[nearest]
            if owner is None:
                break
            waiting.remove(nearest)
            passed.append((nearest, owner))
            current = owner
        self.rows[row] += reached
        for column, owner in passed:
            self.rows[owner] += reached - distances[column]
            self.columns[column] -= reached - distances[column]
        self._hand_over(nearest, row, came_from)

    def _hand_over(self, column: int, row: int, came_from: list[int]) -> None:
        """Give `column` to the row it was reached from, that row's column likewise, up to `row`."""
        while (taker := came_from[column]) != row:
            given_up = self.owners.index(taker)
            self.owners[column] = taker
            column = given_up
        self.owners[column] = row
