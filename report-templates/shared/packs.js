// The page without this is the complete list; with it, a list that narrows while one types.
(() => {
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const field = document.getElementById('find');
  const said = document.getElementById('found');
  const areas = Array.from(document.querySelectorAll('[data-find]'),
      element => ({element, words: plain(element.dataset.find), row: element.matches('tr')}));
  const regions = Array.from(document.querySelectorAll('[data-region]'));
  const links = Array.from(document.querySelectorAll('[data-leads]'));
  const all = areas.filter(area => area.row).length;
  const packs = count => count === 1 ? '1 pack' : count + ' packs';
  const narrow = () => {
    const wanted = plain(field.value).split(/\s+/).filter(word => word !== '');
    let matching = 0;
    for (const area of areas) {
      const fits = wanted.every(word => area.words.includes(word));
      area.element.hidden = !fits;
      matching += fits ? (area.row ? 1 : 0) : 0;
    }
    for (const region of regions) {
      region.hidden = region.querySelector('tr[data-find]:not([hidden])') === null;
    }
    for (const link of links) {
      link.hidden = document.getElementById(link.dataset.leads).closest('[data-region]').hidden;
    }
    const none = matching === 0 ? ' Try part of a name, a code or a region.' : '';
    said.textContent = wanted.length === 0 ? packs(all) : matching + ' of ' + packs(all) + ' shown.' + none;
  };
  field.addEventListener('input', narrow);
  document.getElementById('search').hidden = false;
  document.getElementById('unsearched').hidden = true;
  narrow();
})();
