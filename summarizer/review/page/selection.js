// Selecting: an item, a finding, a difference, a number.

const evidenceOf = (key) => state.report.byKey.get(key).evidence.map((evidence) => evidence.place);

/** Select an item: its evidence lights up, and the pane that it was not chosen in scrolls. */
function selectItem(key, { from } = {}) {
  press(state.item && byId(`label-${state.item}`), false);
  byId(state.item)?.classList.remove("selected");
  Object.assign(state, { item: key });
  const card = byId(key);
  card.hidden = false;
  card.classList.add("selected");
  card.querySelector(".figures")?.setAttribute("open", "");
  press(byId(`label-${key}`), true);
  markTags(key);
  light([], "pointed");
  light([], "hinted");
  const lit = light(evidenceOf(key), "lit");
  if (from !== "source" && lit.length) reveal(lit[0], byId("source"));
  if (from !== "items") reveal(card, byId("items"));
  const quote = evidenceOf(key).map((place) => textAt(state.report, place)).join(" … ");
  say(phrase(words.selected, { item: state.report.byKey.get(key).label, quote }));
  setHash();
}

function press(element, isPressed) {
  if (element) element.setAttribute("aria-pressed", String(isPressed));
}

function markTags(key) {
  for (const tag of document.querySelectorAll(".tag")) tag.classList.toggle("on", tag.dataset.for === key);
}

/** Select an item and point at one place of it. */
function selectPlace(key, place) {
  if (key && state.item !== key) selectItem(key, { from: "items" });
  const [first] = light([place], "pointed");
  if (first) reveal(first, byId("source"));
}

function selectFinding(number) {
  const finding = state.report.findings[number];
  choose("finding", number);
  pointAt(finding, `${words.severities[finding.severity]}: ${words.codes[finding.code] ?? finding.code}. ${finding.message}`);
}

function selectDifference(number) {
  const difference = state.report.differences[number];
  choose("difference", number);
  const sides = `${difference.before ?? words.nothing} → ${difference.after ?? words.nothing}`;
  pointAt(difference, `${words.changes[difference.change]}: ${subjectOf(difference)}. ${sides}`);
}

function choose(sort, number) {
  for (const other of ["finding", "difference"]) {
    press(state[other] !== null && byId(`${other}-${state[other]}`), false);
    state[other] = null;
  }
  state[sort] = number;
  const chosen = byId(`${sort}-${number}`);
  press(chosen, true);
  const fold = chosen.closest("details");
  if (fold) fold.open = true;
}

/** Select the item of a finding or a difference, point at its place and say it. */
function pointAt(thing, said) {
  const item = state.report.itemOf.get(thing.item);
  if (item) selectItem(item.key, { from: "items" });
  else clearItem();
  if (hasPlace(thing) && !isAllOf(item, placeOf(thing))) selectPlace(null, placeOf(thing));
  const chosen = document.querySelector(".finding[aria-pressed=true], .difference[aria-pressed=true]");
  if (chosen) reveal(chosen, byId("items"));
  say(said);
}

/** Whether a place holds all evidence of an item, which is lit already. */
function isAllOf(item, [start, end]) {
  return Boolean(item) && item.evidence.every(({ place: [a, b] }) => start <= a && b <= end);
}

function clearItem() {
  if (state.item) {
    press(byId(`label-${state.item}`), false);
    byId(state.item).classList.remove("selected");
  }
  state.item = null;
  for (const way of ["lit", "hinted", "pointed"]) light([], way);
  markTags(null);
  setHash();
}

/** Go to the next of some numbers of the source, behind the last one. */
function nextNumber(marks) {
  const next = marks.find((mark) => mark.start > state.lastNumber) ?? marks[0];
  state.lastNumber = next.start;
  const [element] = light([placeOf(next)], "pointed");
  if (element) reveal(element, byId("source"));
  say(`${textAt(state.report, placeOf(next))}: ${words.states[next.state]}`);
}
