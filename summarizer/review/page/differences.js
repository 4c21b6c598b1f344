// What differs from the golden summary.

const isWhole = (report, difference) =>
  !report.itemOf.has(difference.item) && difference.change !== "item-missing";

/** Build what concerns the report as a whole; null where there are no golden summaries. */
function buildWholeDifferences(report) {
  if (!report.diff) return null;
  const whole = report.differences.filter((difference) => isWhole(report, difference));
  const notes = ["is_new", "is_stale"].filter((key) => report.diff[key]);
  if (!report.differences.length && !notes.length) notes.push("no_differences");
  return make(
    "section",
    { class: "group", "aria-labelledby": "whole-differences" },
    make("h3", { id: "whole-differences" }, words.differences),
    ...notes.map((key) => make("p", { class: key }, words[key])),
    whole.length ? buildDifferences(report, whole) : null,
    buildJumps(report),
  );
}

/** List what differs in the items, loudest first: each leads to its item. */
function buildJumps(report) {
  const inItems = report.differences.filter((difference) => !isWhole(report, difference) && !difference.accepted);
  if (!inItems.length) return null;
  const jumps = inItems.map((difference) => {
    const label = report.itemOf.get(difference.item)?.label ?? goldenLabel(difference);
    const said = `${label} · ${words.changes[difference.change] ?? difference.change}`;
    return make("li", {}, button({ class: "jump" }, () => selectDifference(report.differences.indexOf(difference)), said));
  });
  return make("ul", { class: "jumps" }, ...jumps);
}

/** Name a golden item that no item stands for. */
function goldenLabel({ golden_item: id }) {
  const [kind, number] = (id ?? "").split("-");
  return words.tags[kind] ? `${words.before} ${words.tags[kind]} ${number}` : words.before;
}

/** Build the golden items of one kind that the summary lacks. */
function buildMissingItems(report, kind) {
  const missing = report.differences.filter(
    (difference) => difference.change === "item-missing" && difference.golden_item?.startsWith(`${kind}-`),
  );
  if (!missing.length) return [];
  const head = make("h4", {}, words.missing_items);
  return [make("div", { class: "missing-items" }, head, buildDifferences(report, missing))];
}

const subjectOf = ({ subject }) => words.info[subject] ?? words.subjects[subject] ?? subject;
const sideOf = (side) => words.sides[side] ?? side;

function buildDifferences(report, differences) {
  return make("ul", { class: "differences" }, ...differences.map((one) => buildDifference(report, one)));
}

function buildDifference(report, difference) {
  const number = report.differences.indexOf(difference);
  const group = difference.change.startsWith("number") ? "number" : "other";
  const pick = button(
    { id: `difference-${number}`, class: "difference", "aria-pressed": "false" },
    () => selectDifference(number),
    make("span", { class: `badge ${group}` }, words.changes[difference.change] ?? difference.change),
    make("strong", { lang: "zh-Hans" }, subjectOf(difference)),
  );
  const isNumber = group === "number";
  return make(
    "li",
    { "data-difference": number, class: difference.accepted ? "accepted" : null },
    pick,
    isNumber || !difference.segments.length ? buildTold(difference) : null,
    difference.segments.length ? buildSegments(difference.segments) : null,
    difference.accepted ? buildVerdict(difference.accepted) : null,
  );
}

/** Show the golden text with what was removed struck out and what was inserted underlined. */
function buildSegments(segments) {
  const names = { kept: "span", removed: "del", inserted: "ins" };
  const pieces = segments.map(([operation, text]) => make(names[operation], {}, text));
  return make("p", { class: "segments", lang: "zh-Hans" }, ...pieces);
}

/** Show the two sides; of an item that only one side has, its text, unless its card shows it. */
function buildTold(difference) {
  if (difference.change === "item-missing") {
    return make("p", { class: "text", lang: "zh-Hans" }, difference.before);
  }
  return difference.change === "item-added" ? null : buildSides(difference);
}

function buildSides(difference) {
  const sides = [["before", "del"], ["after", "ins"]].map(([key, name]) => {
    const said = difference[key];
    const shown = said === undefined ? make("span", { class: "nothing" }, words.nothing) : make(name, {}, sideOf(said));
    return make("span", {}, `${words[key]} `, shown);
  });
  return make("p", { class: "sides", lang: "zh-Hans" }, sides[0], " → ", sides[1]);
}

function buildVerdict(verdict) {
  const said = [verdict.reviewer, verdict.at.slice(0, 10), verdict.reason].filter(Boolean).join(" · ");
  return make("p", { class: "verdict" }, `${words.accepted}: ${said}`);
}
