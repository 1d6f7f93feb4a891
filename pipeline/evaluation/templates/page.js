const boxes = document.querySelectorAll(".filter input");
function filter() {
  const wanted = new Set([...boxes].filter((box) => box.checked).map((box) => box.value));
  const all = wanted.size === boxes.length;
  for (const item of document.querySelectorAll("li[data-sort]")) item.hidden = !wanted.has(item.dataset.sort);
  for (const part of document.querySelectorAll("section")) {
    part.hidden = !all && !part.querySelector("li[data-sort]:not([hidden])");
  }
}
for (const box of boxes) box.addEventListener("change", filter);
function show() {
  for (const old of document.querySelectorAll(".shown")) old.classList.remove("shown");
  const number = location.hash.match(/^#f(\d+)$/)?.[1];
  const place = number && [...document.querySelectorAll("[data-faults]")].find((e) => e.dataset.faults.split(" ").includes(number));
  if (place) place.classList.add("shown");
}
addEventListener("hashchange", show);
filter();
show();
