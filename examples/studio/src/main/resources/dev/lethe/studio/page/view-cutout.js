import { pictureAddress, resultAddress } from "./api.js";
import { alertUser, choice, el, field, plain, select, size } from "./dom.js";
import { changed, result, state } from "./store.js";
import { actions, batchList, figure, save } from "./work.js";

const form = { background: "transparent", radius: 40, color: "#e3f1ee", behind: "" };

/** The subject without what is behind it. */
export function view(picture) {
  const done = result("cutout");
  return [
    el("div", { className: "columns" },
      done ? figure(resultAddress(done.id), "Cut out", "checker") : figure(pictureAddress(picture.id), "As it is"),
      el("div", { className: "side" },
        el("h2", {}, "Take the background away"),
        el("p", { className: "lead" }, "A network that runs on this computer finds the subject. It is a guess: look at the edges."),
        options(),
        actions("cutout", "Cut out", asked),
        done && el("div", { className: "card done" },
          el("p", {}, `${done.format}, ${size(done.bytesAfter)}`), save(done, "Save the cut-out")))),
    batchList("cutout"),
  ].filter(Boolean);
}

function asked() {
  if (form.background === "picture" && !form.behind) {
    alertUser("Add another picture and choose it as the background");
    return null;
  }
  return form;
}

function options() {
  const others = state.pictures.filter((one) => one.id !== state.current);
  if (!others.some((one) => one.id === form.behind)) form.behind = others[0]?.id ?? "";
  return el("div", { className: "form" },
    choice("Instead of the background", [
      ["transparent", "Nothing", "transparent, as a PNG"],
      ["blur", "The same, blurred"],
      ["color", "A colour"],
      ["picture", "Another picture"],
    ], form.background, (value) => { form.background = value; changed(); }),
    form.background === "blur" && field("How much", el("input", {
      type: "range", min: 5, max: 120, value: form.radius, oninput: (event) => (form.radius = event.target.value),
    })),
    form.background === "color" && field("Colour", el("input", {
      type: "color", value: form.color, oninput: (event) => (form.color = event.target.value),
    })),
    form.background === "picture" && (others.length > 0
      ? field("Picture", select(others.map((one) => [one.id, plain(one.name)]), form.behind, (value) => (form.behind = value)))
      : el("p", { className: "small" }, "Add another picture first.")));
}
