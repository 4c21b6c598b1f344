// Elements and words. Whatever a report says becomes a text node: no markup is ever read from it.

const byId = (id) => document.getElementById(id);
const dataOf = (id) => JSON.parse(byId(id).textContent);
const words = dataOf("words");
const index = dataOf("index");
const KINDS = ["achievement", "problem", "plan"];

/** Make an element; attributes that are null or false are left out, strings become text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Put values into the {places} of a phrase. */
function phrase(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** Say how many errors, warnings, infos or differences there are. */
function counted(key, n) {
  return phrase(words.counts[key][n === 1 ? 0 : 1], { n });
}

/** Make a button that does something. */
function button(attributes, act, ...children) {
  const element = make("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    act(event);
  });
  return element;
}

/** Make the options of a select from [value, text] pairs. */
function setOptions(select, pairs, value) {
  select.replaceChildren(...pairs.map(([key, text]) => make("option", { value: key }, text)));
  select.value = value;
}

/** Make a list of terms with what stands for each. */
function pairList(attributes, pairs) {
  const rows = pairs.map(([term, said]) => make("div", {}, make("dt", {}, term), make("dd", {}, said)));
  return make("dl", attributes, ...rows);
}

/** Make a number that shows what the checks say of it, in line and colour and, if loud, a sign. */
function numberMark(text, state, place) {
  const said = `${words.states[state]}: ${words.states_long[state]}`;
  const [start, end] = place ?? [null, null];
  return make(
    "span",
    { class: `n ${state}`, title: said, "data-say": words.states[state], "data-start": start, "data-end": end },
    text,
  );
}

/** Cut [start, end) at marks that are in order, and give a node for each piece. */
function withMarks(points, start, end, marks, makeMark) {
  const nodes = [];
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    const [from, to] = [Math.max(mark.start, at), Math.min(mark.end, end)];
    if (from > at) nodes.push(points.slice(at, from).join(""));
    nodes.push(makeMark(points.slice(from, to).join(""), mark, from, to));
    at = to;
  }
  if (at < end) nodes.push(points.slice(at, end).join(""));
  return nodes;
}

/** Tell a screen reader what has happened. */
function say(text) {
  byId("said").textContent = text;
}

/** Bring an element into the upper part of its pane, unless it stands well inside already. */
function reveal(element, pane) {
  const [box, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const isInside = box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8;
  if (isInside) return;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = pane.scrollTop + box.top - frame.top - Math.min(frame.height / 5, 120);
  pane.scrollTo({ top, behavior: isStill ? "auto" : "smooth" });
}
