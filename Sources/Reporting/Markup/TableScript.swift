/// The script that sorts tables: it adds a convenience to pages that say everything without it, and asks no network.
enum TableScript {
  static let file = "tables.js"

  static let text: StaticString = """
    // Lets readers sort the tables of a page by any column, and put them back into their order.
    "use strict";
    (() => {
      const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
      const scales = { k: 1e3, m: 1e6, bn: 1e9 };

      // What a cell is sorted by: a day, an amount, a number or words; null for what is unknown.
      const value = cell => {
        const first = [...cell.childNodes].find(node => node.textContent.trim() !== "");
        if (!first || (first.nodeType === 1 && first.classList.contains("unknown"))) return null;
        const text = first.textContent.trim().replace(/^ended /, "");
        const day = text.match(/^(\\d{1,2}) (\\w{3})\\w* (\\d{4})$/);
        if (day && months.includes(day[2].toLowerCase())) {
          return Date.UTC(+day[3], months.indexOf(day[2].toLowerCase()), +day[1]);
        }
        const number = text.replaceAll(",", "").replace("\\u2212", "-").match(/^(-?)\\u00a3?(\\d+(?:\\.\\d+)?)(k|m|bn)?(?:%| to .*)?$/);
        if (number) return (number[1] ? -1 : 1) * number[2] * (scales[number[3]] ?? 1);
        return text;
      };

      const compare = (left, right) => typeof left === "number" && typeof right === "number" ? left - right
        : String(left).localeCompare(String(right), "en-GB", { numeric: true });

      for (const table of document.querySelectorAll("table.sorts")) {
        const body = table.tBodies[0];
        const original = [...body.rows];
        const headings = [...table.tHead.rows[0].cells];
        headings.forEach((heading, column) => {
          const button = document.createElement("button");
          button.type = "button";
          button.append(...heading.childNodes);
          heading.append(button);
          button.addEventListener("click", () => {
            const values = new Map(original.map(row => [row, value(row.cells[column])]));
            const known = original.filter(row => values.get(row) !== null);
            const unknown = original.filter(row => values.get(row) === null);
            const isNumber = known.length > 0 && known.every(row => typeof values.get(row) === "number");
            // Figures begin with the greatest, words with the first letter; the third press restores the order.
            const order = isNumber ? ["descending", "ascending", null] : ["ascending", "descending", null];
            const next = order[(order.indexOf(heading.getAttribute("aria-sort")) + 1) % 3];
            headings.forEach(other => other.removeAttribute("aria-sort"));
            if (next) {
              heading.setAttribute("aria-sort", next);
              const sign = next === "ascending" ? 1 : -1;
              known.sort((a, b) => sign * compare(values.get(a), values.get(b)));
            }
            body.append(...(next ? [...known, ...unknown] : original));
          });
        });
      }
    })();

    """
}
