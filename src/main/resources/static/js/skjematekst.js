// form-js snakker engelsk. Her får meldinger, knapper og datovelgeren sidens språk.
const MELDINGER = [
  [/^Field is required\.$/, 'felt.paakrevd'],
  [/^Field must match pattern .*$/s, 'felt.moenster'],
  [/^Field must have minimum value of (.+)\.$/, 'felt.min'],
  [/^Field must have maximum value of (.+)\.$/, 'felt.maks'],
  [/^Field must have minimum length of (.+)\.$/, 'felt.minLengde'],
  [/^Field must have maximum length of (.+)\.$/, 'felt.maksLengde'],
  [/^Field must be a valid\s+international phone number\..*$/, 'felt.telefon'],
  [/^Field must be a valid email\.$/, 'felt.epost'],
  [/^Value is not a number\.$/, 'felt.tall'],
  [/^Value is expected to be an integer\.$/, 'felt.heltall'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'felt.desimaler'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'felt.steg'],
  [/^M(in|ax) validation value is not a valid number\.$/, 'felt.ugyldig'],
];

const FASTE = {
  Select: 'ui.velg', Search: 'ui.soek', 'Skip to search': 'ui.tilSoek', 'No results': 'ui.ingenTreff', 'All values selected': 'ui.altValgt', 'Add new': 'ui.leggTil',
  'Remove tag': 'ui.fjernValg', Collapse: 'ui.visFaerre', Increment: 'ui.oek', Decrement: 'ui.minsk', 'No files selected': 'ui.ingenFil',
  'Nothing to show.': 'ui.ingenting', 'Previous page': 'ui.forrigeSide', 'Next page': 'ui.nesteSide', 'hh:mm': 'ui.klokkeform',
};
const MØNSTRE = [[/^Expand all \((\d+)\)$/, 'ui.visAlle'], [/^Remove list item (\d+)$/, 'ui.fjern']];
const DATOFORM = /^(d{1,2}|m{1,2}|y{2,4})[./-]\s?(d{1,2}|m{1,2})[./-]\s?(d{1,2}|m{1,2}|y{2,4})\.?$/;
const EGENSKAPER = ['placeholder', 'aria-label', 'title'];

export function oversettMelding(melding, tekst) {
  for (const [moenster, noekkel] of MELDINGER) {
    const treff = moenster.exec(melding);
    if (treff) return tekst(noekkel, ...treff.slice(1));
  }
  return melding;
}

function oversettOrd(ord, tekst) {
  const rent = ord.trim();
  if (FASTE[rent]) return tekst(FASTE[rent]);
  if (DATOFORM.test(rent)) return tekst('ui.datoform');
  for (const [moenster, noekkel] of MØNSTRE) {
    const treff = moenster.exec(rent);
    if (treff) return tekst(noekkel, ...treff.slice(1));
  }
  return null;
}

/** Meldingene om feil går gjennom validatoren, så lister og felt sier det samme. */
export function oversettValidator(skjema, tekst) {
  const validator = skjema.get('validator');
  for (const navn of ['validateField', 'validateFieldInstance']) {
    const egen = validator[navn].bind(validator);
    validator[navn] = (...args) => egen(...args).map((melding) => oversettMelding(melding, tekst));
  }
}

/** Knapper og hjelpetekster som ligger fast i biblioteket, byttes der de dukker opp. */
export function oversettOverflate(rot, tekst) {
  const bytt = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement?.closest('.fjs-form-field-label, label, option, .fjs-form-field-text')) return;
      const ny = oversettOrd(node.data, tekst);
      if (ny && ny !== node.data) node.data = ny;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const egenskap of EGENSKAPER) {
      const ny = node.hasAttribute(egenskap) && oversettOrd(node.getAttribute(egenskap), tekst);
      if (ny && ny !== node.getAttribute(egenskap)) node.setAttribute(egenskap, ny);
    }
    norskKalender(node);
    node.childNodes.forEach(bytt);
  };
  bytt(rot);
  const vakt = new MutationObserver((endringer) => {
    for (const endring of endringer) {
      endring.addedNodes.forEach(bytt);
      if (endring.type !== 'childList') bytt(endring.target);
    }
  });
  vakt.observe(rot, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: EGENSKAPER });
  return vakt;
}

function norskKalender(node) {
  if (node.localName !== 'input' || !node.classList.contains('flatpickr-input')) return;
  settKalender(node._flatpickr);
}

/** Datoer skrives dag.måned.år uansett hvilket land nettleseren tror den er i. */
export function settKalender(kalender) {
  if (!kalender || kalender.norsk) return;
  kalender.norsk = true;
  const spraak = document.documentElement.lang;
  const navn = (felt, lengde) => (felt === 'month'
    ? Array.from({ length: 12 }, (_, i) => new Date(2024, i, 15).toLocaleDateString(spraak, { month: lengde }))
    : Array.from({ length: 7 }, (_, i) => new Date(2024, 0, 7 + i).toLocaleDateString(spraak, { weekday: lengde })));
  kalender.set('locale', {
    firstDayOfWeek: 1, rangeSeparator: ' – ', weekAbbreviation: '', ordinal: () => '.',
    weekdays: { shorthand: navn('weekday', 'short').map((dag) => dag.slice(0, 3)), longhand: navn('weekday', 'long') },
    months: { shorthand: navn('month', 'short'), longhand: navn('month', 'long') },
  });
  kalender.set('dateFormat', 'd.m.Y');
}
