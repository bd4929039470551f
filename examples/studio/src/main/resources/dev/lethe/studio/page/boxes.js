/** Boxes drawn on a picture, with the mouse, a finger or the keyboard. */

import { pictureAddress } from "./api.js";
import { el, plain } from "./dom.js";

const HANDLE = 11;
const ACCENT = "#14a394";

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/** Whole pixels inside of the picture; edges on a grid, or on those of the picture. */
function fitted(box, picture, grid) {
  if (grid > 1) {
    const near = (edge, end) => (edge >= end - grid / 2 ? end : Math.round(edge / grid) * grid);
    const right = near(box.x + box.width, picture.width);
    const lower = near(box.y + box.height, picture.height);
    box.x = Math.round(box.x / grid) * grid;
    box.y = Math.round(box.y / grid) * grid;
    box.width = Math.max(grid, right - box.x);
    box.height = Math.max(grid, lower - box.y);
  }
  box.width = clamp(Math.round(box.width), 1, picture.width);
  box.height = clamp(Math.round(box.height), 1, picture.height);
  box.x = clamp(Math.round(box.x), 0, picture.width - box.width);
  box.y = clamp(Math.round(box.y), 0, picture.height - box.height);
  return box;
}

/**
 * A canvas over a picture.
 * @param options.boxes list that is changed in place; `on` says whether a box counts
 * @param options.single whether a new box takes the place of the old one
 * @param options.fill colour to fill boxes with, or null for outlines; a function
 * @param options.grid pixels that edges go by; a function
 * @param options.changed called when boxes or the selected one have changed
 */
export function boxCanvas(picture, { boxes, single = false, fill = () => null, grid = () => 1, changed }) {
  let selected = null;
  let drag = null;
  const image = el("img", {
    src: pictureAddress(picture.id), alt: plain(picture.name), width: picture.width, height: picture.height, draggable: false,
  });
  const canvas = el("canvas", {
    tabIndex: 0, role: "application",
    "aria-label": "Boxes on the picture. N adds one, arrows move it, with Shift they change its size, Delete removes it; the list beside holds the same.",
  });
  const holder = el("div", { className: "boxes" }, image, canvas);

  const scale = () => canvas.clientWidth / picture.width || 1;

  function draw() {
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.round(canvas.clientWidth * density);
    canvas.height = Math.round(canvas.clientHeight * density);
    const pen = canvas.getContext("2d");
    pen.scale(scale() * density, scale() * density);
    const color = fill();
    boxes.filter((box) => box.on).forEach((box) => (color ? filled(pen, box, color) : outlined(pen, box)));
    if (single && boxes[0] && !color) veiled(pen, boxes[0]);
  }

  function filled(pen, box, color) {
    pen.fillStyle = color;
    pen.fillRect(box.x, box.y, box.width, box.height);
  }

  function outlined(pen, box) {
    const line = 1 / scale();
    pen.fillStyle = single ? "transparent" : "#14a39433";
    pen.fillRect(box.x, box.y, box.width, box.height);
    pen.lineWidth = 4 * line;
    pen.strokeStyle = "#ffffffcc";
    pen.strokeRect(box.x, box.y, box.width, box.height);
    pen.lineWidth = 2 * line;
    pen.strokeStyle = box === selected ? "#e8590c" : ACCENT;
    pen.strokeRect(box.x, box.y, box.width, box.height);
    if (box !== selected) return;
    pen.fillStyle = "#e8590c";
    const side = HANDLE * line;
    pen.fillRect(box.x + box.width - side, box.y + box.height - side, side, side);
  }

  /** What a crop takes away is darkened. */
  function veiled(pen, box) {
    pen.fillStyle = "#0009";
    pen.fillRect(0, 0, picture.width, box.y);
    pen.fillRect(0, box.y + box.height, picture.width, picture.height);
    pen.fillRect(0, box.y, box.x, box.height);
    pen.fillRect(box.x + box.width, box.y, picture.width, box.height);
  }

  const tell = () => { draw(); changed(); };

  function place(event) {
    const bounds = canvas.getBoundingClientRect();
    return { x: (event.clientX - bounds.left) / scale(), y: (event.clientY - bounds.top) / scale() };
  }

  function added(box) {
    if (single) boxes.length = 0;
    boxes.push(fitted({ on: true, label: "box", ...box }, picture, grid()));
    selected = boxes.at(-1);
    return selected;
  }

  const inside = (box, at) => box.on && at.x >= box.x && at.y >= box.y && at.x <= box.x + box.width && at.y <= box.y + box.height;

  function atHandle(box, at) {
    const side = 1.6 * HANDLE / scale();
    return Math.abs(at.x - box.x - box.width) < side && Math.abs(at.y - box.y - box.height) < side;
  }

  canvas.addEventListener("pointerdown", (event) => {
    const at = place(event);
    canvas.setPointerCapture(event.pointerId);
    const hit = selected && atHandle(selected, at) ? selected : boxes.findLast((box) => inside(box, at));
    if (hit && (!single || atHandle(hit, at) || hit === selected)) {
      selected = hit;
      drag = { box: hit, resize: atHandle(hit, at), from: at, start: { ...hit } };
    } else drag = { from: at };
    draw();
  });

  canvas.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const at = place(event);
    const dx = at.x - drag.from.x;
    const dy = at.y - drag.from.y;
    if (!drag.start) {
      if (Math.hypot(dx, dy) * scale() < 4 && !drag.box) return;
      const from = { x: clamp(drag.from.x, 0, picture.width), y: clamp(drag.from.y, 0, picture.height) };
      const to = { x: clamp(at.x, 0, picture.width), y: clamp(at.y, 0, picture.height) };
      const area = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
      drag.box ??= added(area);
      Object.assign(drag.box, area);
    } else if (drag.resize) Object.assign(drag.box, { width: drag.start.width + dx, height: drag.start.height + dy });
    else Object.assign(drag.box, { x: drag.start.x + dx, y: drag.start.y + dy });
    fitted(drag.box, picture, grid());
    draw();
  });

  canvas.addEventListener("pointerup", () => {
    drag = null;
    tell();
  });

  canvas.addEventListener("keydown", (event) => {
    const step = Math.max(grid(), Math.round(Math.max(picture.width, picture.height) / 100));
    const arrows = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key === "n" || event.key === "N") added(middle());
    else if (selected && (event.key === "Delete" || event.key === "Backspace")) remove(selected);
    else if (selected && arrows[event.key]) {
      const [dx, dy] = arrows[event.key];
      if (event.shiftKey) Object.assign(selected, { width: selected.width + dx, height: selected.height + dy });
      else Object.assign(selected, { x: selected.x + dx, y: selected.y + dy });
      fitted(selected, picture, grid());
    } else return;
    event.preventDefault();
    tell();
  });

  const middle = () => ({ x: picture.width * .375, y: picture.height * .375, width: picture.width / 4, height: picture.height / 4 });

  function remove(box) {
    boxes.splice(boxes.indexOf(box), 1);
    if (selected === box) selected = boxes.at(-1) ?? null;
  }

  new ResizeObserver(draw).observe(canvas);
  return {
    element: holder,
    draw,
    add: () => { added(middle()); tell(); canvas.focus(); },
    fit: (box) => { fitted(box, picture, grid()); tell(); },
    remove: (box) => { remove(box); tell(); canvas.focus(); },
    select: (box) => { selected = box; draw(); },
  };
}
