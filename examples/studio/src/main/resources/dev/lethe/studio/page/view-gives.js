import { hiddenAddress, pictureAddress } from "./api.js";
import { button, el, many, plain, size } from "./dom.js";
import { showTab } from "./store.js";
import { byKind, fieldName, meaning, position, telling } from "./words.js";
import { figure } from "./work.js";

const LEVEL = { high: "tells much", medium: "tells something", low: "tells little" };

/** What the picture gives away, on cards. */
export function view(picture) {
  const kinds = byKind(picture.findings);
  return [
    el("div", { className: "columns" },
      figure(pictureAddress(picture.id), `${picture.format}, ${picture.width} × ${picture.height}${picture.frames > 1 ? `, ${picture.frames} frames` : ""}`),
      el("div", { className: "side" }, summary(picture, kinds), hidden(picture))),
    el("div", { className: "cards" }, ...kinds.map(([kind, findings]) => card(kind, findings))),
    picture.notes.length > 0 && el("section", { className: "card" }, el("h3", {}, "Remarks"),
      el("ul", {}, ...picture.notes.map((note) => el("li", {}, plain(note))))),
  ].filter(Boolean);
}

function summary(picture, kinds) {
  if (kinds.length === 0) {
    return el("div", {}, el("h2", {}, "Nothing found"),
      el("p", {}, "The file tells nothing beside the picture itself. What can be seen in it, nobody judged."));
  }
  const high = kinds.filter(([, findings]) => findings[0].severity === "high").map(([kind]) => kind);
  return el("div", {},
    el("h2", {}, `This file tells ${many(picture.findings.length, "thing")} that nobody sees`),
    el("p", { className: "lead" }, high.length > 0
      ? `Above all: ${high.join(", ")}.`
      : "Nothing of it names a person or a place."),
    el("p", {}, button("Clean it", () => showTab("clean"), "primary")));
}

function hidden(picture) {
  if (picture.hidden.length === 0) return null;
  const different = picture.hidden.some((one) => one.likeness === "different");
  return el("section", { className: `card hidden-pictures ${different ? "high" : ""}` },
    el("h3", {}, different ? "Hidden in it: something else than it shows" : "Hidden in it"),
    el("div", { className: "thumbs" }, ...picture.hidden.map((one, number) => thumb(picture, one, number))));
}

function thumb(picture, one, number) {
  const words = one.likeness === "different" ? "shows something else" : one.likeness === "same" ? "shows the same" : size(one.bytes);
  const image = one.shown
    ? el("img", { src: hiddenAddress(picture.id, number), alt: `Hidden picture from ${one.carrier}: ${words}` })
    : el("div", { className: "film" }, "a film, or not a picture");
  return el("figure", {}, image, el("figcaption", { className: one.likeness }, one.carrier, el("br"), words));
}

function card(kind, findings) {
  const place = kind === "location" ? position(findings) : null;
  const severity = findings[0].severity;
  return el("section", { className: `card ${severity}` },
    el("div", { className: "row spread" }, el("h3", {}, kind[0].toUpperCase() + kind.slice(1)),
      el("span", { className: `level ${severity}` }, LEVEL[severity])),
    el("p", {}, meaning(kind)),
    place && el("p", { className: "place" }, plain(place),
      el("small", {}, "No map is loaded: a map service would learn the place from that.")),
    el("dl", { className: "telling" }, ...telling(findings).flatMap((one) =>
      [el("dt", {}, plain(fieldName(one.what))), el("dd", {}, plain(one.value))])),
    el("details", {}, el("summary", {}, `All ${many(findings.length, "field")}`),
      el("ul", { className: "fields" }, ...findings.slice(0, 300).map(line))));
}

const line = (one) => el("li", {},
  el("span", {}, `${plain(one.carrier)}: ${plain(one.what)}${one.bytes > 0 ? ` (${size(one.bytes)})` : ""}`),
  one.value ? el("span", { className: "value" }, plain(one.value.slice(0, 300))) : null);
