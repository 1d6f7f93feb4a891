"use strict";
const box = document.getElementById("filter");
const several = document.getElementById("several");
const marked = document.getElementById("marked");

// Lower case without accents, each word with a space before it: what is typed may be the beginning of a word.
const letters = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe" };
const fold = (text) => {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${plain.replace(/[øłđßæœ]/g, (letter) => letters[letter]).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
};

const races = [...document.querySelectorAll("main section")].map((section) => ({
  section,
  link: document.querySelector(`[data-race="${section.id.slice(5)}"]`),
  rows: [...section.querySelectorAll("tbody")].map((row) => ({
    row,
    text: fold(`${section.dataset.text} ${row.dataset.text}`),
  })),
}));

function filter() {
  const words = fold(box.value).split(" ").filter(Boolean);
  let shown = 0;
  let left = 0;
  for (const { section, link, rows } of races) {
    let any = false;
    for (const { row, text } of rows) {
      row.hidden =
        !words.every((word) => text.includes(` ${word}`)) ||
        (several.checked && row.dataset.reports === "1") ||
        (marked.checked && !("marked" in row.dataset));
      any ||= !row.hidden;
      shown += !row.hidden;
    }
    section.hidden = link.hidden = !any;
    left += any;
  }
  const few = left <= Number(document.querySelector("nav").dataset.few);
  for (const year of document.querySelectorAll("nav details")) {
    year.hidden = !year.querySelector("li:not([hidden])");
    year.open = few;
  }
  const all = !words.length && !several.checked && !marked.checked;
  document.getElementById("found").textContent = all ? "" : `${shown} performance${shown === 1 ? "" : "s"}`;
  document.getElementById("nothing").hidden = shown > 0;
}

if (box) {
  box.addEventListener("input", filter);
  several.addEventListener("change", filter);
  marked.addEventListener("change", filter);
  addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    } else if (event.key === "Escape" && event.target === box) {
      box.value = "";
      filter();
    }
  });
  // A browser that goes back fills the boxes in again.
  filter();
}
