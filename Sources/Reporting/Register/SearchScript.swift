/// The script of the search: it adds a convenience to pages that say everything without it, and asks no network.
enum SearchScript {
  static let file = "search.js"
  /// Shards that a search reads at most; the script has the same number.
  static let mostShards = 4

  static let text: StaticString = """
    // Finds systems from the shards beside this report. domesdayShards holds the first word of each, in order.
    "use strict";
    (() => {
      const form = document.getElementById("search");
      const input = document.getElementById("words");
      const found = document.getElementById("found");
      const results = document.getElementById("results");
      const shown = 50, mostShards = 4;
      const shards = new Map();
      const plain = text => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
      const words = text => plain(text).split(/[^\\p{L}\\p{N}]+/u).filter(Boolean);

      window.domesdayShard = (number, entries) => {
        shards.get(number).resolve(entries);
      };

      const load = number => {
        if (!shards.has(number)) {
          const shard = {};
          shard.entries = new Promise((resolve, reject) => { shard.resolve = resolve; shard.reject = reject; });
          shards.set(number, shard);
          const script = document.createElement("script");
          script.src = `systems/search-${number + 1}.js`;
          script.onerror = () => shard.reject(new Error(script.src));
          document.head.append(script);
        }
        return shards.get(number).entries;
      };

      // Shards in which words that begin with a text may stand; words are cut to 16 bytes, which are four letters at least.
      const candidates = text => {
        const cut = text.slice(0, /^[\\x00-\\x7f]*$/.test(text) ? 16 : 4);
        const first = Math.max(0, domesdayShards.findLastIndex(word => word < cut));
        const numbers = [];
        for (let n = first; n < domesdayShards.length; n += 1) {
          if (domesdayShards[n] > cut && !domesdayShards[n].startsWith(cut)) break;
          numbers.push(n);
        }
        return numbers;
      };

      const show = (entries, more) => {
        results.replaceChildren(...entries.slice(0, shown).map(([name, id, organisation, rank, page, place]) => {
          const link = document.createElement("a");
          link.href = `systems/sheets-${page}.html#s${place}`;
          link.textContent = name;
          const item = document.createElement("li");
          const rest = [id, organisation || "owner unknown", `rank ${rank.toLocaleString("en-GB")}`];
          item.append(link, " – " + rest.filter(Boolean).join(", "));
          return item;
        }));
        const count = entries.length.toLocaleString("en-GB");
        found.textContent = entries.length === 0 ? "No system has these words."
          : more ? `At least ${count} systems; more letters would narrow them.`
          : entries.length > shown ? `${count} systems, the first ${shown} by rank.`
          : entries.length === 1 ? "1 system." : `${count} systems.`;
      };

      let latest = 0;
      const search = async () => {
        const ticket = latest += 1;
        const asked = words(input.value).sort((a, b) => b.length - a.length);
        if (asked.length === 0) { results.replaceChildren(); found.textContent = ""; return; }
        const numbers = candidates(asked[0]);
        try {
          const lists = await Promise.all(numbers.slice(0, mostShards).map(load));
          if (ticket !== latest) return;
          const places = new Map();
          for (const entry of lists.flat()) {
            const own = words(entry[0] + " " + entry[1]);
            const all = plain(entry[0] + " " + entry[1] + " " + entry[2]);
            if (own.some(word => word.startsWith(asked[0])) && asked.every(word => all.includes(word))) {
              places.set(entry[5], entry);
            }
          }
          show([...places.values()].sort((a, b) => a[3] - b[3]), numbers.length > mostShards);
        } catch (error) {
          found.textContent = `The search cannot read ${error.message}; are all files of the report together?`;
        }
      };

      form.addEventListener("submit", event => event.preventDefault());
      input.addEventListener("input", search);
      form.hidden = false;
    })();

    """
}
