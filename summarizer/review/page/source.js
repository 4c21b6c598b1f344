// The source: its lines and headings, cut where evidence, findings and uncovered units begin and end.

/** Read a report's data; offsets count code points, so its text becomes a list of them. */
function readReport(number) {
  const report = dataOf(`report-${number}`);
  report.points = Array.from(report.text);
  const taken = new Set();
  report.items = KINDS.flatMap((kind) =>
    report[`${kind}s`].map((item, at) => ({ ...item, kind, ...namesOf(item, kind, at, taken) })),
  );
  report.differences = report.diff?.differences ?? [];
  report.byKey = new Map(report.items.map((item) => [item.key, item]));
  // Ids are what a file says: of two items with one id, the first has the findings.
  report.itemOf = new Map(report.items.toReversed().map((item) => [item.id, item]));
  return report;
}

/** Name an item by its id, as the commands do; by its place where the id is odd or given twice. */
function namesOf(item, kind, at, taken) {
  const [id, sort, number] = /^(achievement|problem|plan)-(\d{1,6})$/.exec(item.id) ?? [];
  const isPlain = id !== undefined && !taken.has(id);
  const key = isPlain ? id : `${kind}-at-${at + 1}`;
  taken.add(key);
  const label = isPlain && sort === kind ? number : item.id;
  return { key, label: `${words.tags[kind]} ${label}` };
}

/** Give the text at a place. */
const textAt = (report, [start, end]) => report.points.slice(start, end).join("");
const overlaps = ([a, b], [c, d]) => a < d && c < b;
const isOf = (report, thing, item) => report.itemOf.get(thing.item) === item;
const hasPlace = (thing) => thing.start !== undefined && thing.end > thing.start;
const placeOf = (thing) => [thing.start, thing.end];

function linesOf(points) {
  const lines = [];
  let start = 0;
  points.forEach((point, at) => {
    if (point !== "\n") return;
    lines.push([start, at]);
    start = at + 1;
  });
  return [...lines, [start, points.length]];
}

/** Everything that has edges in the text; numbers are elements of their own, within these. */
function edgedPlaces(report) {
  const numbers = new Set(report.numbers.map((mark) => String(placeOf(mark))));
  const pointed = [...report.findings, ...report.differences].filter(hasPlace).map(placeOf);
  return [
    ...report.items.flatMap((item) => item.evidence.map((evidence) => evidence.place)),
    ...report.sections.map((section) => section.heading),
    ...report.uncovered,
    ...report.furniture,
    ...pointed.filter((place) => !numbers.has(String(place))),
  ];
}

/** Build the source pane's content. */
function buildSource(report) {
  const cuts = [...new Set(edgedPlaces(report).flat())].sort((a, b) => a - b);
  const lines = linesOf(report.points).filter((line) => textAt(report, line).trim());
  return lines.map((line) => buildLine(report, line, cuts));
}

function buildLine(report, [start, end], cuts) {
  const section = report.sections.findIndex((s) => start <= s.heading[0] && s.heading[0] < end);
  const isFurniture = report.furniture.some((place) => overlaps(place, [start, end]));
  const edges = [start, ...cuts.filter((cut) => start < cut && cut < end), end];
  const stretches = edges.slice(1).flatMap((edge, at) => buildStretch(report, [edges[at], edge]));
  const heading = report.sections[section];
  const isAlone = heading && !textAt(report, [heading.heading[1], end]).trim();
  const name = isAlone ? `h${Math.min(2 + heading.level, 6)}` : "p";
  const line = make(name, { class: isFurniture ? "line furniture" : "line" }, ...stretches);
  if (heading) line.id = `section-${section}`;
  return line;
}

/** Build one stretch: its tags and badges before it, then its text with the numbers marked. */
function buildStretch(report, place) {
  const users = report.items.filter((item) => item.evidence.some((e) => overlaps(e.place, place)));
  const isUncovered = report.uncovered.some((unit) => overlaps(unit, place));
  const section = report.sections.find((s) => overlaps(s.heading, place));
  const opened = users.filter((item) => item.evidence.some((e) => e.place[0] === place[0]));
  const classes = ["s", users.length && "evidence", isUncovered && "uncovered", section && "runin"];
  const stretch = make("span", {
    class: classes.filter(Boolean).join(" "),
    id: `s${place[0]}`,
    "data-start": place[0],
    "data-end": place[1],
    "data-items": users.map((item) => item.key).join(" ") || null,
  });
  stretch.append(...withMarks(report.points, ...place, report.numbers, sourceNumber));
  const badge = report.uncovered.some((unit) => unit[0] === place[0]) ? [uncoveredBadge()] : [];
  return [...opened.map(itemTag), ...badge, stretch];
}

const sourceNumber = (text, mark, start, end) => numberMark(text, mark.state, [start, end]);
const uncoveredBadge = () => make("span", { class: "badge warning" }, words.uncovered);

/** Make the button that leads from a stretch to the item that uses it. */
function itemTag(item) {
  const attributes = { class: "tag", "data-for": item.key, "aria-label": phrase(words.select, { item: item.label }) };
  return button(attributes, () => selectItem(item.key, { from: "source" }), item.label);
}

/** Build the outline, a line a section, with what is uncovered or unused in it. */
function buildOutline(report) {
  return report.sections.map((section, at) => {
    const notes = ["uncovered", "unused"].filter((key) => section[key]);
    return make(
      "li",
      { class: `level-${Math.min(section.level, 4)}` },
      button({ title: words.roles[section.role] }, () => goTo(at), textAt(report, section.heading)),
      ...notes.map((key) =>
        make("span", { class: "note" }, phrase(words[`${key}_n`], { n: section[key] })),
      ),
    );
  });
}

function goTo(section) {
  const line = byId(`section-${section}`);
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
  const pane = byId("source");
  pane.scrollTo({ top: pane.scrollTop + line.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12 });
}

/** Build the legend: how many numbers are in each state; a click goes to the next of them. */
function buildLegend(report) {
  return Object.keys(words.states).flatMap((state) => {
    const marks = report.numbers.filter((mark) => mark.state === state);
    if (!marks.length) return [];
    const title = `${words.states_long[state]}. ${phrase(words.number_jump, { state: words.states[state] })}`;
    const sample = make("span", { class: `n ${state}` }, words.states[state]);
    return [button({ title, class: "key" }, () => nextNumber(marks), sample, ` ${marks.length}`)];
  });
}

/** Give the elements of the source that stand inside one of the places. */
function elementsAt(places) {
  return [...byId("source").querySelectorAll("[data-start]")].filter((element) => {
    const [start, end] = [Number(element.dataset.start), Number(element.dataset.end)];
    return places.some(([a, b]) => a <= start && end <= b);
  });
}

/** Light up places of the source in one of three ways: `lit`, `hinted`, `pointed`. */
function light(places, way) {
  byId("source").querySelectorAll(`.${way}`).forEach((element) => element.classList.remove(way));
  const elements = elementsAt(places);
  elements.forEach((element) => element.classList.add(way));
  return elements;
}
