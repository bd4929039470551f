import { resultAddress } from "./api.js";
import { boxCanvas } from "./boxes.js";
import { alertUser, button, choice, el, field, size } from "./dom.js";
import { result } from "./store.js";
import { actions, badge, figure, save } from "./work.js";

const cropOf = new Map();
const form = { rotate: "0", maxEdge: "" };

/** Crop, turn, make smaller. */
export function view(picture) {
  const crop = cropOf.get(picture.id) ?? cropOf.set(picture.id, []).get(picture.id);
  const done = result("edit");
  const fields = el("div", { className: "numbers" });
  const canvas = boxCanvas(picture, { boxes: crop, single: true, changed: () => fill(fields, crop, canvas) });
  fill(fields, crop, canvas);
  return [
    el("div", { className: "columns" },
      el("div", { className: "stack" }, canvas.element, done?.shown && figure(resultAddress(done.id), "Edited")),
      el("div", { className: "side" },
        el("h2", {}, "Crop, turn, make smaller"),
        el("p", { className: "lead" }, "Draw on the picture what is to stay. What is cropped away is gone from the file."),
        fields,
        choice("Turn clockwise", [["0", "Not"], ["90", "90°"], ["180", "180°"], ["270", "270°"]], form.rotate, (value) => (form.rotate = value)),
        field("Longest edge", el("input", {
          type: "number", min: 1, placeholder: "as it is", value: form.maxEdge, inputMode: "numeric",
          oninput: (event) => (form.maxEdge = event.target.value),
        }), "In pixels; smaller pictures stay as they are"),
        actions("edit", "Apply", () => asked(crop), { batch: false }),
        done && el("div", { className: "card done" },
          el("div", { className: "row" }, badge(done), el("span", {}, `${size(done.bytesBefore)} → ${size(done.bytesAfter)}`)),
          save(done, "Save the edited picture")))),
  ];
}

function asked(crop) {
  const options = {};
  if (crop[0]) options.crop = [crop[0].x, crop[0].y, crop[0].width, crop[0].height].join(",");
  if (form.rotate !== "0") options.rotate = form.rotate;
  if (form.maxEdge) options["max-edge"] = form.maxEdge;
  if (Object.keys(options).length === 0) {
    alertUser("Draw a crop, choose a turn or give a longest edge");
    return null;
  }
  return options;
}

/** The crop in numbers, for keyboards and for those who know what they want. */
function fill(fields, crop, canvas) {
  const [box] = crop;
  if (!box) {
    fields.replaceChildren(button("Add a crop", canvas.add, "quiet"));
    return;
  }
  const number = (label, name) => field(label, el("input", {
    type: "number", min: 0, value: box[name], onchange: (event) => { box[name] = Number(event.target.value) || 0; canvas.draw(); },
  }));
  fields.replaceChildren(number("Left", "x"), number("Top", "y"), number("Width", "width"), number("Height", "height"),
    button("No crop", () => canvas.remove(box), "quiet"));
}
