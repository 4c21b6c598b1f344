// The items: by kind, each with its figures, findings and differences.

/** Build the items pane's content: the report as a whole, then the items by kind. */
function buildItems(report) {
  return [buildAbout(report), ...KINDS.map((kind) => buildKind(report, kind))];
}

function buildAbout(report) {
  const known = Object.entries(words.info).map(([key, name]) => [name, String(report.info[key] ?? words.unknown)]);
  const about = make("details", { class: "about" });
  about.append(make("summary", {}, words.about), pairList({}, [...known, [words.model, report.model]]));
  return make(
    "section",
    { class: "whole", "aria-label": words.about },
    make("h3", { class: "hidden" }, words.overview),
    make("p", { class: "overview", lang: "zh-Hans" }, report.overview),
    about,
    buildWholeFindings(report),
    buildWholeDifferences(report),
  );
}

function buildWholeFindings(report) {
  const whole = report.findings.filter((finding) => !report.itemOf.has(finding.item));
  if (!whole.length) return null;
  const isLoud = whole.some((finding) => finding.severity === "error");
  const fold = make("details", { class: "group", open: isLoud || whole.length <= 6 });
  fold.append(
    make("summary", {}, make("h3", {}, words.findings_report), ...severityBadges(whole)),
    buildFindings(report, whole),
  );
  return fold;
}

function buildKind(report, kind) {
  const items = report.items.filter((item) => item.kind === kind);
  return make(
    "section",
    { class: "kind", "data-kind": kind, "aria-labelledby": `kind-${kind}` },
    make("h3", { id: `kind-${kind}` }, words.kinds[kind], make("span", { class: "count" }, String(items.length))),
    ...items.map((item) => buildItem(report, item)),
    ...buildMissingItems(report, kind),
  );
}

function buildItem(report, item) {
  const findings = report.findings.filter((finding) => isOf(report, finding, item));
  const differences = report.differences.filter((difference) => isOf(report, difference, item));
  const card = make(
    "article",
    { class: "item", id: item.key, "aria-labelledby": `label-${item.key}` },
    buildItemHead(item, findings, differences),
    make("p", { class: "text", lang: "zh-Hans" }, ...textNodes(item)),
    ...item.evidence.filter((evidence) => evidence.quote !== undefined).map(buildAltered),
    item.figures.length ? buildFigures(item) : null,
    findings.length ? buildFindings(report, findings) : null,
    differences.length ? buildDifferences(report, differences) : null,
  );
  card.addEventListener("click", (event) => pickCard(event, item.key));
  return card;
}

/** A click selects the item, but not one that ends a selection of text or folds the figures. */
function pickCard(event, key) {
  if (event.target.closest("summary") || !getSelection().isCollapsed) return;
  selectItem(key, { from: "items" });
}

function buildItemHead(item, findings, differences) {
  const open = differences.filter((difference) => !difference.accepted);
  const pick = { class: "pick", id: `label-${item.key}`, "aria-pressed": "false" };
  return make(
    "div",
    { class: "item-head" },
    make("h4", {}, button(pick, () => selectItem(item.key, { from: "items" }), item.label)),
    make("span", { class: "topic", lang: "zh-Hans" }, item.topic),
    item.evidence.length ? null : make("span", { class: "badge error" }, words.no_evidence),
    ...severityBadges(findings),
    countBadge("difference", open.length),
  );
}

function severityBadges(findings) {
  return Object.keys(words.severities).map((severity) =>
    countBadge(severity, findings.filter((finding) => finding.severity === severity).length),
  );
}

const countBadge = (key, n) =>
  n ? make("span", { class: `badge ${key}` }, counted(key, n)) : null;

function textNodes(item) {
  const points = Array.from(item.text);
  return withMarks(points, 0, points.length, item.marks, (text, mark) => numberMark(text, mark.state));
}

function buildAltered(evidence) {
  return make("p", { class: "altered" }, words.altered, make("q", { lang: "zh-Hans" }, evidence.quote));
}

function buildFigures(item) {
  const states = Object.keys(words.states).map((state) => [
    words.states[state],
    item.figures.filter((figure) => figure.state === state).length,
  ]);
  const counts = states.filter(([, count]) => count).map(([name, count]) => `${name} ${count}`);
  const isQuiet = item.figures.every((figure) => ["verified", "recomputed"].includes(figure.state));
  const columns = ["figure", "figure_quote", "figure_value", "figure_unit", "figure_bound", "figure_state"];
  const fold = make("details", { class: "figures", open: !isQuiet });
  fold.append(
    make("summary", {}, `${words.figures} · ${counts.join(" · ")}`),
    make(
      "table",
      {},
      make("caption", { class: "hidden" }, `${item.label}: ${words.figures}`),
      make("thead", {}, make("tr", {}, ...columns.map((key) => make("th", { scope: "col" }, words[key])))),
      make("tbody", {}, ...item.figures.map((figure) => buildFigure(item, figure))),
    ),
  );
  return fold;
}

function buildFigure(item, figure) {
  const value = figure.value_max === undefined ? figure.value : `${figure.value}–${figure.value_max}`;
  const show = { class: "show-place", "aria-label": `${words.source}: ${figure.quote}` };
  const quote = figure.place
    ? button(show, () => selectPlace(item.key, figure.place), figure.quote)
    : figure.quote;
  return make(
    "tr",
    {},
    make("th", { scope: "row", lang: "zh-Hans" }, figure.name),
    make("td", { lang: "zh-Hans" }, quote),
    make("td", { class: "value" }, value),
    make("td", { lang: "zh-Hans" }, figure.unit),
    make("td", {}, words.bounds[figure.bound]),
    make("td", {}, make("span", { class: `n ${figure.state}`, title: words.states_long[figure.state] }, words.states[figure.state])),
  );
}

function buildFindings(report, findings) {
  return make("ul", { class: "findings" }, ...findings.map((finding) => buildFinding(report, finding)));
}

function buildFinding(report, finding) {
  const number = report.findings.indexOf(finding);
  const name = words.codes[finding.code] ?? finding.code;
  const pick = button(
    { id: `finding-${number}`, class: "finding", "aria-pressed": "false" },
    () => selectFinding(number),
    make("span", { class: `badge ${finding.severity}` }, words.severities[finding.severity]),
    make("strong", {}, name),
    make("span", { class: "message" }, finding.message),
  );
  return make("li", { "data-finding": number }, pick);
}
