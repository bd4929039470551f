import * as api from "./api.js";
import { alertUser, button, el, field, many, plain } from "./dom.js";
import { boxCanvas } from "./boxes.js";
import { changed, result, state } from "./store.js";
import { actions, badge, figure, save } from "./work.js";

const KINDS = [["faces", "Faces"], ["codes", "Codes"], ["text", "Text"], ["personal-data", "Personal data"]];

/** Boxes by picture, so that they are there when one comes back to it. */
const boxesOf = new Map();
const form = { color: "#000000", preview: false };

/** Boxes to cover, by hand or suggested. */
export function view(picture) {
  const boxes = boxesOf.get(picture.id) ?? boxesOf.set(picture.id, []).get(picture.id);
  const done = result("redact");
  const said = el("p", { role: "status", className: "small" });
  const list = el("ul", { className: "boxlist", "aria-label": "Boxes to cover" });
  const canvas = boxCanvas(picture, { boxes, fill: () => (form.preview ? form.color : null), changed: () => fill(list, boxes, canvas) });
  fill(list, boxes, canvas);
  return [
    el("div", { className: "columns" },
      el("div", { className: "stack" }, canvas.element,
        done?.shown && figure(api.resultAddress(done.id), "Covered")),
      el("div", { className: "side" },
        el("h2", {}, "Cover for good"),
        el("p", { className: "lead" }, "Draw boxes on the picture, or let Lethe look. What is covered is gone from the file, not hidden beneath."),
        el("div", { className: "row", role: "group", "aria-label": "Look for" },
          ...KINDS.map(([kind, label]) => button(`Find ${label.toLowerCase()}`, (event) => find(event.target, picture, kind, boxes, said), "quiet")),
          button("Add a box", canvas.add, "quiet")),
        said,
        list,
        el("div", { className: "row" },
          field("Colour", el("input", { type: "color", value: form.color, oninput: (event) => { form.color = event.target.value; canvas.draw(); } })),
          el("label", { className: "check" },
            el("input", { type: "checkbox", checked: form.preview, onchange: (event) => { form.preview = event.target.checked; canvas.draw(); } }),
            "Preview")),
        actions("redact", "Cover", () => asked(boxes), { batch: false }),
        done && el("div", { className: "card done" },
          el("div", { className: "row" }, badge(done), done.lossless && el("span", { className: "small" }, "nothing but the boxes is coded anew")),
          save(done, "Save the covered picture")))),
  ];
}

function asked(boxes) {
  const on = boxes.filter((box) => box.on);
  if (on.length === 0) {
    alertUser("Draw a box first, or switch a suggestion on");
    return null;
  }
  return { color: form.color, box: on.map((box) => [box.x, box.y, box.width, box.height].join(",")) };
}

async function find(pressed, picture, kind, boxes, said) {
  said.textContent = "Looking …";
  pressed.disabled = true;
  pressed.setAttribute("aria-busy", "true");
  try {
    const found = await api.suggestions(picture.id, kind);
    const fresh = found.filter((one) => !boxes.some((box) => box.x === one.x && box.y === one.y && box.width === one.width));
    boxes.push(...fresh.map((one) => ({ ...one, on: true })));
    if (found.length > 0 && state.current === picture.id && state.tab === "redact") changed();
    said.textContent = found.length > 0 ? "" : `No ${kind.replace("-", " ")} found. Look yourself all the same: not everything is found.`;
  } catch (error) {
    said.textContent = "";
    alertUser(error.message);
  } finally {
    pressed.disabled = false;
    pressed.removeAttribute("aria-busy");
  }
}

/** The same boxes as a list, for keyboards and screen readers. */
function fill(list, boxes, canvas) {
  list.replaceChildren(...boxes.map((box, number) => el("li", {},
    el("label", { className: "check" },
      el("input", { type: "checkbox", checked: box.on, onfocus: () => canvas.select(box), onchange: (event) => { box.on = event.target.checked; canvas.draw(); } }),
      el("span", {}, `${number + 1}. ${plain(box.label)} `, el("small", {}, `${box.width} × ${box.height} at ${box.x}, ${box.y}`))),
    el("button", { type: "button", className: "quiet", "aria-label": `Remove box ${number + 1}`, onclick: () => canvas.remove(box) }, "×"))));
  if (boxes.length === 0) list.append(el("li", { className: "small" }, "No boxes yet."));
  else list.setAttribute("aria-label", `${many(boxes.length, "box", "boxes")} to cover`);
}
