// Feil vises to steder: i en oppsummering øverst som får fokus, og ved feltet. Det som er skrevet, står.
import { element } from './felles.js';

export function fjernFeil(node) {
  node.querySelector('.ds-error-summary')?.remove();
}

/** form-js sin egen feilform: { feltId: [tekst] }, med indekser mellom for rader i lister. */
function flat(form, feil, sti = []) {
  return Object.entries(feil).flatMap(([noekkel, verdi]) => (Array.isArray(verdi) && verdi.every((en) => typeof en === 'string')
    ? [{ id: sti[0] ?? noekkel, indekser: [...sti.slice(1), ...(sti.length ? [noekkel] : [])], tekst: verdi[0] }]
    : flat(form, verdi, [...sti, noekkel])));
}

/** Tjenerens feilform: [{ felt: "tiltak[0].frist", kode, melding }]. */
function fraTjener(form, liste) {
  const felter = form.get('formFieldRegistry').getAll();
  return liste.map(({ felt, melding }) => {
    const deler = String(felt ?? '').split(/[.[\]/]+/).filter(Boolean);
    const noekkel = deler.filter((del) => !/^\d+$/.test(del)).pop();
    const id = felter.find((ett) => ett.key === noekkel)?.id;
    // Et felt siden har ved siden av skjemaet.
    const utenfor = id || !noekkel ? null : document.querySelector(`.skjemakort select#${CSS.escape(noekkel)}`);
    return { id, utenfor, indekser: deler.filter((del) => /^\d+$/.test(del)), tekst: melding };
  });
}

function visVedFelt(form, feil) {
  const samlet = structuredClone(form._getState().errors ?? {});
  for (const { id, indekser, tekst } of feil.filter((en) => en.id)) {
    if (!indekser.length) { samlet[id] = [tekst]; continue; }
    let sted = samlet[id] ??= {};
    indekser.slice(0, -1).forEach((i) => { sted = sted[i] ??= {}; });
    sted[indekser.at(-1)] = [tekst];
  }
  form._setState({ errors: samlet });
}

function finnFelt(form, { id, indekser }) {
  const dom = ['fjs-form', form._id, id, ...indekser].join('-');
  const rot = form._container;
  return rot.querySelector(`[id="${dom}"]`) ?? rot.querySelector(`[id^="${dom}-"]`) ?? rot.querySelector(`[data-id="${id}"] :is(input, textarea, select, [tabindex])`);
}

function lenke(form, feil) {
  const felt = form.get('formFieldRegistry').get(feil.id);
  const navn = felt?.label || felt?.dateLabel || feil.utenfor?.labels[0]?.textContent;
  const tekst = navn ? `${navn} – ${feil.tekst}` : feil.tekst;
  const til = (hendelse) => {
    hendelse.preventDefault();
    feil.utenfor?.closest('details')?.setAttribute('open', '');
    const felt = feil.utenfor ?? finnFelt(form, feil);
    felt?.scrollIntoView({ block: 'center' });
    felt?.focus();
  };
  return element('li', {}, feil.id || feil.utenfor ? element('a', { klasse: 'ds-link', href: '#', onclick: til, tekst }) : element('span', { tekst }));
}

export function visFeil(node, form, feil, tekst, melding) {
  const liste = Array.isArray(feil) ? fraTjener(form, feil) : flat(form, feil);
  if (Array.isArray(feil)) visVedFelt(form, liste);
  fjernFeil(node);
  const tittel = liste.length === 0 ? melding : liste.length === 1 ? tekst('feilEn') : tekst('feilFlere', liste.length);
  const boks = element('div', { klasse: 'ds-error-summary', role: 'alert', tabindex: '-1' },
    element('h2', { tekst: tittel }),
    liste.length ? element('ul', { klasse: 'ds-list' }, ...liste.map((en) => lenke(form, en))) : null);
  node.prepend(boks);
  boks.focus();
  boks.scrollIntoView({ block: 'start' });
}
