import { pictureAddress, resultAddress } from "./api.js";
import { choice, el, many, plain, size } from "./dom.js";
import { result } from "./store.js";
import { actions, badge, batchList, figure, save } from "./work.js";

const form = { remove: "all-but-display", copyright: false };

/** One button that cleans. */
export function view(picture) {
  const done = result("clean");
  return [
    el("div", { className: "columns" },
      figure(done?.shown ? resultAddress(done.id) : pictureAddress(picture.id), done ? "Cleaned" : "As it is"),
      el("div", { className: "side" },
        el("h2", {}, done ? "This picture is clean" : "Make it forget"),
        done ? told(done) : el("p", { className: "lead" },
          "Writes the picture anew without what it gives away, and lets independent readers prove it. The picture itself stays the same, bit by bit."),
        actions("clean", "Clean",
          () => ({ remove: form.remove, ...(form.copyright ? { keep: "copyright" } : {}) })),
        options())),
    batchList("clean"),
  ].filter(Boolean);
}

function told(done) {
  const count = done.removed.reduce((sum, one) => sum + one.count, 0);
  return el("div", { className: "card done" },
    el("div", { className: "row" }, badge(done), el("span", {}, `${size(done.bytesBefore)} → ${size(done.bytesAfter)}`)),
    el("p", {}, count === 0 ? "There was nothing to remove." : `${many(count, "thing")} removed:`),
    el("ul", { className: "chips" }, ...done.removed.map((one) => el("li", {}, `${one.kind} ${one.count}`))),
    el("p", { className: "small" }, `Nothing is left, say ${done.verifiedBy.length} independent readers: ${done.verifiedBy.join(", ")}.`),
    ...done.notes.map((note) => el("p", { className: "small" }, plain(note))),
    save(done, "Save the clean picture"));
}

function options() {
  return el("details", { className: "options" }, el("summary", {}, "What goes"),
    choice("Remove", [
      ["all-but-display", "All but how it looks", "colours and the way up stay right"],
      ["everything", "Everything", "colours may change, and it may lie on its side"],
      ["location", "The place only", "weak: times and the camera stay, and can lead to a place"],
    ], form.remove, (value) => (form.remove = value)),
    el("label", { className: "check" },
      el("input", { type: "checkbox", checked: form.copyright, onchange: (event) => (form.copyright = event.target.checked) }),
      "Keep the copyright notice (it often names a person)"));
}
