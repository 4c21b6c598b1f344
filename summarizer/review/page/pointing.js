// The pointer: what it rests on lights up in the other pane.

let pointer = "";
let dwell = 0;

/** Whether the pointer itself moved, rather than the page below it. */
function hasMoved(event) {
  const before = pointer;
  pointer = `${event.clientX},${event.clientY}`;
  return before !== pointer && event.pointerType !== "touch";
}

/** Light up what an item under the pointer rests on; scroll there if the pointer stays. */
function pointAtItem(event) {
  if (!hasMoved(event)) return;
  const key = event.target.closest?.(".item")?.id;
  hint(key ? evidenceOf(key) : [], key && key !== state.item ? "source" : null);
}

function hint(places, pane) {
  clearTimeout(dwell);
  const elements = light(places, "hinted");
  if (pane && elements.length) dwell = setTimeout(() => reveal(elements[0], byId(pane)), 350);
}

/** Outline the item that uses the text under the pointer. */
function pointAtEvidence(event) {
  if (!hasMoved(event)) return;
  const [key] = itemsAt(event.target);
  document.querySelectorAll(".item.hinted").forEach((card) => card.classList.remove("hinted"));
  clearTimeout(dwell);
  if (!key) return light([], "hinted");
  light(evidenceOf(key), "hinted");
  byId(key).classList.add("hinted");
  if (key !== state.item) dwell = setTimeout(() => reveal(byId(key), byId("items")), 350);
}

const itemsAt = (element) => element.closest?.("[data-items]")?.dataset.items.split(" ") ?? [];

/** Select the item of a clicked stretch; where it serves several, the one behind the selected. */
function pickEvidence(event) {
  const ids = itemsAt(event.target);
  if (!ids.length || !getSelection().isCollapsed) return;
  selectItem(ids[(ids.indexOf(state.item) + 1) % ids.length], { from: "source" });
}
