// The page: which report is shown, the keys, the address, and how it begins.

const state = { number: 0, report: null, query: "", ...nothingChosen() };

/** What is chosen in a report that is shown anew. */
function nothingChosen() {
  return { item: null, finding: null, difference: null, lastNumber: -1 };
}

/** Show one report; its view is built only now. */
function showReport(number, item = null) {
  const report = readReport(number);
  Object.assign(state, { number, report, ...nothingChosen() });
  byId("title").textContent = report.info.title ?? report.info.issuer ?? report.name;
  byId("subtitle").textContent = subtitleOf(report);
  byId("source").replaceChildren(...buildSource(report));
  byId("outline").replaceChildren(...buildOutline(report));
  byId("outline-fold").hidden = !report.sections.length;
  byId("legend").replaceChildren(...buildLegend(report));
  byId("items").replaceChildren(...buildItems(report));
  describeItems(report);
  document.title = `${byId("title").textContent} · ${words.title}`;
  for (const pane of ["source", "items"]) byId(pane).scrollTop = 0;
  showChoice(number);
  setFilters(report);
  applyFilters();
  if (report.byKey.has(item)) selectItem(item, { from: "link" });
  else setHash();
}

function subtitleOf(report) {
  const { issuer, year, title } = report.info;
  return [title && issuer, year, report.source].filter(Boolean).join(" · ");
}

/** Let each item's button be described by its evidence. */
function describeItems(report) {
  for (const item of report.items) {
    const elements = byId("source").querySelectorAll(`[data-items~="${item.key}"]`);
    const ids = [...elements].map((element) => element.id).join(" ");
    if (ids) byId(`label-${item.key}`).setAttribute("aria-describedby", ids);
  }
}

function showChoice(number) {
  byId("choose").value = String(number);
  byId("previous").disabled = number === 0;
  byId("next").disabled = number === index.reports.length - 1;
}

// Keys

/** Move among the items that are shown. */
function step(by) {
  const items = visibleItems();
  const at = items.findIndex((item) => item.key === state.item);
  const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by;
  if (!items[next]) return;
  selectItem(items[next].key, { from: "keys" });
  byId(`label-${items[next].key}`).focus({ preventScroll: true });
}

/** Move to the next finding or difference that is shown, and from the last to the first. */
function stepTo(sort, select) {
  const rows = [...byId("items").querySelectorAll(`[data-${sort}]`)];
  const shown = rows.filter((row) => !row.closest("[hidden]"));
  const at = shown.findIndex((row) => row.dataset[sort] === String(state[sort]));
  const next = at >= 0 ? shown[at + 1] : shown.find(isBehindItem);
  const row = next ?? shown[0];
  if (!row) return say(sort === "finding" ? words.no_findings : words.no_differences);
  select(Number(row.dataset[sort]));
  row.querySelector("button").focus({ preventScroll: true });
}

/** Whether a row stands in the selected item or behind it; without one, every row does. */
function isBehindItem(row) {
  if (!state.item) return true;
  const card = byId(state.item);
  return card.contains(row) || card.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
}

const stepReport = (by) => {
  const number = state.number + by;
  if (index.reports[number]) showReport(number);
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  f: () => stepTo("finding", selectFinding),
  d: () => stepTo("difference", selectDifference),
  "/": () => byId("search").select(),
  "[": () => stepReport(-1),
  "]": () => stepReport(1),
  "?": () => byId("help").showModal(),
  Escape: clearAll,
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const isTyping = event.target.matches("input, select");
  if (isTyping && event.key === "Escape") event.target.blur();
  else if (isTyping) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

// The address

function setHash() {
  const parts = new URLSearchParams({ report: index.reports[state.number].name });
  if (state.item) parts.set("item", state.item);
  history.replaceState(null, "", `#${parts}`);
}

function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const number = index.reports.findIndex((report) => report.name === parts.get("report"));
  return [Math.max(number, 0), parts.get("item")];
}

function followHash() {
  const [number, item] = readHash();
  if (number !== state.number) showReport(number, item);
  else if (state.report.byKey.has(item)) selectItem(item, { from: "link" });
}

// The beginning

function choiceOf(report, number) {
  const counts = ["error", "warning", "difference"].filter((key) => report.counts[key]);
  const said = counts.map((key) => counted(key, report.counts[key]));
  const label = [report.issuer ?? report.name, report.year, ...said].filter(Boolean).join(" · ");
  return [String(number), index.reports.length > 1 ? `${number + 1}. ${label}` : label];
}

function buildHelp() {
  const keys = words.keys.map(([key, said]) => [make("kbd", {}, key), said]);
  byId("keys").replaceChildren(...pairList({}, keys).children);
  const states = Object.keys(words.states).map((key) => [
    make("span", { class: `n ${key}` }, words.states[key]),
    words.states_long[key],
  ]);
  byId("states").replaceChildren(...pairList({}, states).children);
}

function listen() {
  const on = (id, name, act) => byId(id).addEventListener(name, act);
  on("choose", "change", (event) => showReport(Number(event.target.value)));
  on("previous", "click", () => stepReport(-1));
  on("next", "click", () => stepReport(1));
  on("filter", "change", applyFilters);
  on("code", "change", applyFilters);
  on("search", "input", (event) => search(event.target.value));
  on("search", "keydown", (event) => event.key === "Enter" && nextHit());
  on("help-open", "click", () => byId("help").showModal());
  on("help-close", "click", () => byId("help").close());
  on("source", "click", pickEvidence);
  on("source", "pointermove", pointAtEvidence);
  on("items", "pointermove", pointAtItem);
  on("items", "pointerleave", () => hint([], null));
  on("source", "pointerleave", () => hint([], null));
  on("items", "focusin", focusItem);
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", followHash);
  addEventListener("beforeprint", () => unfold(true));
  addEventListener("afterprint", () => unfold(false));
}

/** Light up the evidence of the item that has the focus. */
function focusItem(event) {
  const key = event.target.closest(".item")?.id;
  if (key && event.target.matches(":focus-visible")) hint(evidenceOf(key), "source");
}

/** Open everything for the printer, and close again what was closed. */
function unfold(isPrinting) {
  for (const fold of document.querySelectorAll("details")) {
    if (isPrinting) fold.dataset.was = String(fold.open);
    fold.open = isPrinting || fold.dataset.was === "true";
  }
}

function start() {
  setOptions(byId("choose"), index.reports.map(choiceOf), "0");
  byId("missing").hidden = !index.missing.length;
  byId("missing").textContent = words.missing_reports + index.missing.join(", ");
  if (matchMedia("(max-width: 1100px)").matches) byId("outline-fold").open = false;
  buildHelp();
  listen();
  showReport(...readHash());
  // A timer set in a frame runs once that frame is painted.
  requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
}

start();
