// Nedtrekkslistene i form-js sier ikke selv at de er lister. Her får feltet og lista rollene sine, så den som hører siden, vet at lista er åpen og hvor
// i den hun er, og tastene blir de samme som i nettleserens egne lister.
const FLERE = '.fjs-form-field-taglist';
const KLOKKE = '.fjs-timepicker';
const FELT = `.fjs-form-field-select, ${FLERE}, ${KLOKKE}`;
const LISTE = '.fjs-dropdownlist';
const TOM = '.fjs-dropdownlist-empty';
const KRYSS = '.fjs-select-cross';
const LESES = '.fjs-readonly';
const UTEN_SØK = '.fjs-select-hidden-input';
const ÅPNER = ['ArrowDown', 'ArrowUp'];
const ÅPNER_UTEN_SØK = [...ÅPNER, 'Enter', ' '];
const TØMMER = ['Delete', 'Backspace'];
let nummer = 0;

export function startNedtrekk(rot, tekst) {
  const merkAlle = () => rot.querySelectorAll(FELT).forEach((felt) => merk(felt, tekst));
  merkAlle();
  // form-js flytter merket i lista uten å legge til noe: da er det bare klassen som endres.
  new MutationObserver(merkAlle).observe(rot, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  rot.addEventListener('keydown', tast, true);
  // Feltet uten søk er et skrivefelt form-js har gjemt: det som skrives der, ville blitt lest opp uten å bety noe.
  rot.addEventListener('beforeinput', (hendelse) => { if (hendelse.target.matches(UTEN_SØK)) hendelse.preventDefault(); }, true);
}

function merk(felt, tekst) {
  const feltet = felt.querySelector('input');
  if (!feltet) return;
  const liste = felt.querySelector(LISTE);
  const ledetekst = feltet.labels[0];
  const utenSøk = feltet.matches(UTEN_SØK);
  // form-js lar det gamle valget stå i det gjemte feltet når det er tatt bort.
  if (felt.querySelector('.fjs-select-placeholder')) feltet.value = '';
  if (ledetekst) sett(ledetekst, { id: `${feltet.id}-ledetekst` });
  if (liste) merkLista(liste, feltet, felt, ledetekst);
  sett(feltet, {
    role: 'combobox', 'aria-autocomplete': utenSøk || felt.matches(KLOKKE) ? 'none' : 'list', 'aria-expanded': Boolean(liste),
    'aria-controls': liste?.id, 'aria-activedescendant': liste?.querySelector(`.focused, ${TOM}`)?.id,
    'aria-required': Boolean(ledetekst?.querySelector('.fjs-asterix')), 'aria-invalid': Boolean(felt.closest('.fjs-has-errors')),
    // Uten søk er det ingenting å skrive: tastaturet på telefonen skal ikke dekke lista.
    ...(utenSøk && { inputmode: 'none', autocomplete: 'off', 'aria-readonly': Boolean(felt.closest(LESES)) }),
  });
  for (const knapp of felt.querySelectorAll('.fjs-taglist-tag-remove')) {
    sett(knapp, { 'aria-label': `${tekst('ui.fjernValg')}: ${knapp.previousElementSibling.textContent}` });
  }
}

function merkLista(liste, feltet, felt, ledetekst) {
  const valgt = felt.querySelector(KRYSS) || felt.matches(KLOKKE) ? feltet.value : null;
  sett(liste, { role: 'listbox', id: `${feltet.id}-liste`, 'aria-labelledby': ledetekst?.id, 'aria-multiselectable': felt.matches(FLERE) || null });
  for (const valg of liste.children) {
    // Id-en følger valget og ikke plassen: ellers sies det ikke fra når et søk gir et annet valg på samme plass.
    valg.id ||= `${feltet.id}-valg-${nummer++}`;
    sett(valg, { role: 'option', 'aria-selected': valg.textContent === valgt, 'aria-disabled': valg.matches(TOM) || null });
  }
}

function sett(node, egenskaper) {
  for (const [navn, verdi] of Object.entries(egenskaper)) {
    if (verdi == null) node.removeAttribute(navn);
    else if (node.getAttribute(navn) !== String(verdi)) node.setAttribute(navn, verdi);
  }
}

function tast(hendelse) {
  const { target: feltet, key } = hendelse;
  const felt = feltet.closest(FELT);
  if (!felt || !feltet.matches('[role=combobox]') || felt.closest(LESES) || hendelse.isComposing) return;
  const utenSøk = feltet.matches(UTEN_SØK);
  const åpen = Boolean(felt.querySelector(LISTE));
  const kryss = felt.querySelector(KRYSS);
  const gjør = (hva) => { hendelse.preventDefault(); hva(); };
  if (!åpen && (utenSøk ? ÅPNER_UTEN_SØK : ÅPNER).includes(key)) gjør(() => trykk(utenSøk ? feltet.parentElement : feltet));
  else if (kryss && TØMMER.includes(key) && (utenSøk || !feltet.value)) gjør(() => trykk(kryss));
  else if (åpen && utenSøk && key === 'Escape') gjør(() => lukk(feltet));
  else if (åpen && utenSøk && key === ' ') gjør(() => feltet.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })));
}

/** form-js hører bare etter musa der. Trykket gjelder det ene elementet, ikke det det ligger i. */
function trykk(element) {
  element.dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));
}

/** form-js lukker lista ved å forlate feltet. Den som ombestemmer seg, skal bli stående, og ikke få feil for noe hun ikke er ferdig med. */
function lukk(feltet) {
  feltet.blur = () => {};
  trykk(feltet.parentElement);
  delete feltet.blur;
}
