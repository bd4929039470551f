/** What findings mean, in a person's words. */

const RANK = { high: 0, medium: 1, low: 2 };

const MEANING = {
  "location": "Whoever gets this picture can learn where it was taken or where you live.",
  "serial number": "Numbers that tie the picture to one device or document: two pictures with the same number have the same owner.",
  "person": "Names of people: the owner of the camera, the author, faces that were tagged.",
  "hidden picture": "There are more pictures in this file. They may show what was cropped away or covered.",
  "trailing data": "Something follows the end of the picture. Viewers do not show it, but it goes along.",
  "time": "When the picture was taken or changed, often to the second.",
  "device": "The camera or phone, and how it was set.",
  "edit history": "What was done to the picture, with which program, and from which originals.",
  "text": "Captions, comments, key words and other text.",
  "provenance": "Signed statements of where the picture comes from.",
  "unknown data": "Data that no specification explains: anything could be in them.",
  "software": "The programs that made or changed the picture.",
  "colour-profile identity": "The colour profile tells which device or program made it, and when.",
  "technical data": "Technical fields that do not change how the picture looks.",
};

export const meaning = (kind) => MEANING[kind] ?? "";

/** The highest severity among findings. */
export const worst = (findings) =>
  findings.reduce((level, one) => (level === "" || RANK[one.severity] < RANK[level] ? one.severity : level), "") || "none";

/** Findings by kind, the most sensitive first. */
export function byKind(findings) {
  const kinds = new Map();
  findings.forEach((one) => kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]));
  const order = Object.keys(MEANING);
  return [...kinds.entries()].sort(([a, x], [b, y]) =>
    RANK[x[0].severity] - RANK[y[0].severity] || order.indexOf(a) - order.indexOf(b));
}

const value = (findings, carrier, what) =>
  findings.find((one) => one.carrier === carrier && one.what === what)?.value;

/** A position as text, where the fields of one block give it. */
export function position(findings) {
  const north = findings.find((one) => one.what === "GPS Latitude" && one.value);
  if (!north) return null;
  const east = value(findings, north.carrier, "GPS Longitude");
  if (!east) return null;
  const side = (what) => value(findings, north.carrier, `${what} Ref`) ?? "";
  return `${north.value} ${side("GPS Latitude")}, ${east} ${side("GPS Longitude")}`;
}

/** Fields that only say how others are to be read. */
const DULL = /ref$|version|GPS |index|coded character|lang$|unit|flag|mime|semantic|padding|length|components|color space|exif image|scene|resolution|positioning/i;

/** The name of a field without the path to it: "dc:creator" is "creator", "xmpMM:History/stEvt:when" is "when". */
export const fieldName = (what) => what.split(/[/:]/).filter(Boolean).at(-1).replace(/([a-z])([A-Z])/g, "$1 $2");

/** A few values that tell most. */
export function telling(findings) {
  const seen = new Set();
  return findings.filter((one) => one.value && one.value.length < 90 && !DULL.test(one.what) && !/^\[|^\d{1,3}$/.test(one.value))
    .filter((one) => !/gps/i.test(one.what) && !seen.has(one.value) && seen.add(one.value))
    .slice(0, 4);
}
