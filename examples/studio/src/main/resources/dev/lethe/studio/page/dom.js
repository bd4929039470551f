/** Small helpers to make elements. Text always becomes text, never markup. */

const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text of a stranger's file, without what would change how it reads. */
export const plain = (text) => String(text).replace(/[\0\s]+$/, "").replace(UNSEEN, "\ufffd");

/** An element: properties by name, `on…` as listeners, names with a dash or `role` and `for` as attributes. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role" || name === "for" || name === "list") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const button = (label, onclick, className = "") => el("button", { type: "button", className, onclick }, label);

let ids = 0;

/** A labelled field. */
export function field(label, input, hint) {
  input.id ||= `field-${++ids}`;
  const described = hint ? el("small", { id: `${input.id}-hint` }, hint) : null;
  if (described) input.setAttribute("aria-describedby", described.id);
  return el("div", { className: "field" }, el("label", { for: input.id }, label), input, described);
}

/** One of several, as a group of radio buttons; calls back with the value. */
export function choice(legend, options, value, changed) {
  const name = `choice-${++ids}`;
  const radios = options.map(([key, text, hint]) =>
    el("label", { className: "radio" },
      el("input", { type: "radio", name, value: key, checked: key === value, onchange: () => changed(key) }),
      el("span", {}, text, hint ? el("small", {}, hint) : null)));
  return el("fieldset", { className: "choice" }, el("legend", {}, legend), ...radios);
}

export function select(options, value, changed) {
  const input = el("select", { onchange: () => changed(input.value) },
    ...options.map(([key, text]) => el("option", { value: key, selected: key === value }, text)));
  return input;
}

/** Bytes in words. */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** Shows what went wrong until it is read. */
export function alertUser(message) {
  const box = el("div", { className: "alert" }, el("p", {}, plain(message)),
    button("Close", () => box.remove(), "quiet"));
  document.getElementById("alerts").append(box);
}
