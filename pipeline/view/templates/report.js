"use strict";
// A thing is what can be pointed at: a stretch of marked words, a cell, or the number of a record, which stands for its whole row.
const THING = "mark[data-cells], tbody td, th.number";
const told = document.querySelector(".told");
const line = told.querySelector("[role=status]");
const marksOf = new Map();
for (const mark of document.querySelectorAll("mark[data-cells]")) {
  for (const cell of mark.dataset.cells.split(" ")) {
    if (!marksOf.has(cell)) marksOf.set(cell, []);
    marksOf.get(cell).push(mark);
  }
}
let held = null;
let shown = 0;

/** What lights up with a thing: the cells that rest on marked words, or the words that bear out a cell or a row. */
function partners(thing) {
  if (thing.matches("mark")) return thing.dataset.cells.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
  const cells = thing.matches("th") ? [...thing.parentNode.querySelectorAll("td[id]")] : [thing];
  return [...new Set(cells.flatMap((cell) => marksOf.get(cell.id) ?? []))];
}

function describe(cell) {
  const row = cell.parentNode;
  const heading = row.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent;
  return `${heading} ${cell.textContent || "open"} (record ${row.cells[0].textContent}, ${row.querySelector(".skater").textContent})`;
}

/** What is shown, in words. */
function account(thing, others) {
  const few = (words) => words.slice(0, 3).join("; ") + (words.length > 3 ? `; and ${words.length - 3} more` : "");
  if (thing.matches("mark")) return `“${thing.textContent}” bears out: ${few(others.map(describe))}`;
  const quotes = [...new Set(others.map((mark) => mark.closest(".beside") ? `${mark.textContent}, given beside the text` : `“${mark.textContent}”`))];
  if (thing.matches("th")) return `record ${thing.textContent}, ${thing.parentNode.querySelector(".skater").textContent}: ${quotes.length} stretches of text bear it out`;
  if (quotes.length) return `${describe(thing)}: ${few(quotes)}`;
  if (thing.matches(".confidence")) return describe(thing);
  return describe(thing) + (thing.textContent ? ": holds where no words say otherwise" : ": the report does not say");
}

function darken() {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  told.hidden = true;
}

function light(thing) {
  darken();
  const others = partners(thing);
  for (const each of [thing, ...others]) each.classList.add("lit");
  line.textContent = account(thing, others);
  told.hidden = false;
}

const heldAttribute = (thing) => (thing.matches("mark") ? "aria-pressed" : "aria-selected");

function state(thing, on) {
  thing.setAttribute(heldAttribute(thing), on);
  thing.closest("section").classList.toggle("held", on);
  told.classList.toggle("held", on);
}

function release() {
  if (!held) return;
  state(held, false);
  held = null;
  darken();
}

function hold(thing) {
  const again = held === thing;
  release();
  if (again) return;
  held = thing;
  light(thing);
  state(thing, true);
  shown = 0;
  const others = partners(thing);
  told.querySelector(".next").hidden = !others.length;
  if (!others.some(inSight)) bringIntoSight(others[0]);
}

function inSight(thing) {
  const box = thing.getBoundingClientRect();
  const frames = [{ top: 0, left: 0, right: innerWidth, bottom: innerHeight - told.offsetHeight }];
  const records = thing.closest(".records");
  if (records) frames.push(records.getBoundingClientRect());
  return frames.every((f) => box.top >= f.top && box.left >= f.left && box.right <= f.right && box.bottom <= f.bottom);
}

function bringIntoSight(thing) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  thing?.scrollIntoView({ block: "center", inline: "nearest", behavior: still ? "auto" : "smooth" });
}

// One stop of the Tab key for each text and each table; the arrow keys go on from there.
const group = (thing) => thing.closest(".text, .beside, tbody");
function enter(thing) {
  for (const each of group(thing).querySelectorAll("[tabindex='0']")) each.tabIndex = -1;
  thing.tabIndex = 0;
}
for (const thing of document.querySelectorAll(THING)) {
  thing.tabIndex = -1;
  if (thing.matches("mark")) thing.setAttribute("role", "button");
  thing.setAttribute(heldAttribute(thing), false);
}
for (const each of document.querySelectorAll(".text, .beside, tbody")) {
  const first = each.querySelector("mark[data-cells], td");
  if (first) first.tabIndex = 0;
}

/** The things in the order in which an arrow key passes them, from the one that has the focus. */
function ahead(thing, key) {
  const onward = ["ArrowRight", "ArrowDown", "End"].includes(key);
  let all = [...group(thing).querySelectorAll("mark")];
  if (!thing.matches("mark")) {
    const upright = ["ArrowUp", "ArrowDown"].includes(key);
    all = upright ? [...group(thing).rows].map((row) => row.cells[thing.cellIndex]) : [...thing.parentNode.cells];
  }
  const at = all.indexOf(thing);
  const passed = onward ? all.slice(at + 1) : all.slice(0, at).reverse();
  return ["Home", "End"].includes(key) ? passed.reverse() : passed;
}
const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

const thingOf = (event) => event.target.closest?.(THING);
let pointer = "";
document.addEventListener("pointerover", (event) => {
  // What comes under a pointer at rest, as the page scrolls, is not pointed at.
  const rests = pointer === `${event.screenX} ${event.screenY}`;
  pointer = `${event.screenX} ${event.screenY}`;
  if (held || rests || event.pointerType === "touch") return;
  const thing = thingOf(event);
  if (thing) light(thing);
  else darken();
});
document.addEventListener("focusin", (event) => {
  const thing = thingOf(event);
  if (thing) enter(thing);
  if (thing && !held) light(thing);
});
document.addEventListener("focusout", () => held || darken());
document.addEventListener("click", (event) => {
  if (event.target.closest(".next")) {
    const others = partners(held);
    bringIntoSight(others[shown++ % others.length]);
    return;
  }
  const thing = thingOf(event);
  if (thing) hold(thing);
  else if (event.target.closest(".release")) letGo();
  else if (!event.target.closest(".told, label, a, summary")) release();
});

/** Let go of all, back where it was held from. */
function letGo() {
  const from = held;
  release();
  from?.focus();
  darken();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return letGo();
  const thing = thingOf(event);
  if (!thing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter" || event.key === " ") hold(thing);
  else if (KEYS.includes(event.key)) ahead(thing, event.key).find((each) => each.checkVisibility())?.focus();
  else return;
  event.preventDefault();
});
