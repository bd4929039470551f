import { resultAddress } from "./api.js";
import { boxCanvas } from "./boxes.js";
import { alertUser, button, choice, el, field, size } from "./dom.js";
import { result } from "./store.js";
import { actions, badge, figure, save } from "./work.js";

const cropOf = new Map();
const form = { rotate: "0", maxEdge: "", snap: true };

/** Most JPEGs are coded in blocks of 16 by 16 or 8 by 8 pixels. */
const BLOCK = 16;

/** Crop, turn, make smaller. */
export function view(picture) {
  const crop = cropOf.get(picture.id) ?? cropOf.set(picture.id, []).get(picture.id);
  const done = result("edit");
  const fields = el("div", { className: "numbers" });
  const canvas = boxCanvas(picture, { boxes: crop, single: true, grid: () => (snaps(picture) ? BLOCK : 1), changed: () => fill(fields, crop, canvas) });
  fill(fields, crop, canvas);
  return [
    el("div", { className: "columns" },
      el("div", { className: "stack" }, canvas.element, done?.shown && figure(resultAddress(done.id), "Edited")),
      el("div", { className: "side" },
        el("h2", {}, "Crop, turn, make smaller"),
        el("p", { className: "lead" }, "Draw on the picture what is to stay. What is cropped away is gone from the file."),
        fields,
        picture.format === "JPEG" && el("label", { className: "check" },
          el("input", { type: "checkbox", checked: form.snap, onchange: (event) => { form.snap = event.target.checked; crop.forEach(canvas.fit); } }),
          el("span", {}, "Snap to blocks ", el("small", {}, "so that the JPEG is cropped without loss"))),
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

const snaps = (picture) => form.snap && picture.format === "JPEG";

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
  const inputs = [...fields.querySelectorAll("input")];
  if (box && inputs.length > 0) {
    inputs.forEach((input) => (input.value = crop[0][input.name]));
    return;
  }
  if (!box) {
    fields.replaceChildren(button("Add a crop", canvas.add, "quiet"));
    return;
  }
  const number = (label, name) => field(label, el("input", {
    type: "number", min: 0, name, value: box[name], onchange: (event) => { crop[0][name] = Number(event.target.value) || 0; canvas.fit(crop[0]); },
  }));
  fields.replaceChildren(number("Left", "x"), number("Top", "y"), number("Width", "width"), number("Height", "height"),
    button("No crop", () => canvas.remove(crop[0]), "quiet"));
}
