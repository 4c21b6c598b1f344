// What is shown and what is searched for.

function setFilters(report) {
  const shown = Object.entries(words.filters).filter(([key]) => key !== "differences" || report.diff);
  setOptions(byId("filter"), shown, "all");
  const counts = new Map();
  for (const { code } of report.findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = [...counts].map(([code, n]) => [code, `${words.codes[code] ?? code} (${n})`]);
  setOptions(byId("code"), [["", words.rule_all], ...codes], "");
  byId("code").disabled = !codes.length;
}

function isShownFinding(finding) {
  const [filter, code] = [byId("filter").value, byId("code").value];
  const isSeverity = !(filter in words.severities) || finding.severity === filter;
  return isSeverity && (!code || finding.code === code);
}

function isShownItem(item) {
  const filter = byId("filter").value;
  const { findings, differences } = state.report;
  const isPlain = filter === "all" && !byId("code").value;
  const isFound = findings.some((finding) => isOf(state.report, finding, item) && isShownFinding(finding));
  const isDifferent = differences.some((difference) => isOf(state.report, difference, item));
  const isWanted = isPlain || (filter === "differences" && !byId("code").value ? isDifferent : isFound);
  return isWanted && matches(item);
}

function matches(item) {
  if (!state.query) return true;
  const names = item.figures.flatMap((figure) => [figure.name, figure.quote]);
  const quotes = item.evidence.map((evidence) => textAt(state.report, evidence.place));
  return [item.text, item.topic, ...names, ...quotes].join("\n").toLowerCase().includes(state.query);
}

/** Hide the items and findings that the filters leave out. */
function applyFilters() {
  const { items, findings } = state.report;
  for (const item of items) byId(item.key).hidden = !isShownItem(item);
  findings.forEach((finding, number) => {
    byId(`finding-${number}`).parentElement.hidden = !isShownFinding(finding);
  });
  const n = visibleItems().length;
  byId("shown").textContent = n === items.length ? "" : phrase(words.shown, { n, total: items.length });
  highlightHits();
}

const visibleItems = () => state.report.items.filter((item) => !byId(item.key).hidden);

const BLOCKS = "p, h3, h4, h5, h6, li, dt, dd, td, th, summary";

/** Give the text nodes of a pane by the block they stand in, without tags and badges. */
function textBlocks(pane) {
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  const blocks = new Map();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".tag, .badge")) continue;
    const block = node.parentElement.closest(BLOCKS);
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()];
}

/** Give the ranges in a pane that hold the query; a number in the midst of it does not matter. */
function findHits(pane) {
  return state.query ? textBlocks(pane).flatMap(hitsIn) : [];
}

function hitsIn(nodes) {
  const text = nodes.map((node) => node.data).join("").toLowerCase();
  const ranges = [];
  for (let at = text.indexOf(state.query); at >= 0; at = text.indexOf(state.query, at + 1)) {
    const range = new Range();
    range.setStart(...spotAt(nodes, at));
    range.setEnd(...spotAt(nodes, at + state.query.length - 1, 1));
    ranges.push(range);
  }
  return ranges;
}

/** Give the node and the offset in it that stand at an offset of the nodes' joined text. */
function spotAt(nodes, offset, behind = 0) {
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length) return [node, rest + behind];
    rest -= node.length;
  }
  return [nodes.at(-1), nodes.at(-1).length];
}

let hits = [];
let hit = -1;

function highlightHits() {
  hits = findHits(byId("source"));
  hit = -1;
  byId("hits").textContent = state.query ? phrase(words.hits, { n: hits.length }) : "";
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("hit");
  CSS.highlights.set("hits", new Highlight(...hits, ...findHits(byId("items"))));
}

function nextHit() {
  if (!hits.length) return;
  hit = (hit + 1) % hits.length;
  if ("highlights" in CSS) CSS.highlights.set("hit", new Highlight(hits[hit]));
  reveal(hits[hit], byId("source"));
}

function search(query) {
  state.query = query.trim().toLowerCase();
  applyFilters();
}

function clearAll() {
  byId("search").value = "";
  state.query = "";
  byId("code").value = "";
  byId("filter").value = "all";
  clearItem();
  applyFilters();
}
