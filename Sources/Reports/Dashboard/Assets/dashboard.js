/* Copies commands, and finds things. Written without anything that a page from a disk may not do: parts of the search are scripts,
   for such a page may fetch nothing. */
"use strict";

/* Copying: a button for each command. Without scripts a click on the command selects it. */
for (const block of document.querySelectorAll(".command pre, td > code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  const text = block.textContent;
  button.setAttribute("aria-label", "Copy the command " + text);
  button.addEventListener("click", async () => {
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch (refused) {
      const range = document.createRange();
      range.selectNodeContents(block);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }
    button.textContent = done ? "Copied" : "Selected";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  block.after(button);
}

/* The search. What begins with a text is found in parts that are in the order of their keys. */
const folded = text => Array.from(text, scalar => scalar.toLowerCase()).join("");

/* By code points: strings of a script compare by halves of them. */
function compare(one, other) {
  const first = Array.from(one), second = Array.from(other);
  for (let place = 0; place < Math.min(first.length, second.length); place += 1) {
    const difference = first[place].codePointAt(0) - second[place].codePointAt(0);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}

/* By which of its texts an entry of a kind is found. */
const keys = [1, 2, 1, 3, 4, 1];
const most = 50;
let firsts = [];
const waiting = new Map();

function nightbillFirsts(list) { firsts = list; }
function nightbillPart(number, entries) { waiting.get(number)?.(entries); }

function load(path) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = path;
    script.onload = resolve;
    script.onerror = () => reject(new Error(path));
    document.head.append(script);
  });
}

async function part(number) {
  let entries = [];
  waiting.set(number, found => { entries = found; });
  await load("search/" + Math.floor(number / 1000) + "/" + number + ".js");
  waiting.delete(number);
  return entries;
}

/* What would act on the line or cannot be seen is written as an escape, as on the pages. */
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

function exact(text) {
  const element = document.createElement("bdi");
  element.className = "exact";
  for (const scalar of text) {
    if (scalar === " " || !unseen.test(scalar)) {
      element.append(scalar);
      continue;
    }
    const mark = document.createElement("span");
    mark.className = "hidden";
    mark.textContent = "\\u{" + scalar.codePointAt(0).toString(16).toUpperCase() + "}";
    element.append(mark);
  }
  element.normalize();
  return element;
}

function shown(entry) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = entry[entry.length - 1];
  const more = document.createElement("span");
  more.className = "soft";
  if (entry[0] < 2) {
    link.append("Purchase order ", exact(entry[1]));
    more.append("payer ", exact(entry[2]), ", " + entry[3]);
  } else if (entry[0] < 5) {
    link.append(exact(entry[1]));
    more.append(entry[2] + ", account ", exact(entry[3]));
    if (entry[4] !== "") more.append(", PO number ", exact(entry[4]));
    more.append(", total " + entry[5]);
  } else {
    link.append("Invoices without a PO number: " + entry[1]);
    more.append(entry[2]);
  }
  item.append(link, " ", more);
  return item;
}

/* Hands out the entries that begin with a key, part by part. */
async function* matches(key) {
  let number = 0;
  while (number + 1 < firsts.length && compare(firsts[number + 1], key) < 0) number += 1;
  for (; number < firsts.length; number += 1) {
    for (const entry of await part(number)) {
      const found = folded(entry[keys[entry[0]]]);
      if (found.startsWith(key)) yield entry;
      else if (compare(found, key) > 0) return;
    }
  }
}

async function search(text) {
  const status = document.getElementById("found");
  const list = document.getElementById("results");
  const more = document.getElementById("more");
  status.textContent = "Searching…";
  try {
    await load("search/firsts.js");
    const found = matches(folded(text));
    const show = async () => {
      const before = list.children.length;
      let next = { done: false };
      for (let count = 0; count < most && !next.done; count += 1) {
        next = await found.next();
        if (!next.done) list.append(shown(next.value));
      }
      const count = list.children.length;
      more.hidden = next.done;
      status.textContent = count === 0 ? "Nothing begins with “" + text + "”."
        : (next.done ? count : "The first " + count) + " found for “" + text + "”.";
      if (before > 0 && list.children[before]) list.children[before].querySelector("a").focus();
    };
    more.addEventListener("click", show);
    await show();
  } catch (missing) {
    status.textContent = "A part of the search cannot be read: " + missing.message + ". Write the pages again.";
  }
}

if (document.getElementById("found")) {
  const text = (new URLSearchParams(location.search).get("q") ?? "").trim();
  const field = document.getElementById("q");
  field.value = text;
  if (text === "") field.focus(); else search(text);
}
